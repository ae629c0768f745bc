package org.loadstone.survival;

import java.util.Arrays;

/**
 * Rows of a Fine-Gray fit in ascending time, covariates centred.
 *
 * @param time n ends, ascending
 * @param kind 0 censored, 1 the cause, 2 another cause
 * @param x n by p, less {@code centre}
 * @param centre p means
 * @param free G(T-) of each row, the probability of no censoring before its end
 * @param atRisk rows with an end at or after that of each row
 */
record SubdistributionRows(
    int cause,
    double[] time,
    int[] kind,
    double[][] x,
    double[] centre,
    double[] free,
    int[] atRisk) {

  static SubdistributionRows of(SurvivalData data, double[][] covariates, int cause) {
    int n = data.size();
    int p = requireWidth(covariates, n);
    int[] order = SurvivalData.ascending(data.everyRow(), data.stop);
    double[] centre = new double[p];
    for (double[] row : covariates) {
      for (int j = 0; j < p; j++) {
        centre[j] += row[j] / n;
      }
    }
    double[] time = new double[n];
    int[] kind = new int[n];
    double[][] x = new double[n][p];
    for (int i = 0; i < n; i++) {
      time[i] = data.stop[order[i]];
      int c = data.cause[order[i]];
      kind[i] = c == 0 ? 0 : c == cause ? 1 : 2;
      for (int j = 0; j < p; j++) {
        x[i][j] = covariates[order[i]][j] - centre[j];
      }
    }
    double[] free = new double[n];
    int[] atRisk = new int[n];
    double g = 1;
    for (int from = 0; from < n; ) {
      int censored = 0;
      int to = from;
      for (; to < n && time[to] == time[from]; to++) {
        censored += kind[to] == 0 ? 1 : 0;
      }
      Arrays.fill(free, from, to, g);
      Arrays.fill(atRisk, from, to, n - from);
      g *= (n - from - censored) / (double) (n - from);
      from = to;
    }
    return new SubdistributionRows(cause, time, kind, x, centre, free, atRisk);
  }

  private static int requireWidth(double[][] covariates, int rows) {
    int p = covariates.length == 0 ? 0 : covariates[0].length;
    if (covariates.length != rows || p == 0) {
      throw new IllegalArgumentException(
          "Cannot fit Fine-Gray: %d rows of %d covariates for %d rows; give one row each"
              .formatted(covariates.length, p, rows));
    }
    for (int i = 0; i < rows; i++) {
      if (covariates[i].length != p || !Arrays.stream(covariates[i]).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "Cannot use covariates: %s in row %d; give %d finite numbers"
                .formatted(Arrays.toString(covariates[i]), i, p));
      }
    }
    return p;
  }

  int size() {
    return time.length;
  }

  int width() {
    return centre.length;
  }
}
