package org.loadstone.matrix;

/**
 * The least point of a quadratic with ridge and lasso, by coordinates (Friedman 2010,
 * doi:10.18637/jss.v033.i01).
 *
 * @param ridge cost of b_k^2 / 2, per coefficient
 * @param lasso cost of |b_k|, per coefficient
 */
public record PenalizedQuadratic(double[] ridge, double[] lasso) {
  private static final int MOST_SWEEPS = 100_000;
  private static final double TOLERANCE = 1e-14;

  /**
   * Returns the least point of -g'(x - b) + (x - b)'H(x - b)/2 + sum ridge x^2/2 + lasso |x|.
   *
   * @param b where the quadratic is taken
   * @param gradient g
   * @param hessian H
   */
  public double[] minimum(double[] b, double[] gradient, double[][] hessian) {
    double[] point = b.clone();
    double[] left = gradient.clone();
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double most = 0;
      for (int k = 0; k < point.length; k++) {
        double curvature = hessian[k][k] + ridge[k];
        double pull = left[k] + hessian[k][k] * point[k];
        double shrunk = Math.copySign(Math.max(0, Math.abs(pull) - lasso[k]), pull);
        double next = curvature == 0 ? 0 : shrunk / curvature;
        double change = next - point[k];
        if (change != 0) {
          for (int j = 0; j < left.length; j++) {
            left[j] -= hessian[j][k] * change;
          }
          point[k] = next;
          most = Math.max(most, Math.abs(change) / (1 + Math.abs(next)));
        }
      }
      if (most < TOLERANCE) {
        return point;
      }
    }
    return point;
  }

  /** Returns what coefficients cost. */
  public double cost(double[] b) {
    double sum = 0;
    for (int k = 0; k < b.length; k++) {
      sum += 0.5 * ridge[k] * b[k] * b[k] + lasso[k] * Math.abs(b[k]);
    }
    return sum;
  }
}
