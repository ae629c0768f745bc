package org.loadstone.hazard;

import java.util.Arrays;
import org.loadstone.matrix.Cholesky;
import org.loadstone.survival.FitFailure;

/**
 * A pooled model of discrete-time hazards with a ridge of its own for each column: the least of
 * -(log likelihood) + sum ridge_k b_k^2 / 2 by Fisher scoring with halved steps, as a {@link
 * HazardFit} whose covariance is the inverse of the expected information plus ridge. {@link
 * PenalizedHazard} has the lasso too, and no covariance.
 */
public final class RidgeHazard {
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVES = 30;
  private static final double ENOUGH = 1e-16;
  private static final double ROUNDING = 1e-12;
  private static final double QUICK = 0.05;

  private RidgeHazard() {}

  /**
   * Returns coefficients to begin with: the share of events as intercept, otherwise 0.
   *
   * @param rows with the intercept as first column
   */
  public static double[] start(BinaryRows rows, Link link) {
    double[] start = new double[rows.columns().length];
    double share = Arrays.stream(rows.y()).average().orElseThrow();
    start[0] = link == Link.LOGIT ? Math.log(share / (1 - share)) : Math.log(-Math.log1p(-share));
    return start;
  }

  /**
   * Fits the model.
   *
   * @param ridge one a column, at least 0
   * @param start one a column
   * @throws FitFailure if there is no finite or unique fit; a larger ridge gives one
   */
  public static HazardFit of(BinaryRows rows, Link link, double[] ridge, double[] start) {
    double atNull = rows.logLikelihood(link, rows.predictor(start(rows, link)));
    double[] beta = start.clone();
    double[] eta = rows.predictor(beta);
    double value = rows.logLikelihood(link, eta) - cost(ridge, beta);
    Cholesky curvature = null;
    double gainBefore = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = rows.weighted(HazardFit.scores(rows, link, eta));
      for (int k = 0; k < beta.length; k++) {
        gradient[k] -= ridge[k] * beta[k];
      }
      curvature = curvature == null ? information(rows, link, eta, ridge) : curvature;
      double[] change = curvature.solve(gradient);
      double gain = product(change, gradient);
      double size = 1;
      double floor = value - ROUNDING * (1 + Math.abs(value));
      double[] next = moved(beta, change, size);
      double[] nextEta = rows.predictor(next);
      double after = rows.logLikelihood(link, nextEta) - cost(ridge, next);
      for (int half = 0; half < MOST_HALVES && !(after >= floor); half++) {
        size /= 2;
        next = moved(beta, change, size);
        nextEta = rows.predictor(next);
        after = rows.logLikelihood(link, nextEta) - cost(ridge, next);
      }
      beta = next;
      eta = nextEta;
      value = after;
      // One curvature serves as long as each step gains much less than the one before.
      curvature = gain < QUICK * gainBefore && size == 1 && step > 0 ? curvature : null;
      gainBefore = gain;
      if (gain < ENOUGH * (1 + Math.abs(value))) {
        double[][] covariance = information(rows, link, eta, ridge).inverse();
        return new HazardFit(link, rows, beta, covariance, rows.logLikelihood(link, eta), atNull);
      }
    }
    throw new FitFailure(
        "no largest penalised likelihood after %d steps".formatted(MOST_STEPS),
        "give a larger ridge");
  }

  private static Cholesky information(BinaryRows rows, Link link, double[] eta, double[] ridge) {
    double[] weights = new double[eta.length];
    Arrays.setAll(weights, i -> link.weight(eta[i]));
    double[][] information = rows.products(weights);
    for (int k = 0; k < ridge.length; k++) {
      information[k][k] += ridge[k];
    }
    return Cholesky.of(information)
        .orElseThrow(
            () ->
                new FitFailure(
                    "columns are nearly sums of each other, or tell events without error",
                    "give a larger ridge"));
  }

  private static double cost(double[] ridge, double[] beta) {
    double sum = 0;
    for (int k = 0; k < beta.length; k++) {
      sum += ridge[k] * beta[k] * beta[k] / 2;
    }
    return sum;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private static double[] moved(double[] beta, double[] change, double size) {
    double[] next = beta.clone();
    for (int k = 0; k < next.length; k++) {
      next[k] += size * change[k];
    }
    return next;
  }
}
