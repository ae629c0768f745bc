package org.loadstone.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loadstone.matrix.Cholesky;
import org.loadstone.survival.FitFailure;

/**
 * A pooled model of discrete-time hazards by maximum likelihood, as R's {@code glm} fits it: Fisher
 * scoring with halved steps (McCullagh and Nelder 1989, doi:10.1007/978-1-4899-3242-6).
 *
 * @param link how the linear predictor gives the hazard
 * @param rows what it was fitted to
 * @param coefficients in the order of the rows' columns
 * @param covariance inverse of the expected information
 * @param logLikelihood at the coefficients
 * @param nullLogLikelihood with the intercept alone
 */
public record HazardFit(
    Link link,
    BinaryRows rows,
    double[] coefficients,
    double[][] covariance,
    double logLikelihood,
    double nullLogLikelihood) {
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 30;
  private static final double TOLERANCE = 1e-13;
  private static final double INFINITE = 30;

  /**
   * Fits the model.
   *
   * @throws FitFailure if covariates are collinear, or one tells the outcome without error
   */
  public static HazardFit of(BinaryRows rows, Link link) {
    double[] beta = new double[rows.columns().length];
    double share = Arrays.stream(rows.y()).average().orElseThrow();
    beta[0] = link == Link.LOGIT ? Math.log(share / (1 - share)) : Math.log(-Math.log1p(-share));
    double[] eta = rows.predictor(beta);
    double before = rows.logLikelihood(link, eta);
    double atNull = before;
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<Cholesky> information = information(rows, link, eta);
      if (information.isEmpty()) {
        throw step == 0 ? collinear(rows) : infinite(rows, beta);
      }
      double[] change = information.get().solve(rows.weighted(scores(rows, link, eta)));
      double size = 1;
      double[] next = moved(beta, change, size);
      double[] nextEta = rows.predictor(next);
      double after = rows.logLikelihood(link, nextEta);
      for (int i = 0; i < MOST_HALVINGS && !(after >= before - 1e-12 * Math.abs(before)); i++) {
        size /= 2;
        next = moved(beta, change, size);
        nextEta = rows.predictor(next);
        after = rows.logLikelihood(link, nextEta);
      }
      double moved = largestMove(beta, next);
      beta = next;
      eta = nextEta;
      before = after;
      if (moved < TOLERANCE) {
        double[][] covariance = covariance(rows, link, eta, beta);
        return new HazardFit(link, rows, beta, covariance, after, atNull);
      }
    }
    throw infinite(rows, beta);
  }

  private static double[] moved(double[] beta, double[] change, double size) {
    double[] next = beta.clone();
    for (int k = 0; k < next.length; k++) {
      next[k] += size * change[k];
    }
    return next;
  }

  private static double largestMove(double[] from, double[] to) {
    double most = 0;
    for (int k = 0; k < from.length; k++) {
      most = Math.max(most, Math.abs(to[k] - from[k]) / (1 + Math.abs(to[k])));
    }
    return most;
  }

  static double[] scores(BinaryRows rows, Link link, double[] eta) {
    double[] scores = new double[eta.length];
    Arrays.setAll(scores, i -> link.score(rows.y()[i], eta[i]));
    return scores;
  }

  private static Optional<Cholesky> information(BinaryRows rows, Link link, double[] eta) {
    double[] weights = new double[eta.length];
    Arrays.setAll(weights, i -> link.weight(eta[i]));
    return Cholesky.of(rows.products(weights));
  }

  /** The first column that those before it explain. */
  private static FitFailure collinear(BinaryRows rows) {
    double[] ones = new double[rows.size()];
    Arrays.fill(ones, 1);
    double[][] products = rows.products(ones);
    for (int k = 1; k <= products.length; k++) {
      double[][] first = new double[k][];
      for (int i = 0; i < k; i++) {
        first[i] = Arrays.copyOf(products[i], k);
      }
      if (Cholesky.of(first).isEmpty()) {
        return new FitFailure(
            rows.names().get(k - 1) + " is constant, or a sum of the columns before it",
            "leave it out");
      }
    }
    return new FitFailure("columns are collinear", "leave one out");
  }

  private static double[][] covariance(BinaryRows rows, Link link, double[] eta, double[] beta) {
    double[][] covariance =
        information(rows, link, eta).orElseThrow(() -> infinite(rows, beta)).inverse();
    boolean isCertain = Arrays.stream(eta).anyMatch(one -> Math.abs(one) > INFINITE);
    boolean isUnknown = false;
    for (int k = 0; k < beta.length; k++) {
      isUnknown |= Math.sqrt(covariance[k][k]) > 100 * (1 + Math.abs(beta[k]));
    }
    if (isCertain && isUnknown) {
      throw infinite(rows, beta);
    }
    return covariance;
  }

  private static FitFailure infinite(BinaryRows rows, double[] beta) {
    int most = 0;
    double size = -1;
    for (int k = 0; k < beta.length; k++) {
      double[] column = rows.columns()[k];
      double range =
          k == 0
              ? 0
              : Arrays.stream(column).max().orElse(0) - Arrays.stream(column).min().orElse(0);
      if (Math.abs(beta[k]) * range > size) {
        size = Math.abs(beta[k]) * range;
        most = k;
      }
    }
    return new FitFailure(
        "the coefficient of %s grows without end: it tells events apart without error"
            .formatted(rows.names().get(most)),
        "merge its rare values, leave it out, or use a penalty");
  }

  /** Returns the standard errors. */
  public double[] standardErrors() {
    return diagonalRoots(covariance);
  }

  static double[] diagonalRoots(double[][] matrix) {
    double[] roots = new double[matrix.length];
    Arrays.setAll(roots, k -> Math.sqrt(matrix[k][k]));
    return roots;
  }

  /** Returns minus twice the log likelihood. */
  public double deviance() {
    return -2 * logLikelihood;
  }

  /** Returns Akaike's criterion. */
  public double aic() {
    return deviance() + 2 * coefficients.length;
  }

  /** Returns the probability of an event, row by row. */
  public double[] fitted() {
    return Arrays.stream(rows.predictor(coefficients)).map(link::mean).toArray();
  }

  /**
   * Returns the covariance that takes clusters, not rows, as independent: B (sum u u') B with u a
   * cluster's score and B the model's covariance; no small-sample factor (Liang and Zeger 1986,
   * doi:10.1093/biomet/73.1.13). Empty with fewer than two clusters.
   *
   * @param clusters one a row
   */
  public Optional<double[][]> clusterCovariance(List<String> clusters) {
    double[] scores = scores(rows, link, rows.predictor(coefficients));
    int p = coefficients.length;
    Map<String, double[]> byCluster = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      double[] sum = byCluster.computeIfAbsent(clusters.get(i), one -> new double[p]);
      for (int k = 0; k < p; k++) {
        sum[k] += rows.columns()[k][i] * scores[i];
      }
    }
    if (byCluster.size() < 2) {
      return Optional.empty();
    }
    double[][] robust = new double[p][p];
    for (double[] score : byCluster.values()) {
      double[] influence = new double[p];
      for (int a = 0; a < p; a++) {
        for (int b = 0; b < p; b++) {
          influence[a] += covariance[a][b] * score[b];
        }
      }
      for (int a = 0; a < p; a++) {
        for (int b = 0; b < p; b++) {
          robust[a][b] += influence[a] * influence[b];
        }
      }
    }
    return Optional.of(robust);
  }
}
