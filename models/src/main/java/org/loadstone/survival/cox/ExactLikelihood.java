package org.loadstone.survival.cox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditional likelihood of which rows of a risk set have its events: risks of those that have
 * them over the sum of such products for every set of as many rows, by recursion over the rows
 * (Gail, Lubin and Rubinstein 1981, doi:10.1093/biomet/68.3.703).
 */
final class ExactLikelihood {
  private final CoxProblem problem;
  private final double[] predictor;
  private final int p;
  private double value;
  private final double[] gradient;
  private final double[][] information;

  private ExactLikelihood(CoxProblem problem, double[] predictor) {
    this.problem = problem;
    this.predictor = predictor;
    this.p = problem.width();
    this.gradient = new double[p];
    this.information = new double[p][p];
  }

  static PartialLikelihood at(CoxProblem problem, double[] coefficients) {
    ExactLikelihood exact = new ExactLikelihood(problem, problem.predictor(coefficients));
    List<List<Integer>> sets = new ArrayList<>();
    for (int k = 0; k < problem.times().slots(); k++) {
      sets.add(new ArrayList<>());
    }
    EventTimes times = problem.times();
    for (int i = 0; i < problem.rows().size(); i++) {
      int from = times.before[i] >= 0 ? times.before[i] + 1 : times.from[problem.rows().stratum(i)];
      for (int k = from; k <= times.last[i]; k++) {
        sets.get(k).add(i);
      }
    }
    for (int k = 0; k < sets.size(); k++) {
      exact.add(k, sets.get(k));
    }
    return new PartialLikelihood(exact.value, exact.gradient, exact.information, Optional.empty());
  }

  private void add(int slot, List<Integer> set) {
    EventTimes times = problem.times();
    int d = times.events(slot);
    double total = 0;
    for (int i : set) {
      total += StrictMath.exp(predictor[i]);
    }
    double scale = d / total;
    Sums sums = new Sums(d, p);
    for (int i : set) {
      sums.add(scale * StrictMath.exp(predictor[i]), covariates(i));
    }
    value += d * StrictMath.log(scale) - StrictMath.log(sums.zero[d]);
    for (int e = times.rowsFrom[slot]; e < times.rowsFrom[slot + 1]; e++) {
      value += predictor[times.rows[e]];
      double[] x = covariates(times.rows[e]);
      for (int j = 0; j < p; j++) {
        gradient[j] += x[j];
      }
    }
    for (int j = 0; j < p; j++) {
      double mean = sums.first[d][j] / sums.zero[d];
      gradient[j] -= mean;
      for (int k = 0; k < p; k++) {
        information[j][k] +=
            sums.second[d][j][k] / sums.zero[d] - mean * sums.first[d][k] / sums.zero[d];
      }
    }
  }

  private double[] covariates(int i) {
    double[] x = new double[p];
    for (int j = 0; j < p; j++) {
      x[j] = problem.rows().columns[j][i] - problem.centre()[j];
    }
    return x;
  }

  /** Sums over every set of 0 to d rows of products of risks, and their derivatives. */
  private static final class Sums {
    final double[] zero;
    final double[][] first;
    final double[][][] second;

    Sums(int d, int p) {
      zero = new double[d + 1];
      first = new double[d + 1][p];
      second = new double[d + 1][p][p];
      zero[0] = 1;
    }

    void add(double risk, double[] x) {
      for (int m = zero.length - 1; m > 0; m--) {
        for (int j = 0; j < x.length; j++) {
          for (int k = 0; k < x.length; k++) {
            second[m][j][k] +=
                risk
                    * (second[m - 1][j][k]
                        + x[j] * first[m - 1][k]
                        + x[k] * first[m - 1][j]
                        + x[j] * x[k] * zero[m - 1]);
          }
        }
        for (int j = 0; j < x.length; j++) {
          first[m][j] += risk * (first[m - 1][j] + x[j] * zero[m - 1]);
        }
        zero[m] += risk * zero[m - 1];
      }
    }
  }
}
