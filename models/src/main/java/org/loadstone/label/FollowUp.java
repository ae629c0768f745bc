package org.loadstone.label;

import java.util.OptionalInt;

/**
 * What is known of the time after an at-risk day: enough to label the day for any horizon.
 *
 * @param day the index day, days since 1970-01-01
 * @param until last day on which an injury of the athlete would be known; at least {@code day}
 * @param next day of the next injury on record, if there is one
 * @param recurs whether that injury is the outcome; false without one
 */
public record FollowUp(int day, int until, OptionalInt next, boolean recurs) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the follow-up ends before the day or the next injury is not
   *     after it
   */
  public FollowUp {
    if (until < day || next.isPresent() && next.getAsInt() <= day) {
      throw new IllegalArgumentException(
          "Cannot follow day %d until %d, next injury %s; give later days"
              .formatted(day, until, next));
    }
  }

  /**
   * Returns what followed within days 1 to {@code horizonDays}.
   *
   * <p>A day whose horizon ends after the follow-up has no label, whether or not an injury came:
   * keeping only those with an injury would select days by their outcome.
   */
  public Label label(int horizonDays) {
    if (until < day + horizonDays) {
      return Label.CENSORED;
    }
    if (next.isEmpty() || next.getAsInt() > day + horizonDays) {
      return Label.NONE;
    }
    return recurs ? Label.EVENT : Label.COMPETING;
  }

  /** Returns the onset that makes the day an event; empty under any other label. */
  public OptionalInt onset(int horizonDays) {
    return label(horizonDays) == Label.EVENT ? next : OptionalInt.empty();
  }
}
