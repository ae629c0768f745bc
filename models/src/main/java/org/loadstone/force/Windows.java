package org.loadstone.force;

import java.util.Arrays;

/** Mean and standard deviation of any stretch of a signal in constant time, by running sums. */
final class Windows {
  private final double centre;
  private final double[] sums;
  private final double[] squares;

  Windows(double[] signal) {
    centre = Arrays.stream(signal).average().orElse(0);
    sums = new double[signal.length + 1];
    squares = new double[signal.length + 1];
    for (int i = 0; i < signal.length; i++) {
      double x = signal[i] - centre;
      sums[i + 1] = sums[i] + x;
      squares[i + 1] = squares[i] + x * x;
    }
  }

  double mean(int from, int to) {
    return centre + (sums[to] - sums[from]) / (to - from);
  }

  /** Returns the standard deviation (n - 1) of at least two samples. */
  double sd(int from, int to) {
    double sum = sums[to] - sums[from];
    double about = squares[to] - squares[from] - sum * sum / (to - from);
    return Math.sqrt(Math.max(0, about) / (to - from - 1));
  }
}
