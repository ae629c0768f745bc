package org.loadstone.force;

import java.util.OptionalInt;

/**
 * Standing still.
 *
 * @param from first sample
 * @param to the sample after the last
 * @param weight mean force less that of the empty plates, newtons
 * @param sd standard deviation of the force, newtons
 */
record QuietStance(int from, int to, double weight, double sd) {
  private static final double SDS = 5;
  private static final double LEAST_BOUND_N = 1;
  private static final double RESOLUTIONS = 1.5;
  private static final double BEFORE_S = 0.03;

  static QuietStance of(double[] force, int from, int to, double zero) {
    return new QuietStance(
        from, to, Spread.mean(force, from, to) - zero, Spread.sd(force, from, to));
  }

  /**
   * Returns the first sample of the movement before {@code takeoff}: 30 ms before the first that is
   * more than 5 SD (at least 1 N, or 1.5 steps of the record) away from this stance's own mean
   * (Owen 2014, doi:10.1519/JSC.0000000000000311).
   */
  OptionalInt onset(Trace trace, double[] force, int takeoff, double zero) {
    double least = Math.max(LEAST_BOUND_N, RESOLUTIONS * trace.resolution());
    double bound = Math.max(least, SDS * sd);
    for (int i = to; i < takeoff; i++) {
      if (Math.abs(force[i] - zero - weight) > bound) {
        return OptionalInt.of(Math.max(from, i - (int) Math.round(BEFORE_S * trace.rateHz())));
      }
    }
    return OptionalInt.empty();
  }
}
