package org.loadstone.survival.cox;

import java.util.Arrays;
import org.loadstone.matrix.Cholesky;
import org.loadstone.survival.FitFailure;

/**
 * A Cox model with a ridge (Verweij and van Houwelingen 1994, doi:10.1002/sim.4780132307): the
 * least of -(log partial likelihood) + sum ridge_j b_j^2 / 2, to the last digits that double
 * precision holds, as a {@link CoxFit}. Its variance is the inverse of the information plus ridge,
 * its robust variance the sandwich around that; both tell sampling error, not the bias that the
 * ridge brings on purpose. {@link PenalizedCox} has the lasso too, and no variance.
 */
public final class RidgeCox {
  private static final int MOST_STEPS = 60;
  private static final int MOST_HALVES = 30;

  /** A step that gains less than this is the last one: errors are squared with each. */
  private static final double ENOUGH = 1e-14;

  private static final double ROUNDING = 1e-11;

  private RidgeCox() {}

  /**
   * Fits the model.
   *
   * @param ridge p penalties, at least 0, on the scale of the log likelihood
   * @param start p coefficients to begin with
   * @throws FitFailure if there is no finite or unique fit; a larger ridge gives one
   */
  public static CoxFit of(CoxRows rows, Ties ties, double[] ridge, double[] start) {
    CoxRows.requireLength("ridge", ridge.length, rows.columns.length);
    CoxRows.requireLength("start", start.length, rows.columns.length);
    CoxProblem problem = CoxProblem.of(rows, ties);
    Newton newton = fit(problem, ridge, start);
    double[][] variance =
        ridge.length == 0
            ? new double[0][0]
            : factor(newton.atEnd().information(), ridge).inverse();
    RiskSums sums =
        newton
            .atEnd()
            .sums()
            .orElseGet(() -> RiskSums.at(problem, problem.predictor(newton.coefficients())));
    return new CoxFit(problem, sums, newton, variance);
  }

  /** Returns where the penalised likelihood is largest; plain Newton's steps without a ridge. */
  static Newton fit(CoxProblem problem, double[] ridge, double[] start) {
    if (Arrays.stream(ridge).allMatch(r -> r == 0)) {
      return Newton.fit(problem);
    }
    PartialLikelihood atZero = problem.at(new double[start.length]).withoutSums();
    double[] b = start.clone();
    PartialLikelihood now = problem.at(b);
    for (int step = 1; step <= MOST_STEPS; step++) {
      double[] gradient = gradient(now.gradient(), ridge, b);
      double[] move = factor(now.information(), ridge).solve(gradient);
      double gain = Newton.product(move, gradient);
      double value = now.value() - cost(ridge, b);
      double floor = value - ROUNDING * (1 + Math.abs(value));
      double[] next = Newton.moved(b, move);
      PartialLikelihood there = problem.at(next);
      for (int half = 0;
          half < MOST_HALVES && !(there.value() - cost(ridge, next) >= floor);
          half++) {
        move = Arrays.stream(move).map(m -> m / 2).toArray();
        next = Newton.moved(b, move);
        there = problem.at(next);
      }
      b = next;
      now = there;
      if (gain < ENOUGH) {
        return new Newton(b, atZero, now, step);
      }
    }
    throw new FitFailure(
        "no largest penalised likelihood after %d steps".formatted(MOST_STEPS),
        "give a larger ridge");
  }

  static double cost(double[] ridge, double[] b) {
    double sum = 0;
    for (int j = 0; j < b.length; j++) {
      sum += ridge[j] * b[j] * b[j] / 2;
    }
    return sum;
  }

  static double[] gradient(double[] gradient, double[] ridge, double[] b) {
    double[] out = gradient.clone();
    for (int j = 0; j < b.length; j++) {
      out[j] -= ridge[j] * b[j];
    }
    return out;
  }

  static double[][] information(double[][] information, double[] ridge) {
    double[][] out = Arrays.stream(information).map(double[]::clone).toArray(double[][]::new);
    for (int j = 0; j < ridge.length; j++) {
      out[j][j] += ridge[j];
    }
    return out;
  }

  private static Cholesky factor(double[][] information, double[] ridge) {
    return Cholesky.of(information(information, ridge))
        .orElseThrow(
            () ->
                new FitFailure(
                    "the covariates are nearly sums of each other, or tell events without error",
                    "give a larger ridge"));
  }
}
