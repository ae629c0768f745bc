package org.loadstone.warning;

/** Limits for a known baseline and independent reports, the roots of {@link RunLength}. */
public record KnownBaseline() implements ChartLimits {
  private static final double FEWEST = 5;
  private static final double MOST = 100_000;
  private static final double TOLERANCE = 1e-10;

  @Override
  public ControlChart set(ControlChart chart, double reports) {
    if (!(reports >= FEWEST && reports <= MOST)) {
      throw new IllegalArgumentException(
          "Cannot set a limit for one false alarm in %s reports; give %.0f to %,.0f"
              .formatted(reports, FEWEST, MOST));
    }
    double low = 0;
    double high = 0.1;
    while (excess(chart, high, reports) < 0) {
      low = high;
      high *= 2;
    }
    return chart.withLimit(root(chart, low, high, reports));
  }

  private static double root(ControlChart chart, double from, double to, double reports) {
    double low = from;
    double high = to;
    double atLow = low == 0 ? -StrictMath.log(reports) : excess(chart, low, reports);
    double atHigh = excess(chart, high, reports);
    while (high - low > TOLERANCE * high) {
      double middle = (low * atHigh - high * atLow) / (atHigh - atLow);
      double value = excess(chart, middle, reports);
      if (Math.abs(value) < TOLERANCE) {
        return middle;
      }
      // halving the end that stays keeps the secant from creeping (Illinois method)
      if (value < 0) {
        low = middle;
        atLow = value;
        atHigh /= 2;
      } else {
        high = middle;
        atHigh = value;
        atLow /= 2;
      }
    }
    return (low + high) / 2;
  }

  private static double excess(ControlChart chart, double limit, double reports) {
    return StrictMath.log(RunLength.of(chart.withLimit(limit), 0) / reports);
  }
}
