package org.loadstone.day;

/** A value that an athlete reports or a device measures once a day, on its own scale. */
public enum Signal {
  SLEEP("sleep"),
  SLEEP_QUALITY("sleep_quality"),
  FATIGUE("fatigue"),
  SORENESS("soreness"),
  STRESS("stress"),
  MOOD("mood"),
  READINESS("readiness"),
  RESTING_HR("resting_hr"),
  RMSSD("rmssd"),
  /** Worst pain of the day over all body sites, NRS 0 to 10. */
  PAIN("pain"),
  /** Worst swelling of the day over all body sites, 0 to 3. */
  SWELLING("swelling");

  private final String label;

  Signal(String label) {
    this.label = label;
  }

  /** Returns the prefix of feature names. */
  public String label() {
    return label;
  }
}
