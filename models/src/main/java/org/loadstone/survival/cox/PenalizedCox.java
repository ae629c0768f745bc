package org.loadstone.survival.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loadstone.matrix.PenalizedQuadratic;
import org.loadstone.matrix.Penalty;
import org.loadstone.survival.FitFailure;

/**
 * A Cox model with ridge, lasso or both: the least of -(log partial likelihood)/W + penalty, W
 * being the sum of weights (Simon 2011, doi:10.18637/jss.v039.i05). Newton's quadratic model is
 * minimised by coordinates, its steps are halved until the objective falls.
 *
 * @param names of the coefficients
 * @param penalty lambda, alpha and scale
 * @param coefficients on the scale of the columns; 0 where the lasso drops one
 * @param logLikelihood log partial likelihood at them
 * @param objective at them
 */
public record PenalizedCox(
    List<String> names,
    Penalty penalty,
    double[] coefficients,
    double logLikelihood,
    double objective) {
  private static final int MOST_STEPS = 200;
  private static final double TOLERANCE = 1e-11;

  /**
   * Fits the model.
   *
   * @throws FitFailure if the penalty is too small to hold the coefficients
   */
  public static PenalizedCox of(CoxRows rows, Ties ties, Penalty penalty) {
    CoxProblem problem = CoxProblem.of(rows, ties);
    return fit(problem, penalty, new double[problem.width()]);
  }

  /**
   * Fits models of falling lambda, from the smallest that drops every covariate, evenly on the log
   * scale.
   *
   * @param penalty alpha above 0 and scale; its lambda is not used
   * @param count of models, at least 2
   * @param smallest share of the first lambda that the last one is, in (0, 1)
   * @throws IllegalArgumentException if a number is outside its range
   */
  public static List<PenalizedCox> path(
      CoxRows rows, Ties ties, Penalty penalty, int count, double smallest) {
    if (count < 2 || !(smallest > 0 && smallest < 1) || !(penalty.alpha() > 0)) {
      throw new IllegalArgumentException(
          "Cannot follow a path of %d models to %s, alpha %s; give 2 or more, a share of 1, alpha > 0"
              .formatted(count, smallest, penalty.alpha()));
    }
    CoxProblem problem = CoxProblem.of(rows, ties);
    double first = first(problem, penalty);
    double[] b = new double[problem.width()];
    List<PenalizedCox> path = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      double lambda = first * StrictMath.pow(smallest, k / (count - 1.0));
      PenalizedCox one = fit(problem, new Penalty(lambda, penalty.alpha(), penalty.scale()), b);
      b = one.coefficients.clone();
      path.add(one);
    }
    return path;
  }

  private static double first(CoxProblem problem, Penalty penalty) {
    double[] gradient = problem.at(new double[problem.width()]).gradient();
    double[] sd = sd(problem);
    Penalty unit = new Penalty(1, penalty.alpha(), penalty.scale());
    double most = 0;
    for (int j = 0; j < sd.length; j++) {
      most = Math.max(most, Math.abs(gradient[j]) / weight(problem) / unit.lasso(sd[j]));
    }
    return most;
  }

  private static PenalizedCox fit(CoxProblem problem, Penalty penalty, double[] start) {
    double[] sd = sd(problem);
    PenalizedQuadratic costs =
        new PenalizedQuadratic(
            Arrays.stream(sd).map(penalty::ridge).toArray(),
            Arrays.stream(sd).map(penalty::lasso).toArray());
    double w = weight(problem);
    double[] b = start;
    PartialLikelihood now = problem.at(b);
    double value = costs.cost(b) - now.value() / w;
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] target = costs.minimum(b, scaled(now.gradient(), w), scaled(now.information(), w));
      double[] next = target;
      PartialLikelihood there = problem.at(next);
      double after = costs.cost(next) - there.value() / w;
      for (double size = 0.5;
          !(after <= value + 1e-14 * Math.abs(value)) && size > 1e-10;
          size /= 2) {
        next = between(b, target, size);
        there = problem.at(next);
        after = costs.cost(next) - there.value() / w;
      }
      double moved = 0;
      for (int j = 0; j < b.length; j++) {
        moved = Math.max(moved, Math.abs(next[j] - b[j]) / (1 + Math.abs(next[j])));
      }
      b = next;
      now = there;
      value = after;
      if (moved < TOLERANCE) {
        return new PenalizedCox(problem.rows().names(), penalty, b, now.value(), value);
      }
    }
    throw new FitFailure(
        "the penalty is too small to hold the coefficients", "give a larger lambda");
  }

  private static double weight(CoxProblem problem) {
    double sum = 0;
    for (int i = 0; i < problem.rows().size(); i++) {
      sum += problem.rows().weight(i);
    }
    return sum;
  }

  private static double[] sd(CoxProblem problem) {
    double weight = weight(problem);
    double[] sd = new double[problem.width()];
    Blocks.each(
        sd.length,
        j -> {
          double[] x = problem.rows().columns[j];
          double sum = 0;
          for (int i = 0; i < x.length; i++) {
            double d = x[i] - problem.centre()[j];
            sum += problem.rows().weight(i) * d * d;
          }
          sd[j] = StrictMath.sqrt(sum / weight);
        });
    return sd;
  }

  private static double[] scaled(double[] values, double by) {
    return Arrays.stream(values).map(v -> v / by).toArray();
  }

  private static double[][] scaled(double[][] values, double by) {
    return Arrays.stream(values).map(row -> scaled(row, by)).toArray(double[][]::new);
  }

  private static double[] between(double[] from, double[] to, double size) {
    double[] out = new double[from.length];
    Arrays.setAll(out, k -> from[k] + size * (to[k] - from[k]));
    return out;
  }
}
