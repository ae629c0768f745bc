package org.loadstone.warning;

import org.loadstone.random.Purpose;
import org.loadstone.random.RandomSequence;

/**
 * Normal daily reports in which nothing ever changes: mean 0, SD 1.
 *
 * @param autocorrelation of one day and the next
 * @param missing share of days without a report, at random
 * @param step reports are rounded to multiples of it; 0 for no rounding
 */
record Reports(double autocorrelation, double missing, double step) {
  static Reports of(double autocorrelation) {
    return new Reports(autocorrelation, 0, 0);
  }

  Reports withMissing(double missing) {
    return new Reports(autocorrelation, missing, step);
  }

  Reports withStep(double step) {
    return new Reports(autocorrelation, missing, step);
  }

  static RandomSequence sequence(long seed, int replicate) {
    return RandomSequence.of(seed, Purpose.WELLNESS, replicate);
  }

  /** Takes each day's report. */
  @FunctionalInterface
  interface Day {
    void take(int day, boolean isReported, double value);
  }

  void each(RandomSequence random, int days, Day out) {
    double innovation = Math.sqrt(1 - autocorrelation * autocorrelation);
    double value = random.nextNormal();
    for (int day = 0; day < days; day++) {
      boolean isReported = missing == 0 || random.nextUniform() >= missing;
      out.take(day, isReported, step == 0 ? value : step * Math.rint(value / step));
      value = autocorrelation * value + innovation * random.nextNormal();
    }
  }
}
