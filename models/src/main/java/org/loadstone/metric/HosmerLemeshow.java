package org.loadstone.metric;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Observed and expected events in groups of ascending risk, and the test of their agreement (Hosmer
 * and Lemeshow 1980, doi:10.1080/03610928008827941). It depends on the grouping and says nothing
 * about where risks are wrong: shown beside the calibration curve, never instead of it.
 *
 * @param rows of each group that has any, repeats counted
 * @param observed events of each group
 * @param expected sum of risks of each group
 * @param chiSquare sum of squared differences over expectations, of events and of the others
 */
public record HosmerLemeshow(long[] rows, long[] observed, double[] expected, double chiSquare) {
  /**
   * Returns the test in groups between the quantiles k / wanted of risk (type 7), each closed on
   * the right, the first on both sides: equal risks stay together.
   *
   * @throws IllegalArgumentException if fewer than 3 groups are wanted
   */
  public static Answer<HosmerLemeshow> byQuantiles(RiskSample s, int wanted) {
    requireGroups(wanted);
    if (s.size == 0) {
      return Answer.absent(RiskSample.NO_ROWS);
    }
    double[] all = expanded(s);
    double[] cuts = new double[wanted + 1];
    for (int k = 0; k <= wanted; k++) {
      cuts[k] = CalibrationError.quantile(all, k * (1.0 / wanted));
    }
    double[] distinct = Arrays.stream(cuts).distinct().toArray();
    return grouped(s, wanted, k -> interval(distinct, all[k]));
  }

  /**
   * Returns the test in groups of equal size by rank, ties in the order given.
   *
   * @throws IllegalArgumentException if fewer than 3 groups are wanted
   */
  public static Answer<HosmerLemeshow> byRank(RiskSample s, int wanted) {
    requireGroups(wanted);
    return grouped(s, wanted, k -> (int) ((long) k * wanted / s.size));
  }

  /** Returns the groups less 2. */
  public int degrees() {
    return rows.length - 2;
  }

  /** Returns the probability of a statistic as large or larger when risks are right. */
  public double pValue() {
    return ChiSquare.above(chiSquare, degrees());
  }

  private static Answer<HosmerLemeshow> grouped(RiskSample s, int wanted, IntUnaryOperator group) {
    long[] rows = new long[wanted];
    long[] observed = new long[wanted];
    double[] expected = new double[wanted];
    for (int i = 0, k = 0; i < s.risk.length; i++) {
      for (int c = 0; c < s.count[i]; c++, k++) {
        int g = group.applyAsInt(k);
        rows[g]++;
        observed[g] += s.event[i];
        expected[g] += s.risk[i];
      }
    }
    int kept = 0;
    double chi = 0;
    for (int g = 0; g < wanted; g++) {
      if (rows[g] > 0) {
        double miss = observed[g] - expected[g];
        chi += miss * miss * (1 / expected[g] + 1 / (rows[g] - expected[g]));
        rows[kept] = rows[g];
        observed[kept] = observed[g];
        expected[kept++] = expected[g];
      }
    }
    if (kept < 3 || !Double.isFinite(chi)) {
      return Answer.absent(
          "Hosmer-Lemeshow needs three groups of risks inside (0, 1): there are " + kept);
    }
    return Answer.of(
        new HosmerLemeshow(
            Arrays.copyOf(rows, kept),
            Arrays.copyOf(observed, kept),
            Arrays.copyOf(expected, kept),
            chi));
  }

  private static int interval(double[] cuts, double risk) {
    int at = Arrays.binarySearch(cuts, risk);
    return Math.max(0, (at >= 0 ? at : -at - 1) - 1);
  }

  private static double[] expanded(RiskSample s) {
    double[] out = new double[(int) s.size];
    for (int i = 0, k = 0; i < s.risk.length; i++) {
      Arrays.fill(out, k, k + s.count[i], s.risk[i]);
      k += s.count[i];
    }
    return out;
  }

  private static void requireGroups(int wanted) {
    if (wanted < 3) {
      throw new IllegalArgumentException(
          "Cannot group risks: " + wanted + " groups; ask for at least 3");
    }
  }
}
