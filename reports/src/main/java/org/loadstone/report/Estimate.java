package org.loadstone.report;

/**
 * A number with its 95 % interval: no estimate is shown without one.
 *
 * @param value between the bounds
 * @param lower lower bound
 * @param upper upper bound
 */
public record Estimate(double value, double lower, double upper) {
  public Estimate {
    if (!(lower <= value && value <= upper)
        || Double.isInfinite(lower)
        || Double.isInfinite(upper)) {
      throw new IllegalArgumentException(
          "Cannot show estimate: %s in [%s, %s]; give finite lower, value, upper in order"
              .formatted(value, lower, upper));
    }
  }

  /** Returns an estimate with its interval. */
  public static Estimate of(double value, double lower, double upper) {
    return new Estimate(value, lower, upper);
  }
}
