package org.loadstone.risk;

import java.util.Optional;

/** Solves symmetric positive definite systems. */
final class Cholesky {
  /** Pivots below this share of their diagonal mean collinear columns. */
  private static final double PIVOT = 1e-12;

  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /** Returns the factor, empty if the matrix is not safely positive definite. */
  static Optional<Cholesky> of(double[][] a) {
    int n = a.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        if (i == j && !(sum > PIVOT * a[i][i])) {
          return Optional.empty();
        }
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    return Optional.of(new Cholesky(l));
  }

  double[] solve(double[] b) {
    int n = lower.length;
    double[] v = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        v[i] -= lower[i][k] * v[k];
      }
      v[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        v[i] -= lower[k][i] * v[k];
      }
      v[i] /= lower[i][i];
    }
    return v;
  }
}
