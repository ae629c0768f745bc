package org.loadstone.metric;

/**
 * An estimate with the interval that expresses its uncertainty.
 *
 * <p>A percentile bootstrap interval of a biased statistic may leave its own estimate outside, so
 * only {@code low <= high} is required.
 *
 * @param estimate the value from the data at hand
 * @param low lower limit, unit of the estimate
 * @param high upper limit, unit of the estimate
 * @param level nominal coverage, in (0, 1)
 */
public record Interval(double estimate, double low, double high, double level) {
  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if a number is NaN, the limits are reversed or the level is
   *     not in (0, 1)
   */
  public Interval {
    if (!(low <= high) || Double.isNaN(estimate)) {
      throw new IllegalArgumentException(
          "Cannot form interval: %s (%s to %s); give numbers with low <= high"
              .formatted(estimate, low, high));
    }
    requireLevel(level);
  }

  /**
   * Returns the Wald interval {@code estimate +/- z * standardError}.
   *
   * @param standardError at least 0, unit of the estimate
   */
  public static Interval wald(double estimate, double standardError, double level) {
    double half = StandardNormal.twoSided(level) * standardError;
    return new Interval(estimate, estimate - half, estimate + half, level);
  }

  /** Returns whether {@code value} lies between the limits, limits included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Returns {@code high - low}. */
  public double width() {
    return high - low;
  }

  static void requireLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "Cannot form interval: level " + level + "; give a share in (0, 1), such as 0.95");
    }
  }
}
