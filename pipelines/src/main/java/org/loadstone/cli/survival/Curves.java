package org.loadstone.cli.survival;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleToIntFunction;

/**
 * Step functions of time with their bands, and how many rows are at risk.
 *
 * @param title what they are
 * @param y what their height means
 * @param x what time is
 * @param begin height at time 0
 * @param until last time shown
 * @param all the curves
 * @param groups rows of the table of numbers at risk; none without such a table
 */
public record Curves(
    String title,
    String y,
    String x,
    double begin,
    double until,
    List<Curve> all,
    List<Group> groups) {
  /**
   * A step function with pointwise 95 % limits, NaN where there are none.
   *
   * @param until end of its last step
   */
  public record Curve(
      String name, double[] time, double[] value, double[] lower, double[] upper, double until) {}

  /** A group and its number of rows at risk at a time. */
  public record Group(String name, DoubleToIntFunction atRisk) {}

  /** Returns the place of the last time that is not after {@code t}, -1 before the first. */
  static int step(double[] times, double t) {
    int k = Arrays.binarySearch(times, t);
    return k >= 0 ? k : -k - 2;
  }
}
