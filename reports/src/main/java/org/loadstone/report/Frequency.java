package org.loadstone.report;

import org.loadstone.chart.Decimal;

/**
 * Probabilities as people count: "3 in 100"; below 1 in 100 "4 in 1,000".
 *
 * <p>Numbers that stand beside each other share one denominator, that of the first.
 *
 * @param of 100 or 1000
 */
record Frequency(int of) {
  private static final double RARE = 0.0095;

  /** Returns the denominator that suits a probability. */
  static Frequency suiting(double probability) {
    return new Frequency(probability < RARE ? 1000 : 100);
  }

  /** Returns a probability in words, by itself. */
  static String words(double probability) {
    return suiting(probability).with(probability);
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
