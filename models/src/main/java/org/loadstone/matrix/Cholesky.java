package org.loadstone.matrix;

import java.util.Optional;

/** Solves symmetric positive definite systems. */
public final class Cholesky {
  /** Pivots below this share of their diagonal mean collinear columns. */
  private static final double PIVOT = 1e-12;

  private final double[][] lower;

  private Cholesky(double[][] lower) {
    this.lower = lower;
  }

  /** Returns the factor, empty if the matrix is not safely positive definite. */
  public static Optional<Cholesky> of(double[][] a) {
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

  /** Returns x of A x = b. */
  public double[] solve(double[] b) {
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

  /** Returns the inverse. */
  public double[][] inverse() {
    int n = lower.length;
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      inverse[i] = solve(unit);
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        inverse[i][j] = 0.5 * (inverse[i][j] + inverse[j][i]);
        inverse[j][i] = inverse[i][j];
      }
    }
    return inverse;
  }

  /** Returns the natural logarithm of the determinant. */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < lower.length; i++) {
      sum += 2 * Math.log(lower[i][i]);
    }
    return sum;
  }
}
