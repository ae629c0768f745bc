package org.loadstone.hazard;

import java.util.Arrays;
import org.loadstone.survival.FitFailure;

/**
 * A pooled model of discrete-time hazards with ridge, lasso or both: the least of
 *
 * <p>-(1/n) log likelihood + lambda ((1 - alpha)/2 sum s_k^2 b_k^2 + alpha sum s_k |b_k|)
 *
 * <p>over the intercept, which is free, and b; s_k is the population SD of a column, or 1 (Friedman
 * 2010, doi:10.18637/jss.v033.i01). Newton's quadratic model is minimised by coordinates, its steps
 * are halved until the objective falls.
 *
 * @param coefficients on the scale of the columns, intercept first
 * @param objective at them
 * @param meanLogLikelihood log likelihood a row
 */
public record PenalizedHazard(
    Link link,
    BinaryRows rows,
    Penalty penalty,
    double[] coefficients,
    double objective,
    double meanLogLikelihood) {
  private static final int MOST_STEPS = 200;
  private static final int MOST_SWEEPS = 100_000;
  private static final double TOLERANCE = 1e-13;

  /** What sizes of coefficients are measured in. */
  public enum Scale {
    /** The column's population SD. */
    STANDARDIZED,
    /** The column's own unit. */
    OWN
  }

  /**
   * How much coefficients cost.
   *
   * @param lambda at least 0
   * @param alpha share of the lasso, 0 to 1
   */
  public record Penalty(double lambda, double alpha, Scale scale) {
    public Penalty {
      if (!(lambda >= 0 && lambda < Double.POSITIVE_INFINITY && alpha >= 0 && alpha <= 1)) {
        throw new IllegalArgumentException(
            "Cannot penalise by lambda %s, alpha %s; give lambda of 0 or more, alpha from 0 to 1"
                .formatted(lambda, alpha));
      }
    }
  }

  /** Fits the model. */
  public static PenalizedHazard of(BinaryRows rows, Link link, Penalty penalty) {
    return new Descent(rows, link, penalty).fit();
  }

  private static final class Descent {
    private final BinaryRows rows;
    private final Link link;
    private final Penalty penalty;
    private final double[] ridge;
    private final double[] lasso;

    Descent(BinaryRows rows, Link link, Penalty penalty) {
      this.rows = rows;
      this.link = link;
      this.penalty = penalty;
      int p = rows.columns().length;
      this.ridge = new double[p];
      this.lasso = new double[p];
      for (int k = 1; k < p; k++) {
        double scale = penalty.scale() == Scale.OWN ? 1 : sd(rows.columns()[k]);
        ridge[k] = penalty.lambda() * (1 - penalty.alpha()) * scale * scale;
        lasso[k] = penalty.lambda() * penalty.alpha() * scale;
      }
    }

    private static double sd(double[] column) {
      double mean = Arrays.stream(column).average().orElse(0);
      return Math.sqrt(Arrays.stream(column).map(x -> (x - mean) * (x - mean)).average().orElse(0));
    }

    PenalizedHazard fit() {
      double[] beta = new double[ridge.length];
      double[] eta = rows.predictor(beta);
      double value = objective(beta, eta);
      for (int step = 0; step < MOST_STEPS; step++) {
        double[] target = minimum(beta, eta);
        double size = 1;
        double[] next = target;
        double[] nextEta = rows.predictor(next);
        double after = objective(next, nextEta);
        while (after > value + 1e-15 * Math.abs(value) && size > 1e-10) {
          size /= 2;
          next = between(beta, target, size);
          nextEta = rows.predictor(next);
          after = objective(next, nextEta);
        }
        double moved = 0;
        for (int k = 0; k < beta.length; k++) {
          moved = Math.max(moved, Math.abs(next[k] - beta[k]) / (1 + Math.abs(next[k])));
        }
        beta = next;
        eta = nextEta;
        value = after;
        if (moved < TOLERANCE) {
          double likelihood = rows.logLikelihood(link, eta) / rows.size();
          return new PenalizedHazard(link, rows, penalty, beta, value, likelihood);
        }
      }
      throw new FitFailure(
          "the penalty is too small to hold the coefficients", "give a larger lambda");
    }

    private static double[] between(double[] from, double[] to, double size) {
      double[] out = new double[from.length];
      Arrays.setAll(out, k -> from[k] + size * (to[k] - from[k]));
      return out;
    }

    private double objective(double[] beta, double[] eta) {
      double sum = -rows.logLikelihood(link, eta) / rows.size();
      for (int k = 1; k < beta.length; k++) {
        sum += 0.5 * ridge[k] * beta[k] * beta[k] + lasso[k] * Math.abs(beta[k]);
      }
      return sum;
    }

    /** Returns the least point of the quadratic model about {@code beta}, by coordinates. */
    private double[] minimum(double[] beta, double[] eta) {
      int n = rows.size();
      double[] weights = new double[n];
      Arrays.setAll(weights, i -> link.weight(eta[i]) / n);
      double[][] hessian = rows.products(weights);
      double[] gradient = rows.weighted(HazardFit.scores(rows, link, eta));
      double[] point = beta.clone();
      double[] left = new double[beta.length];
      Arrays.setAll(left, k -> gradient[k] / n);
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
        if (most < 0.1 * TOLERANCE) {
          return point;
        }
      }
      return point;
    }
  }
}
