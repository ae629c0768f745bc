package org.loadstone.survival;

/** Small symmetric positive definite systems, by L D L'. */
final class SymmetricSystem {
  private static final double PIVOT = 1e-12;

  private SymmetricSystem() {}

  /**
   * Returns x with a x = b; a component that the others determine is 0.
   *
   * @param a symmetric, p by p
   */
  static double[] solve(double[][] a, double[] b) {
    int p = b.length;
    double[][] l = new double[p][p];
    double[] d = new double[p];
    double[] x = b.clone();
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * d[k] * l[j][k];
        }
        if (j < i) {
          l[i][j] = d[j] == 0 ? 0 : sum / d[j];
        } else {
          d[i] = sum > PIVOT * Math.abs(a[i][i]) ? sum : 0;
        }
      }
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
    }
    for (int i = p - 1; i >= 0; i--) {
      x[i] = d[i] == 0 ? 0 : x[i] / d[i];
      for (int k = i + 1; k < p && d[i] != 0; k++) {
        x[i] -= l[k][i] * x[k];
      }
    }
    return x;
  }

  /** Returns b' a^-1 b. */
  static double quadratic(double[][] a, double[] b) {
    double[] x = solve(a, b);
    double sum = 0;
    for (int i = 0; i < b.length; i++) {
      sum += b[i] * x[i];
    }
    return sum;
  }

  /** Returns the inverse of a. */
  static double[][] inverse(double[][] a) {
    int p = a.length;
    double[][] out = new double[p][];
    for (int i = 0; i < p; i++) {
      double[] unit = new double[p];
      unit[i] = 1;
      out[i] = solve(a, unit);
    }
    return out;
  }
}
