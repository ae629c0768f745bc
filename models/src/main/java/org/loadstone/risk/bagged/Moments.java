package org.loadstone.risk.bagged;

/** Mean and standard deviation of numbers as they come (Welford 1962, doi:10.2307/1266577). */
final class Moments {
  private long n;
  private double mean;
  private double squares;

  void add(double value) {
    n++;
    double before = value - mean;
    mean += before / n;
    squares += before * (value - mean);
  }

  long count() {
    return n;
  }

  double mean() {
    return mean;
  }

  /** Returns the standard deviation (divisor n - 1); 0 of fewer than two numbers. */
  double deviation() {
    return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
  }
}
