package org.loadstone.day;

import org.loadstone.schema.Unit;

/** A value that an athlete reports or a device measures once a day, on its own scale. */
public enum Signal {
  SLEEP("sleep", Unit.HOUR),
  SLEEP_QUALITY("sleep_quality", Unit.SCALE),
  FATIGUE("fatigue", Unit.SCALE),
  SORENESS("soreness", Unit.SCALE),
  STRESS("stress", Unit.SCALE),
  MOOD("mood", Unit.SCALE),
  READINESS("readiness", Unit.SCALE),
  RESTING_HR("resting_hr", Unit.BEATS_PER_MINUTE),
  RMSSD("rmssd", Unit.MILLISECOND),
  ENERGY_AVAILABILITY("energy_availability", Unit.SCALE),
  HYDRATION("hydration", Unit.SCALE),
  /** Step rate of the day's runs. */
  CADENCE("cadence", Unit.STEPS_PER_MINUTE),
  /** Coefficient of variation of the step rate. */
  CADENCE_VARIABILITY("cadence_cv", Unit.PERCENT),
  /** Ground contact time of the day's runs, either foot. */
  CONTACT_TIME("contact_time", Unit.MILLISECOND),
  /** Vertical loading rate of the day's runs. */
  STRIDE_LOADING_RATE("stride_loading_rate", Unit.BODYWEIGHT_PER_SECOND),
  /** Worst pain of the day over all body sites, NRS 0 to 10. */
  PAIN("pain", Unit.NUMERIC_RATING),
  /** Worst swelling of the day over all body sites, 0 to 3. */
  SWELLING("swelling", Unit.GRADE);

  private final String label;
  private final Unit unit;

  Signal(String label, Unit unit) {
    this.label = label;
    this.unit = unit;
  }

  /** Returns the prefix of feature names. */
  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }
}
