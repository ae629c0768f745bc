package org.loadstone.day;

/** What is known about training on a day. */
public enum DayStatus {
  /** At least one session or match. */
  TRAINED,
  /** No session, and the athlete or the plan says that it was a rest day. */
  REST,
  /** No session, and nobody says why: not the same as rest. */
  MISSING
}
