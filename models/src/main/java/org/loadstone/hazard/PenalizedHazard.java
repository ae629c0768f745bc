package org.loadstone.hazard;

import java.util.Arrays;
import org.loadstone.matrix.PenalizedQuadratic;
import org.loadstone.matrix.Penalty;
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
  private static final double TOLERANCE = 1e-13;

  /** Fits the model. */
  public static PenalizedHazard of(BinaryRows rows, Link link, Penalty penalty) {
    return new Descent(rows, link, penalty).fit();
  }

  private static final class Descent {
    private final BinaryRows rows;
    private final Link link;
    private final Penalty penalty;
    private final PenalizedQuadratic penalties;

    Descent(BinaryRows rows, Link link, Penalty penalty) {
      this.rows = rows;
      this.link = link;
      this.penalty = penalty;
      int p = rows.columns().length;
      double[] ridge = new double[p];
      double[] lasso = new double[p];
      for (int k = 1; k < p; k++) {
        double sd = sd(rows.columns()[k]);
        ridge[k] = penalty.ridge(sd);
        lasso[k] = penalty.lasso(sd);
      }
      this.penalties = new PenalizedQuadratic(ridge, lasso);
    }

    private static double sd(double[] column) {
      double mean = Arrays.stream(column).average().orElse(0);
      return Math.sqrt(Arrays.stream(column).map(x -> (x - mean) * (x - mean)).average().orElse(0));
    }

    PenalizedHazard fit() {
      double[] beta = new double[rows.columns().length];
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
      return penalties.cost(beta) - rows.logLikelihood(link, eta) / rows.size();
    }

    /** Returns the least point of the quadratic model about {@code beta}. */
    private double[] minimum(double[] beta, double[] eta) {
      int n = rows.size();
      double[] weights = new double[n];
      Arrays.setAll(weights, i -> link.weight(eta[i]) / n);
      double[] gradient = rows.weighted(HazardFit.scores(rows, link, eta));
      Arrays.setAll(gradient, k -> gradient[k] / n);
      return penalties.minimum(beta, gradient, rows.products(weights));
    }
  }
}
