package org.loadstone.metric;

/**
 * Quantiles of Student's t distribution with whole degrees of freedom, by bisection of its finite
 * trigonometric sums (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), relative error under 1e-12.
 */
public final class StudentT {
  private static final int STEPS = 200;

  private StudentT() {}

  /**
   * Returns t such that P(|T| <= t) = {@code level}, for example 2.776 for 0.95 and 4 degrees.
   *
   * @param degrees of freedom, at least 1
   * @throws IllegalArgumentException if the level is not in (0, 1) or there is no degree of freedom
   */
  public static double twoSided(double level, int degrees) {
    Interval.requireLevel(level);
    if (degrees < 1) {
      throw new IllegalArgumentException(
          "Cannot take t quantile: " + degrees + " degrees of freedom; give at least two values");
    }
    double low = 0; // angles with tan = t / sqrt(degrees)
    double high = Math.PI / 2;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (within(middle, degrees) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.sqrt(degrees) * StrictMath.tan((low + high) / 2);
  }

  /** Returns P(|T| <= sqrt(degrees) tan(angle)). */
  private static double within(double angle, int degrees) {
    double sin = StrictMath.sin(angle);
    double cos = StrictMath.cos(angle);
    boolean isOdd = degrees % 2 == 1;
    double term = isOdd ? cos : 1;
    double sum = 0;
    for (int k = isOdd ? 3 : 2; k <= degrees; k += 2) {
      sum += term;
      term *= cos * cos * (k - 1) / k;
    }
    return isOdd ? 2 / Math.PI * (angle + sin * sum) : sin * sum;
  }
}
