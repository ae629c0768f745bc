package org.loadstone.metric;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How far the smooth calibration curve lies from the predicted risks, in probability.
 *
 * <p>Austin and Steyerberg 2019, doi:10.1002/sim.8281.
 *
 * @param ici mean absolute distance (integrated calibration index)
 * @param e50 median distance
 * @param e90 90th percentile of the distance
 * @param largest largest distance
 */
public record CalibrationError(double ici, double e50, double e90, double largest) {
  /** Returns the distances of {@link LoessCurve#of}; absent when the curve is. */
  public static Answer<CalibrationError> of(RiskSample s) {
    return LoessCurve.of(s).map(curve -> distances(s, curve::valueAt));
  }

  /**
   * Returns the distances of another curve, such as {@link LowessCurve}, {@link BlendedLoess} or
   * {@link Calibration#logisticCurve}; absent without rows.
   */
  public static Answer<CalibrationError> of(RiskSample s, DoubleUnaryOperator curve) {
    return s.size == 0 ? Answer.absent(RiskSample.NO_ROWS) : Answer.of(distances(s, curve));
  }

  /** As {@link #of(RiskSample)} from a coarser curve: what a bootstrap can afford. */
  static Answer<CalibrationError> coarse(RiskSample s, int points) {
    return LoessCurve.at(s, points).map(curve -> distances(s, curve::valueAt));
  }

  private static CalibrationError distances(RiskSample s, DoubleUnaryOperator curve) {
    int n = s.risk.length;
    double[] distance = new double[n];
    double sum = 0;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      distance[i] = Math.abs(curve.applyAsDouble(s.risk[i]) - s.risk[i]);
      if (s.count[i] > 0) {
        sum += s.count[i] * distance[i];
        largest = Math.max(largest, distance[i]);
      }
    }
    double[] expanded = expand(distance, s.count);
    return new CalibrationError(
        sum / s.size, quantile(expanded, 0.5), quantile(expanded, 0.9), largest);
  }

  private static double[] expand(double[] value, int[] count) {
    double[] out = new double[Arrays.stream(count).sum()];
    int k = 0;
    for (int i = 0; i < value.length; i++) {
      Arrays.fill(out, k, k + count[i], value[i]);
      k += count[i];
    }
    Arrays.sort(out);
    return out;
  }

  /** Returns the type 7 quantile (R's default) of ascending values. */
  static double quantile(double[] sorted, double probability) {
    double at = (sorted.length - 1) * probability;
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
