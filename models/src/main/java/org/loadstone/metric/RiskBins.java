package org.loadstone.metric;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The bins in which rms ranks risks, 5,000 of equal width. Risks of a few decimals lie on edges,
 * where the rounding of logit and inverse logit decides: there both are taken correctly rounded, as
 * good C libraries give them.
 */
final class RiskBins {
  private static final double BINS = 5000;
  private static final double NEAR = 1e-8;
  private static final MathContext DIGITS = new MathContext(40);
  private static final int HALVES = 12;
  private static final int TERMS = 14;

  private RiskBins() {}

  static double of(double risk) {
    double place = BINS * risk;
    boolean isEdge = Math.abs(place - Math.rint(place)) < NEAR && risk > 0 && risk < 1;
    return Math.floor(isEdge ? BINS * (1 / (1 + exp(-log(risk / (1 - risk))))) : place);
  }

  // One step of Newton from a value that is right but for its last digit.
  private static double log(double value) {
    BigDecimal first = new BigDecimal(StrictMath.log(value));
    BigDecimal excess =
        new BigDecimal(value).multiply(exp(first.negate()), DIGITS).subtract(BigDecimal.ONE);
    return first.add(excess, DIGITS).doubleValue();
  }

  private static double exp(double value) {
    return exp(new BigDecimal(value)).doubleValue();
  }

  // By its series after halving, then squared back.
  private static BigDecimal exp(BigDecimal value) {
    BigDecimal small = value.divide(BigDecimal.valueOf(1L << HALVES), DIGITS);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k <= TERMS; k++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int k = 0; k < HALVES; k++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }
}
