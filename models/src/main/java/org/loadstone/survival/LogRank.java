package org.loadstone.survival;

import java.util.Arrays;
import org.loadstone.metric.ChiSquare;

/**
 * Do groups have events at the same rate?
 *
 * <p>At each event time of a stratum the events of a group are set against their expectation under
 * equal rates, n_g d / n; differences are summed with weight S(t-)^rho of the pooled Kaplan-Meier
 * curve, variances are hypergeometric (Mantel 1966; Peto and Peto 1972, doi:10.2307/2344317;
 * Harrington and Fleming 1982, doi:10.1093/biomet/69.3.553). As R's {@code survdiff}; rows may
 * start late.
 *
 * @param groups codes, ascending: the order of the arrays
 * @param strata codes, ascending: the columns of observed and expected
 * @param observed weighted events, groups by strata
 * @param expected weighted expected events, groups by strata
 * @param variance of observed - expected summed over strata, groups by groups
 * @param chiSquare test statistic
 * @param degrees of freedom: groups with expected events, less 1
 */
public record LogRank(
    int[] groups,
    int[] strata,
    double[][] observed,
    double[][] expected,
    double[][] variance,
    double chiSquare,
    int degrees) {

  /** Returns the log-rank test, in which all times weigh the same. */
  public static LogRank of(SurvivalData data) {
    return weighted(data, 0);
  }

  /** Returns the Peto-Peto test, in which early times weigh more: rho = 1. */
  public static LogRank petoPeto(SurvivalData data) {
    return weighted(data, 1);
  }

  /**
   * Returns the test with weights S(t-)^rho.
   *
   * @throws IllegalArgumentException if there are fewer than two groups, no event at all, weights
   *     other than 1, or rho is not finite
   */
  public static LogRank weighted(SurvivalData data, double rho) {
    int[] groups = data.groups();
    if (groups.length < 2 || Arrays.stream(data.cause).noneMatch(c -> c > 0)) {
      throw new IllegalArgumentException(
          "Cannot compare groups: %d groups, %d events; give two groups and an event"
              .formatted(groups.length, Arrays.stream(data.cause).filter(c -> c > 0).count()));
    }
    if (!Double.isFinite(rho) || Arrays.stream(data.weight).anyMatch(w -> w != 1)) {
      throw new IllegalArgumentException(
          "Cannot weigh the test: rho " + rho + "; give a finite rho and rows of weight 1");
    }
    int[] strata = Arrays.stream(data.stratum).sorted().distinct().toArray();
    Sums sums = new Sums(groups.length, strata.length, rho);
    for (int s = 0; s < strata.length; s++) {
      int code = strata[s];
      int[] rows = Arrays.stream(data.everyRow()).filter(i -> data.stratum[i] == code).toArray();
      sums.add(data, rows, groups, s);
    }
    return sums.test(groups, strata);
  }

  /** Returns the probability of a statistic as large or larger under equal rates. */
  public double pValue() {
    return degrees == 0 ? 1 : ChiSquare.above(chiSquare, degrees);
  }

  private static final class Sums {
    private final double rho;
    private final double[][] observed;
    private final double[][] expected;
    private final double[][] variance;

    Sums(int groups, int strata, double rho) {
      this.rho = rho;
      this.observed = new double[groups][strata];
      this.expected = new double[groups][strata];
      this.variance = new double[groups][groups];
    }

    void add(SurvivalData data, int[] rows, int[] groups, int stratum) {
      int[] byStop = SurvivalData.ascending(rows, data.stop);
      int[] byStart = SurvivalData.ascending(rows, data.start);
      double[] atRisk = new double[groups.length];
      double[] events = new double[groups.length];
      double km = 1;
      int entered = 0;
      for (int i = 0; i < byStop.length; ) {
        double t = data.stop[byStop[i]];
        for (; entered < rows.length && data.start[byStart[entered]] < t; entered++) {
          atRisk[indexOf(groups, data, byStart[entered])]++;
        }
        Arrays.fill(events, 0);
        int next = i;
        for (; next < byStop.length && data.stop[byStop[next]] == t; next++) {
          events[indexOf(groups, data, byStop[next])] += data.cause[byStop[next]] > 0 ? 1 : 0;
        }
        km *= step(atRisk, events, StrictMath.pow(km, rho), stratum);
        for (; i < next; i++) {
          atRisk[indexOf(groups, data, byStop[i])]--;
        }
      }
    }

    private static int indexOf(int[] groups, SurvivalData data, int row) {
      return Arrays.binarySearch(groups, data.group[row]);
    }

    // Adds one time and returns the share of the risk set that stays.
    private double step(double[] atRisk, double[] events, double weight, int stratum) {
      double n = Arrays.stream(atRisk).sum();
      double d = Arrays.stream(events).sum();
      if (d == 0) {
        return 1;
      }
      double spread = n > 1 ? weight * weight * d * (n - d) / (n * n * (n - 1)) : 0;
      for (int g = 0; g < atRisk.length; g++) {
        observed[g][stratum] += weight * events[g];
        expected[g][stratum] += weight * d * atRisk[g] / n;
        for (int h = 0; h < atRisk.length; h++) {
          variance[g][h] += spread * atRisk[g] * ((g == h ? n : 0) - atRisk[h]);
        }
      }
      return (n - d) / n;
    }

    LogRank test(int[] groups, int[] strata) {
      int[] kept = new int[groups.length];
      int count = 0;
      for (int g = 0; g < groups.length; g++) {
        if (Arrays.stream(expected[g]).sum() > 0) {
          kept[count++] = g;
        }
      }
      int degrees = Math.max(0, count - 1); // the first group follows from the others
      double[] difference = new double[degrees];
      double[][] v = new double[degrees][degrees];
      for (int a = 0; a < degrees; a++) {
        int g = kept[a + 1];
        difference[a] = Arrays.stream(observed[g]).sum() - Arrays.stream(expected[g]).sum();
        for (int b = 0; b < degrees; b++) {
          v[a][b] = variance[g][kept[b + 1]];
        }
      }
      double chi = degrees == 0 ? 0 : SymmetricSystem.quadratic(v, difference);
      return new LogRank(groups, strata, observed, expected, variance, chi, degrees);
    }
  }
}
