package org.loadstone.force;

/** Quantiles of the chi-square distribution, relative error under 1e-10. */
final class ChiSquare {
  private static final int HALVINGS = 200;

  /**
   * Returns x with P(X <= x) = {@code probability}.
   *
   * @param freedom degrees of freedom, at least 1
   */
  static double quantile(double probability, int freedom) {
    double low = 0;
    double high = freedom + 10 * Math.sqrt(2.0 * freedom) + 50;
    for (int i = 0; i < HALVINGS && low < high; i++) {
      double middle = 0.5 * (low + high);
      if (probability(middle, freedom) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return 0.5 * (low + high);
  }

  /** The regularised lower incomplete gamma function of freedom / 2 at x / 2, by its series. */
  static double probability(double x, int freedom) {
    if (x <= 0) {
      return 0;
    }
    double a = 0.5 * freedom;
    double half = 0.5 * x;
    double term = 1;
    double sum = 1;
    for (int n = 1; term > 1e-17 * sum; n++) {
      term *= half / (a + n);
      sum += term;
    }
    return Math.min(
        1, sum * StrictMath.exp(a * StrictMath.log(half) - half - logGammaAfter(freedom)));
  }

  /** log gamma(freedom / 2 + 1). */
  private static double logGammaAfter(int freedom) {
    boolean isEven = freedom % 2 == 0;
    double sum = isEven ? 0 : 0.5 * StrictMath.log(StrictMath.PI);
    for (double k = isEven ? 1 : 0.5; k <= 0.5 * freedom; k++) {
      sum += StrictMath.log(k);
    }
    return sum;
  }

  private ChiSquare() {}
}
