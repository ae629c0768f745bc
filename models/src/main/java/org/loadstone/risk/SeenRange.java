package org.loadstone.risk;

/**
 * The values of a feature that a training table has.
 *
 * @param least least present value, unit of the feature
 * @param greatest greatest present value, unit of the feature
 */
public record SeenRange(double least, double greatest) {
  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if a value is NaN or they are reversed
   */
  public SeenRange {
    if (!(least <= greatest)) {
      throw new IllegalArgumentException(
          "Cannot form a range from %s to %s; give numbers with the least first"
              .formatted(least, greatest));
    }
  }

  /** Returns the value, or the end of the range nearest to it. */
  double held(double value) {
    return Math.clamp(value, least, greatest);
  }
}
