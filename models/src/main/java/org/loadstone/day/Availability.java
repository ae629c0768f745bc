package org.loadstone.day;

/** How available an athlete was for training on a day. */
public enum Availability {
  FULL,
  MODIFIED,
  OUT_INJURY,
  OUT_ILLNESS,
  AWAY
}
