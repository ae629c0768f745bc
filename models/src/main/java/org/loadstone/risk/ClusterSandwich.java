package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loadstone.matrix.Cholesky;

/**
 * Covariance of a logistic fit that takes athletes, not rows, as independent: J^-1 (sum over
 * athletes of s s') J^-1, with s an athlete's summed score and J the penalised information; no
 * small-sample factor (Liang and Zeger 1986, doi:10.1093/biomet/73.1.13).
 */
public final class ClusterSandwich {
  private ClusterSandwich() {}

  /**
   * Returns the covariance of (intercept, coefficients), row by row; empty with fewer than two
   * athletes.
   *
   * @param x n rows by p terms
   * @param y n labels
   * @param athlete n codes, at least 0
   */
  public static List<List<Double>> of(double[][] x, int[] y, int[] athlete, RidgeNewton.Fit fit) {
    if (Arrays.stream(athlete).distinct().count() < 2) {
      return List.of();
    }
    double[][] scores = scores(x, y, athlete, fit.beta());
    Cholesky information = Cholesky.of(fit.information()).orElse(null);
    if (information == null) {
      return List.of();
    }
    int p = fit.beta().length;
    double[][] covariance = new double[p][p];
    for (double[] score : scores) {
      if (score == null) {
        continue;
      }
      double[] influence = information.solve(score);
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < p; j++) {
          covariance[i][j] += influence[i] * influence[j];
        }
      }
    }
    List<List<Double>> out = new ArrayList<>();
    for (double[] row : covariance) {
      out.add(Arrays.stream(row).boxed().toList());
    }
    return out;
  }

  private static double[][] scores(double[][] x, int[] y, int[] athlete, double[] beta) {
    double[][] scores = new double[Arrays.stream(athlete).max().orElse(0) + 1][];
    for (int r = 0; r < x.length; r++) {
      double eta = beta[0];
      for (int k = 1; k < beta.length; k++) {
        eta += beta[k] * x[r][k - 1];
      }
      double residual = y[r] - LogisticModel.expit(eta);
      if (scores[athlete[r]] == null) {
        scores[athlete[r]] = new double[beta.length];
      }
      double[] s = scores[athlete[r]];
      s[0] += residual;
      for (int k = 1; k < beta.length; k++) {
        s[k] += residual * x[r][k - 1];
      }
    }
    return scores;
  }
}
