package org.loadstone.metric;

import java.util.Arrays;
import java.util.function.DoubleFunction;

/** The time-dependent Brier score averaged over time. */
public final class IntegratedBrier {
  private IntegratedBrier() {}

  /**
   * Returns the trapezoid average from 0, where the score is 0, to the last horizon.
   *
   * @param horizons ascending, above 0
   * @param brier score at each of them
   * @throws IllegalArgumentException if the lengths differ or horizons do not ascend from above 0
   */
  public static double trapezoid(double[] horizons, double[] brier) {
    requireAscending(horizons, brier);
    double sum = 0;
    for (int k = 0; k < horizons.length; k++) {
      double left = k == 0 ? 0 : horizons[k - 1];
      sum += ((k == 0 ? 0 : brier[k - 1]) + brier[k]) / 2 * (horizons[k] - left);
    }
    return sum / horizons[horizons.length - 1];
  }

  /**
   * Returns, for each horizon, the sum of left rectangles from the first horizon on divided by the
   * horizon: 0 at the first. It depends on the grid and is kept to compare with riskRegression.
   *
   * @throws IllegalArgumentException as {@link #trapezoid}
   */
  public static double[] leftRectangles(double[] horizons, double[] brier) {
    requireAscending(horizons, brier);
    double[] out = new double[horizons.length];
    double sum = 0;
    for (int k = 1; k < out.length; k++) {
      sum += brier[k - 1] * (horizons[k] - horizons[k - 1]);
      out[k] = sum / horizons[k];
    }
    return out;
  }

  /**
   * Returns the exact average over (0, tau] of the score as a step function that changes at the
   * observed times; absent when the score is at one of them.
   *
   * @param risks the n risks by a given time
   * @param tau end of the average, above 0
   * @throws IllegalArgumentException if tau is not above 0 or risks are no probabilities
   */
  public static Answer<Double> steps(SurvivalSample s, DoubleFunction<double[]> risks, double tau) {
    if (!(tau > 0 && tau < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Cannot average the Brier score: until " + tau + "; give a finite time above 0");
    }
    double[] grid = Arrays.stream(s.times()).filter(t -> t < tau).toArray();
    double sum = 0;
    for (int k = 0; k < grid.length; k++) {
      Answer<TimeDependentScore> score = TimeDependentBrier.of(s, risks.apply(grid[k]), grid[k]);
      if (score.reason().isPresent()) {
        return Answer.absent(score.reason().orElseThrow());
      }
      double next = k + 1 < grid.length ? grid[k + 1] : tau;
      sum += score.require().estimate() * (next - grid[k]);
    }
    return Answer.of(sum / tau);
  }

  private static void requireAscending(double[] horizons, double[] brier) {
    boolean rises = horizons.length > 0 && horizons.length == brier.length && horizons[0] > 0;
    for (int k = 1; rises && k < horizons.length; k++) {
      rises = horizons[k] > horizons[k - 1];
    }
    if (!rises) {
      throw new IllegalArgumentException(
          "Cannot average the Brier score: horizons %s with %d scores; give ascending times above 0"
              .formatted(Arrays.toString(horizons), brier.length));
    }
  }
}
