package org.loadstone.force;

/** Mean and standard deviation of a stretch, in two passes. */
final class Spread {
  static double mean(double[] x, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += x[i];
    }
    return sum / (to - from);
  }

  /** Returns the standard deviation (n - 1) of at least two values. */
  static double sd(double[] x, int from, int to) {
    double mean = mean(x, from, to);
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (x[i] - mean) * (x[i] - mean);
    }
    return Math.sqrt(squares / (to - from - 1));
  }

  private Spread() {}
}
