package org.loadstone.report;

import org.loadstone.chart.Decimal;

/**
 * Probabilities as people count: "3 in 100"; below 1 in 100 "4 in 1,000".
 *
 * <p>All numbers of a report share one denominator, so that they can be compared at a glance.
 *
 * @param of 100 or 1000
 */
record Frequency(int of) {
  private static final double RARE = 0.0095;

  /** Returns the denominator that suits a probability. */
  static Frequency suiting(double probability) {
    return new Frequency(probability < RARE ? 1000 : 100);
  }

  /** Returns the one denominator of a report: that of its highest squad base rate. */
  static Frequency of(Roster roster) {
    return suiting(
        roster.athletes().stream()
            .flatMap(a -> a.risk().stream())
            .mapToDouble(Athlete.Risk::squadBaseRate)
            .max()
            .orElse(1));
  }

  /** Returns "3 in 100". */
  String with(double probability) {
    return count(probability) + " in " + (of == 100 ? "100" : "1,000");
  }

  /** Returns the count alone: one decimal under 10, none above. */
  String count(double probability) {
    double count = probability * of;
    if (probability > 0 && count < 0.05) {
      return "under 0.1";
    }
    return Decimal.upTo(count < 9.95 ? 1 : 0, count);
  }

  /** Returns "1.2 to 5". */
  String range(Estimate estimate) {
    return count(estimate.lower()) + " to " + count(estimate.upper());
  }
}
