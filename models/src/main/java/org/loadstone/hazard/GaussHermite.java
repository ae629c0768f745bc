package org.loadstone.hazard;

/**
 * Nodes and weights of Gauss-Hermite quadrature: the sum of w f(x) stands for the integral of
 * e^(-x^2) f(x), exactly for polynomials of degree 2 n - 1. Roots by Newton's steps on the
 * orthonormal recurrence (Davis and Rabinowitz 1984, Methods of Numerical Integration).
 */
record GaussHermite(double[] nodes, double[] weights) {
  private static final int MOST = 100;
  private static final double FIRST = Math.pow(Math.PI, -0.25);

  static GaussHermite of(int n) {
    if (n < 1 || n > MOST) {
      throw new IllegalArgumentException(
          "Cannot integrate at %d nodes; give 1 to %d".formatted(n, MOST));
    }
    double[] nodes = new double[n];
    double[] weights = new double[n];
    for (int k = 0; k < n; k++) {
      nodes[k] = root(n, k, nodes);
      double below = values(n, nodes[k])[1];
      weights[k] = 1 / (n * below * below);
    }
    return new GaussHermite(nodes, weights);
  }

  /** Returns the orthonormal polynomials of degree n and n - 1. */
  private static double[] values(int n, double x) {
    double before = 0;
    double value = FIRST;
    for (int k = 1; k <= n; k++) {
      double next = x * Math.sqrt(2.0 / k) * value - Math.sqrt((k - 1.0) / k) * before;
      before = value;
      value = next;
    }
    return new double[] {value, before};
  }

  /** The k-th root from below: roots found before are divided out. */
  private static double root(int n, int k, double[] found) {
    double x = k == 0 ? -Math.sqrt(2.0 * n + 1) : found[k - 1] + 1.0 / Math.sqrt(2.0 * n);
    for (int step = 0; step < 500; step++) {
      double[] at = values(n, x);
      double ratio = at[0] / (Math.sqrt(2.0 * n) * at[1]);
      double repelled = 0;
      for (int j = 0; j < k; j++) {
        repelled += 1 / (x - found[j]);
      }
      double change = ratio / (1 - ratio * repelled);
      x -= change;
      if (Math.abs(change) < 1e-15 * (1 + Math.abs(x))) {
        return x;
      }
    }
    return x;
  }
}
