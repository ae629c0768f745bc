package org.loadstone.matrix;

/**
 * How much coefficients cost: lambda ((1 - alpha)/2 sum s_k^2 b_k^2 + alpha sum s_k |b_k|) (Zou and
 * Hastie 2005, doi:10.1111/j.1467-9868.2005.00503.x).
 *
 * @param lambda at least 0
 * @param alpha share of the lasso, 0 to 1
 * @param scale what s_k is
 */
public record Penalty(double lambda, double alpha, Scale scale) {
  /** What sizes of coefficients are measured in. */
  public enum Scale {
    /** The column's population SD. */
    STANDARDIZED,
    /** The column's own unit. */
    OWN
  }

  public Penalty {
    if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY && alpha >= 0 && alpha <= 1)) {
      throw new IllegalArgumentException(
          "Cannot penalise by lambda %s, alpha %s; give lambda of 0 or more, alpha from 0 to 1"
              .formatted(lambda, alpha));
    }
  }

  /** Returns half the cost of b_k^2 for a column of the given SD. */
  public double ridge(double sd) {
    double s = scale == Scale.OWN ? 1 : sd;
    return lambda * (1 - alpha) * s * s;
  }

  /** Returns the cost of |b_k| for a column of the given SD. */
  public double lasso(double sd) {
    return lambda * alpha * (scale == Scale.OWN ? 1 : sd);
  }
}
