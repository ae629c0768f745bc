package org.loadstone.source.activity;

/** What a recorded 0 means: makers write 0 where a sensor that cannot read 0 gave nothing. */
enum Zero {
  IS_A_VALUE,
  SAYS_NONE;

  boolean isReading(double value) {
    return Double.isFinite(value) && (this == IS_A_VALUE || value > 0);
  }
}
