package org.loadstone.survival.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows for a Fine-Gray model by weighted Cox regression: an athlete with another cause stays at
 * risk with the weight G(t-)/G(T-) of not being censored, in a row for each run of times between
 * which the weight falls (Geskus 2011, doi:10.1111/j.1541-0420.2010.01420.x); as R's {@code
 * finegray}.
 */
public final class FineGrayRows {
  private FineGrayRows() {}

  /**
   * Returns the rows of one cause, followed from the beginning, weighted.
   *
   * @param time n ends of follow-up
   * @param cause n causes, 0 = censored
   * @param of the cause of interest
   * @param names p names of covariates
   * @param columns p columns of n values
   * @throws IllegalArgumentException if lengths differ or a time is not above 0
   * @throws org.loadstone.survival.FitFailure if the cause does not occur
   */
  public static CoxRows of(
      double[] time, int[] cause, int of, List<String> names, double[][] columns) {
    CoxRows.requireLength("causes", cause.length, time.length);
    Censoring censoring = Censoring.of(time, cause, of);
    List<double[]> rows = new ArrayList<>(); // row, start, stop, weight
    for (int i = 0; i < time.length; i++) {
      if (!(time[i] > 0)) {
        throw new IllegalArgumentException(
            "Cannot use time: %s in row %d; give times above 0".formatted(time[i], i + 1));
      }
      if (cause[i] == 0 || cause[i] == of) {
        rows.add(new double[] {i, 0, time[i], 1});
      } else {
        censoring.follow(i, time[i], rows);
      }
    }
    int n = rows.size();
    double[] start = new double[n];
    double[] stop = new double[n];
    double[] weight = new double[n];
    boolean[] event = new boolean[n];
    int[] cluster = new int[n];
    double[][] out = new double[columns.length][n];
    for (int k = 0; k < n; k++) {
      double[] row = rows.get(k);
      int i = (int) row[0];
      start[k] = row[1];
      stop[k] = row[2];
      weight[k] = row[3];
      event[k] = cause[i] == of;
      cluster[k] = i;
      for (int j = 0; j < columns.length; j++) {
        out[j][k] = columns[j][i];
      }
    }
    return CoxRows.of(start, stop, event, names, out).withWeights(weight).withClusters(cluster);
  }

  /**
   * The curve of not being censored.
   *
   * @param time distinct ends of follow-up, ascending
   * @param free the curve just before each
   * @param counts whether the cause of interest occurs then
   */
  private record Censoring(double[] time, double[] free, boolean[] counts) {
    static Censoring of(double[] time, int[] cause, int of) {
      double[] distinct = Arrays.stream(time).sorted().distinct().toArray();
      int[] ending = new int[distinct.length];
      int[] censored = new int[distinct.length];
      boolean[] counts = new boolean[distinct.length];
      for (int i = 0; i < time.length; i++) {
        int k = Arrays.binarySearch(distinct, time[i]);
        ending[k]++;
        censored[k] += cause[i] == 0 ? 1 : 0;
        counts[k] |= cause[i] == of;
      }
      double[] free = new double[distinct.length];
      double g = 1;
      int atRisk = time.length;
      for (int k = 0; k < distinct.length; k++) {
        free[k] = g;
        int after = atRisk - (ending[k] - censored[k]); // events leave first
        g *= censored[k] == 0 ? 1 : (after - censored[k]) / (double) after;
        atRisk -= ending[k];
      }
      return new Censoring(distinct, free, counts);
    }

    // A row for each run of times of the cause at which the weight is the same.
    void follow(int row, double end, List<double[]> into) {
      int own = Arrays.binarySearch(time, end);
      double start = 0;
      double stop = end;
      double weight = 1;
      for (int k = own + 1; k < time.length; k++) {
        if (counts[k]) {
          double next = free[k] / free[own];
          if (next != weight) {
            into.add(new double[] {row, start, stop, weight});
            start = stop;
            weight = next;
          }
          if (!(weight > 0)) {
            return;
          }
          stop = time[k];
        }
      }
      into.add(new double[] {row, start, stop, weight});
    }
  }
}
