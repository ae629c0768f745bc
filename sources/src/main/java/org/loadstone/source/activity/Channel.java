package org.loadstone.source.activity;

/** What a device records sample by sample, each in one unit whatever the file's form. */
public enum Channel {
  /** Beats per minute. */
  HEART_RATE(Zero.SAYS_NONE),
  /** Full cycles per minute: strides (two steps) on foot, turns of a crank, strokes. */
  CADENCE(Zero.IS_A_VALUE),
  /** Metres since the device began to count; falls when it begins again. */
  DISTANCE(Zero.IS_A_VALUE),
  /** Metres per second. */
  SPEED(Zero.IS_A_VALUE),
  /** Metres above sea level. */
  ALTITUDE(Zero.IS_A_VALUE),
  /** Degrees north, WGS 84. */
  LATITUDE(Zero.IS_A_VALUE),
  /** Degrees east, WGS 84. */
  LONGITUDE(Zero.IS_A_VALUE),
  /** Watts. */
  POWER(Zero.IS_A_VALUE),
  /** Degrees Celsius at the device, which a wrist warms. */
  TEMPERATURE(Zero.IS_A_VALUE),
  /** Time on the ground in one step, milliseconds. */
  STANCE_TIME(Zero.SAYS_NONE),
  /** Share of stance time on the left foot, percent. */
  STANCE_BALANCE(Zero.SAYS_NONE);

  private final Zero zero;

  Channel(Zero zero) {
    this.zero = zero;
  }

  /** Returns true if a recorded number is a reading, false if it is the device's word for none. */
  boolean isReading(double value) {
    return zero.isReading(value);
  }
}
