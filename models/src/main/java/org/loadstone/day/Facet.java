package org.loadstone.day;

/** One number about an athlete's day beside load, answers and tests. */
public enum Facet {
  /** Hours trained and played; known when every session has minutes, 0 on a rest day. */
  EXPOSURE_H,
  /** Code of the surface of most of the day's minutes: equal codes are the same surface. */
  SURFACE,
  /** Code of the footwear of most of the day's minutes. */
  FOOTWEAR,
  /** Air temperature of the sessions, °C, the mean over their minutes. */
  TEMPERATURE_C,
  /** Code of the squad's season: equal codes are the same season. */
  SEASON,
  /** Place of the season's phase in {@link Phases#NAMES}. */
  PHASE,
  /** Days from this one to the next planned match, at least 1, as the plan stood that night. */
  DAYS_TO_MATCH,
  /** Return-to-play criteria of the injury tested last that its latest results meet. */
  CRITERIA_PASSED,
  /** Return-to-play criteria of the injury tested last that have a result. */
  CRITERIA_TESTED,
  /** Minutes of intervention prescribed for the day. */
  PRESCRIBED_MIN,
  /** Minutes of the prescribed intervention done, at most those prescribed of each kind. */
  DONE_MIN,
  /** Calendar year less the year of birth. */
  AGE_YEARS,
  /** 1 for an athlete who competes as a woman, 0 as a man. */
  FEMALE,
  /** 1 for a dominant right leg, 0 for the left. */
  RIGHT_DOMINANT
}
