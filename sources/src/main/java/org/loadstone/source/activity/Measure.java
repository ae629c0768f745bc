package org.loadstone.source.activity;

/**
 * A number that sums up an activity.
 *
 * <p>The file's own summary stands where it has one: a session message (FIT) or the laps (TCX).
 * Else the number comes from the samples, where each reading counts for the time until the next
 * reading of that channel, at most {@link SampleMeasures#HOLD_S} s, so that pauses do not count.
 */
public enum Measure {
  /** Minutes with the timer on. Without a summary: between timer events, or over track segments. */
  DURATION("duration_min", Zero.IS_A_VALUE),
  /** Minutes from start to end, pauses included. Without a summary: start to last sample. */
  ELAPSED("elapsed_min", Zero.IS_A_VALUE),
  /**
   * Metres. Without a summary: last minus first reading; of a GPX track: the sum of great circles
   * between positions, which their noise lengthens.
   */
  DISTANCE("distance_m", Zero.IS_A_VALUE),
  /** Mean heart rate, beats per minute. */
  MEAN_HEART_RATE("mean_hr_bpm", Zero.SAYS_NONE),
  /** Greatest heart rate, beats per minute. */
  MAX_HEART_RATE("max_hr_bpm", Zero.SAYS_NONE),
  /** On foot: mean steps per minute, two a stride. From samples: of those with cadence above 0. */
  STEP_RATE("cadence_spm", Zero.SAYS_NONE),
  /**
   * On a bicycle, in water or on a machine: mean turns or strokes per minute. From samples: of
   * those with cadence above 0. Other sports have neither rate, since nothing says what was
   * counted.
   */
  TURN_RATE("cadence_rpm", Zero.SAYS_NONE),
  /**
   * On foot: 100 SD / mean of the cadence of samples with cadence above 0, each counted once, SD
   * with n - 1; percent. Absent below {@link SampleMeasures#FEWEST_CADENCES} such samples.
   */
  CADENCE_VARIATION("cadence_cv_pct", Zero.IS_A_VALUE),
  /** Mean time on the ground in one step (stance time), milliseconds; not of turns or strokes. */
  CONTACT_TIME("contact_ms", Zero.SAYS_NONE),
  /** Mean share of stance time on the left foot, percent; not of turns or strokes. */
  LEFT_BALANCE("balance_left_pct", Zero.SAYS_NONE),
  /** Metres climbed as the device states it; never computed: it hangs on the smoothing. */
  ASCENT("ascent_m", Zero.IS_A_VALUE),
  /** Mean temperature at the device, degrees Celsius. */
  TEMPERATURE("temperature_c", Zero.IS_A_VALUE);

  private final String field;
  private final Zero zero;

  Measure(String field, Zero zero) {
    this.field = field;
    this.zero = zero;
  }

  /** Returns the name under which {@link Activity#fields()} gives it, with its unit. */
  public String field() {
    return field;
  }

  boolean isReading(double value) {
    return zero.isReading(value);
  }
}
