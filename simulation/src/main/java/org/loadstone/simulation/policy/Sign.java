package org.loadstone.simulation.policy;

import java.util.Locale;

/** Something staff can know in the morning; loads are those of yesterday and before. */
public enum Sign {
  /** Load of the last 7 days, AU. */
  WEEK_LOAD_AU,
  /** Load of the last 6 days, AU: what today's load is added to for a week's sum. */
  SIX_DAY_LOAD_AU,
  /** Load of the 7 days before those 7 days, AU. */
  PREVIOUS_WEEK_LOAD_AU,
  /** Mean daily load of the last 28 days, AU a day. */
  CHRONIC_LOAD_AU,
  /** Mean daily load of the last 7 days over that of the last 28 (coupled). */
  ACWR,
  /** Reported pain this morning, 0 to 10. */
  PAIN,
  /** Reported muscle soreness this morning, 0 to 10. */
  SORENESS,
  /** Hours slept last night. */
  SLEEP_H,
  /** Reported readiness this morning, 0 to 100. */
  READINESS,
  /** Days since the last return to full availability, 0 on that day. */
  DAYS_SINCE_RETURN,
  /** Load that the squad's plan has for today, AU. */
  PLANNED_LOAD_AU,
  /** Load that was done, or would have been, on this day in the observed season, AU. */
  HISTORICAL_LOAD_AU,
  /** The athlete's own mean load over days on which the squad trains, rest days included, AU. */
  OWN_MEAN_LOAD_AU,
  /** Load of this weekday in the athlete's habitual week over the mean day; 0 out of season. */
  WEEKDAY_FACTOR;

  /** Returns the name as a person reads it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
