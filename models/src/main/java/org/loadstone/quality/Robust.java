package org.loadstone.quality;

import java.util.Arrays;
import java.util.Collection;

/** Middle and spread that single wild values do not move. */
final class Robust {
  /** Makes the median absolute deviation of normal values their standard deviation. */
  private static final double NORMAL = 1.4826;

  /** Returns the median; the mean of the middle two of an even number. */
  static double median(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("Cannot take median: 0 values; give at least one");
    }
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Returns 1.4826 times the median distance from the median. */
  static double deviation(Collection<Double> values) {
    double middle = median(values);
    double[] distances = values.stream().mapToDouble(v -> Math.abs(v - middle)).toArray();
    return NORMAL * median(Arrays.stream(distances).boxed().toList());
  }

  private Robust() {}
}
