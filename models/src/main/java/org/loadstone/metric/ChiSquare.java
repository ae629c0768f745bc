package org.loadstone.metric;

/**
 * Upper tails of the chi-square distribution, relative error about 1e-13, by the series and the
 * continued fraction of the incomplete gamma function (Abramowitz and Stegun 1964, 6.5.29 and
 * 6.5.31; Lentz 1976, doi:10.1364/AO.15.000668).
 */
public final class ChiSquare {
  private static final double SMALLEST = 1e-300;
  private static final double ENOUGH = 1e-16;
  private static final int MOST_TERMS = 100_000;

  private ChiSquare() {}

  /**
   * Returns P(X >= {@code statistic}).
   *
   * @param statistic at least 0
   * @param degrees of freedom, at least 1
   * @throws IllegalArgumentException if either is outside its range
   */
  public static double above(double statistic, int degrees) {
    if (!(statistic >= 0) || degrees < 1) {
      throw new IllegalArgumentException(
          "Cannot take chi-square tail: %s with %d degrees; give a statistic >= 0 and degrees >= 1"
              .formatted(statistic, degrees));
    }
    double a = degrees / 2.0;
    double x = statistic / 2;
    if (x == 0) {
      return 1;
    }
    double scale = StrictMath.exp(a * StrictMath.log(x) - x - logGammaOfHalves(degrees));
    return x < a + 1 ? 1 - scale * series(a, x) : scale * fraction(a, x);
  }

  private static double series(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int k = 1; k < MOST_TERMS && term > sum * ENOUGH; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return sum;
  }

  private static double fraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / SMALLEST;
    double d = 1 / b;
    double h = d;
    for (int k = 1; k < MOST_TERMS; k++) {
      double an = -k * (k - a);
      b += 2;
      d = 1 / away(an * d + b);
      c = away(b + an / c);
      double step = d * c;
      h *= step;
      if (Math.abs(step - 1) < ENOUGH * 4) {
        break;
      }
    }
    return h;
  }

  private static double away(double value) {
    return Math.abs(value) < SMALLEST ? SMALLEST : value;
  }

  // log Gamma(degrees / 2) from Gamma(1) = 1 and Gamma(1/2) = sqrt(pi).
  private static double logGammaOfHalves(int degrees) {
    double sum = degrees % 2 == 0 ? 0 : StrictMath.log(StrictMath.PI) / 2;
    for (double z = degrees / 2.0 - 1; z > 0; z--) {
      sum += StrictMath.log(z);
    }
    return sum;
  }
}
