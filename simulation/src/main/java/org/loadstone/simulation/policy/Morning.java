package org.loadstone.simulation.policy;

/** What staff see of one athlete before today's training; never latent state. */
public interface Morning {
  /** Returns today, days since 1970-01-01. */
  int epochDay();

  /** Returns the day of the plan, 0 on its first day. */
  int planDay();

  /** Returns whether a sign is known this morning; what was not recorded is not known. */
  boolean knows(Sign sign);

  /**
   * Returns a sign, in the unit that {@link Sign} states.
   *
   * @throws IllegalStateException if it is not known this morning
   */
  double value(Sign sign);

  /** Returns whether a sign is known and larger than a limit. */
  default boolean exceeds(Sign sign, double limit) {
    return knows(sign) && value(sign) > limit;
  }
}
