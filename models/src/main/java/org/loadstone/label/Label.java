package org.loadstone.label;

/** What followed an index day within the horizon. */
public enum Label {
  /** The outcome came first. */
  EVENT,
  /** Another injury came first: no event. */
  COMPETING,
  /** Followed to the end of the horizon without an injury. */
  NONE,
  /**
   * Follow-up ended before the horizon: no label, whether or not an injury came. Keeping only those
   * with an injury would select days by their outcome.
   */
  CENSORED,
  /** Not at risk on that day. */
  NOT_AT_RISK;

  /** Returns true if the outcome is known: event, competing or none. */
  public boolean isKnown() {
    return this == EVENT || this == COMPETING || this == NONE;
  }
}
