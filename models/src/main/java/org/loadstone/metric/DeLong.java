package org.loadstone.metric;

/**
 * The AUC with DeLong's standard error, which takes rows as independent: repeated days of one
 * athlete make it too small, so it is shown beside the athlete bootstrap and never instead of it.
 *
 * <p>DeLong, DeLong and Clarke-Pearson 1988, doi:10.2307/2531595.
 *
 * @param auc area under the ROC curve, in [0, 1]
 * @param standardError of the AUC, at least 0
 */
public record DeLong(double auc, double standardError) {
  /** Returns DeLong's estimate; absent unless each outcome occurs at least twice. */
  public static Answer<DeLong> of(RiskSample s) {
    if (isTooSmall(s)) {
      return Answer.absent(tooSmall(s));
    }
    double[] placement = placements(s);
    double auc = Discrimination.auc(s).require();
    double variance = covariance(s, placement, placement, auc, auc);
    return Answer.of(new DeLong(auc, StrictMath.sqrt(variance)));
  }

  /**
   * Returns the paired difference of two AUCs on the same rows (first minus second) with its Wald
   * interval.
   *
   * @throws IllegalArgumentException if the samples differ in rows or outcomes
   */
  public static Answer<Interval> difference(RiskSample first, RiskSample second, double level) {
    return compare(first, second)
        .map(
            both -> {
              double[][] c = both.covariance;
              double variance = Math.max(0, c[0][0] + c[1][1] - 2 * c[0][1]);
              return Interval.wald(both.first - both.second, StrictMath.sqrt(variance), level);
            });
  }

  /**
   * Two AUCs on the same rows and the test that they are equal.
   *
   * @param first AUC of the first risks
   * @param second AUC of the second risks
   * @param covariance 2 by 2
   */
  public record Comparison(double first, double second, double[][] covariance) {
    /** Returns the difference over its standard error; NaN when the error is 0. */
    public double z() {
      double[][] c = covariance;
      return (first - second) / StrictMath.sqrt(c[0][0] + c[1][1] - 2 * c[0][1]);
    }

    /** Returns the two-sided probability of a z as large or larger when the AUCs are equal. */
    public double pValue() {
      return Double.isNaN(z()) ? 1 : ChiSquare.above(z() * z(), 1);
    }
  }

  /**
   * Returns both AUCs with their covariance; absent unless each outcome occurs at least twice.
   *
   * @throws IllegalArgumentException if the samples differ in rows or outcomes
   */
  public static Answer<Comparison> compare(RiskSample first, RiskSample second) {
    requireSameOutcomes(first, second);
    if (isTooSmall(first)) {
      return Answer.absent(tooSmall(first));
    }
    double a = Discrimination.auc(first).require();
    double b = Discrimination.auc(second).require();
    double[] p = placements(first);
    double[] q = align(first, second, placements(second));
    double both = covariance(first, p, q, a, b);
    double[][] c = {{covariance(first, p, p, a, a), both}, {both, covariance(first, q, q, b, b)}};
    return Answer.of(new Comparison(a, b, c));
  }

  /** Returns the Wald interval; it may reach beyond [0, 1]. */
  public Interval wald(double level) {
    return Interval.wald(auc, standardError, level);
  }

  /** Returns the interval built on the logit scale, inside (0, 1); Wald's if the AUC is 0 or 1. */
  public Interval logit(double level) {
    if (auc == 0 || auc == 1) {
      return wald(level);
    }
    double centre = StrictMath.log(auc / (1 - auc));
    double half = StandardNormal.twoSided(level) * standardError / (auc * (1 - auc));
    return new Interval(auc, expit(centre - half), expit(centre + half), level);
  }

  private static boolean isTooSmall(RiskSample s) {
    return s.events < 2 || s.size - s.events < 2;
  }

  private static String tooSmall(RiskSample s) {
    return "DeLong's error needs two rows of each outcome: %d of %d rows have an event"
        .formatted(s.events, s.size);
  }

  // The share of the other outcome's rows that each row is ranked rightly against.
  private static double[] placements(RiskSample s) {
    double[] out = new double[s.risk.length];
    double others = s.size - s.events;
    double eventsBelow = 0;
    double othersBelow = 0;
    for (int i = 0; i < out.length; ) {
      double tiedEvents = 0;
      double tiedOthers = 0;
      int next = i;
      for (; next < out.length && s.risk[next] == s.risk[i]; next++) {
        tiedEvents += s.event[next] * s.count[next];
        tiedOthers += (1 - s.event[next]) * s.count[next];
      }
      for (int k = i; k < next; k++) {
        out[k] =
            s.event[k] == 1
                ? (othersBelow + tiedOthers / 2) / others
                : (s.events - eventsBelow - tiedEvents / 2) / s.events;
      }
      eventsBelow += tiedEvents;
      othersBelow += tiedOthers;
      i = next;
    }
    return out;
  }

  private static double covariance(RiskSample s, double[] p, double[] q, double a, double b) {
    double events = 0;
    double others = 0;
    for (int i = 0; i < p.length; i++) {
      double term = s.count[i] * (p[i] - a) * (q[i] - b);
      if (s.event[i] == 1) {
        events += term;
      } else {
        others += term;
      }
    }
    double m = s.events;
    double n = s.size - s.events;
    return events / (m - 1) / m + others / (n - 1) / n;
  }

  private static double[] align(RiskSample to, RiskSample from, double[] values) {
    double[] out = new double[values.length];
    for (int row = 0; row < values.length; row++) {
      out[to.positionOf(row)] = values[from.positionOf(row)];
    }
    return out;
  }

  private static void requireSameOutcomes(RiskSample a, RiskSample b) {
    boolean same = a.risk.length == b.risk.length;
    for (int row = 0; same && row < a.risk.length; row++) {
      int i = a.positionOf(row);
      int j = b.positionOf(row);
      same = a.event[i] == b.event[j] && a.count[i] == b.count[j];
    }
    if (!same) {
      throw new IllegalArgumentException(
          "Cannot compare AUCs: %d and %d rows or other outcomes; score the same rows twice"
              .formatted(a.risk.length, b.risk.length));
    }
  }

  private static double expit(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
