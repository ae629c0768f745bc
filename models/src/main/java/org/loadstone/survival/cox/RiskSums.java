package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.Optional;

/**
 * Sums over risk sets at one linear predictor.
 *
 * <p>The information is built from expected events, sum_i w_i E_i x_i x_i' less the mean products
 * of each risk set, so that each row is met once and not once per event.
 */
final class RiskSums {
  final CoxProblem problem;
  final double[] predictor;
  final double[] risk; // exp(predictor)
  final double[] atRisk; // per slot, weighted
  final double[] ending; // of the rows with an event, per slot
  final double[] weightEnding; // weight of the events, per slot
  final double[][] xAtRisk; // p by slots: sums of risk times covariate
  final double[][] xEnding;
  final double[] hazard; // step of the baseline hazard at centred covariates, per slot
  final double[] ownHazard; // what a row with an event at the slot has of it

  private RiskSums(CoxProblem problem, double[] predictor) {
    CoxRows rows = problem.rows();
    int n = rows.size();
    int p = problem.width();
    this.problem = problem;
    this.predictor = predictor;
    this.risk = new double[n];
    double[] weighted = rows.weight == null ? risk : new double[n];
    Blocks.forEach(
        n,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            risk[i] = StrictMath.exp(predictor[i]);
            weighted[i] = rows.weight(i) * risk[i];
          }
        });
    EventTimes times = problem.times();
    this.xAtRisk = new double[p][];
    this.xEnding = new double[p][];
    double[][] sums = new double[2][];
    Blocks.each(
        p + 1,
        j -> {
          if (j == p) {
            sums[0] = times.atRisk(weighted);
            sums[1] = times.ending(weighted);
          } else {
            xAtRisk[j] = times.atRisk(weighted, rows.columns[j], problem.centre()[j]);
            xEnding[j] = ending(weighted, j);
          }
        });
    this.atRisk = sums[0];
    this.ending = sums[1];
    this.weightEnding = weightEnding(problem);
    this.hazard = new double[times.slots()];
    this.ownHazard = new double[times.slots()];
    step();
  }

  static RiskSums at(CoxProblem problem, double[] predictor) {
    return new RiskSums(problem, predictor);
  }

  static double[] weightEnding(CoxProblem problem) {
    EventTimes times = problem.times();
    double[] sum = new double[times.slots()];
    for (int k = 0; k < sum.length; k++) {
      for (int e = times.rowsFrom[k]; e < times.rowsFrom[k + 1]; e++) {
        sum[k] += problem.rows().weight(times.rows[e]);
      }
    }
    return sum;
  }

  private double[] ending(double[] weighted, int j) {
    EventTimes times = problem.times();
    double[] x = problem.rows().columns[j];
    double c = problem.centre()[j];
    double[] sum = new double[times.slots()];
    for (int k = 0; k < sum.length; k++) {
      for (int e = times.rowsFrom[k]; e < times.rowsFrom[k + 1]; e++) {
        int i = times.rows[e];
        sum[k] += weighted[i] * (x[i] - c);
      }
    }
    return sum;
  }

  private void step() {
    for (int k = 0; k < hazard.length; k++) {
      double w = stepWeight(k);
      for (int s = 0; s < problem.steps(k); s++) {
        double gone = problem.gone(k, s);
        double one = w / left(k, gone);
        hazard[k] += one;
        ownHazard[k] += one * (1 - gone);
      }
    }
  }

  /** Returns the weight of the events that leave in each step of a slot. */
  double stepWeight(int slot) {
    return weightEnding[slot] / problem.steps(slot);
  }

  /** Returns the risk left in a slot when a share of its events is gone. */
  double left(int slot, double gone) {
    return atRisk[slot] - gone * ending[slot];
  }

  /** Returns the mean covariate of the risk set. */
  double mean(int j, int slot, double gone) {
    return (xAtRisk[j][slot] - gone * xEnding[j][slot]) / left(slot, gone);
  }

  /** Returns the events expected of n rows, in units of rows. */
  double[] expected() {
    return expected(hazard, ownHazard);
  }

  private double[] expected(double[] step, double[] ownStep) {
    EventTimes times = problem.times();
    double[] cumulative = times.cumulative(step);
    double[] out = new double[risk.length];
    Blocks.forEach(
        out.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            int k = times.slot[i];
            double own = k < 0 ? 0 : step[k] - ownStep[k];
            out[i] = risk[i] * (times.grown(cumulative, i) - own);
          }
        });
    return out;
  }

  PartialLikelihood likelihood() {
    double[] expected = expected();
    double value = value();
    double[] gradient = gradient(expected);
    return new PartialLikelihood(value, gradient, products(expected, ones()), Optional.of(this));
  }

  /** Returns the log partial likelihood. */
  double value() {
    EventTimes times = problem.times();
    double sum = 0;
    for (int i : times.rows) {
      sum += problem.rows().weight(i) * predictor[i];
    }
    for (int k = 0; k < hazard.length; k++) {
      double w = stepWeight(k);
      for (int s = 0; s < problem.steps(k); s++) {
        sum -= w * StrictMath.log(left(k, problem.gone(k, s)));
      }
    }
    return sum;
  }

  private double[] gradient(double[] expected) {
    CoxRows rows = problem.rows();
    int p = problem.width();
    return Blocks.sum(
        rows.size(),
        p,
        (from, to) -> {
          double[] sum = new double[p];
          for (int j = 0; j < p; j++) {
            double[] x = rows.columns[j];
            double c = problem.centre()[j];
            for (int i = from; i < to; i++) {
              double m = (rows.event[i] ? 1 : 0) - expected[i];
              sum[j] += rows.weight(i) * m * (x[i] - c);
            }
          }
          return sum;
        });
  }

  private double[] ones() {
    double[] ones = new double[hazard.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /**
   * Returns the information with each slot's share times a factor.
   *
   * @param factor per slot
   */
  double[][] information(double[] factor) {
    double[] step = hazard.clone();
    double[] own = ownHazard.clone();
    for (int k = 0; k < step.length; k++) {
      step[k] *= factor[k];
      own[k] *= factor[k];
    }
    return products(expected(step, own), factor);
  }

  private double[][] products(double[] expected, double[] factor) {
    CoxRows rows = problem.rows();
    int p = problem.width();
    double[] sum =
        Blocks.sum(
            rows.size(),
            p * p,
            (from, to) -> CrossProducts.of(rows, problem.centre(), expected, from, to));
    double[] means = Blocks.sum(hazard.length, p * p, (from, to) -> meanProducts(factor, from, to));
    double[][] out = new double[p][p];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k <= j; k++) {
        out[j][k] = sum[j * p + k] - means[j * p + k];
        out[k][j] = out[j][k];
      }
    }
    return out;
  }

  private double[] meanProducts(double[] factor, int from, int to) {
    int p = problem.width();
    double[] sum = new double[p * p];
    double[] mean = new double[p];
    for (int slot = from; slot < to; slot++) {
      double w = factor[slot] * stepWeight(slot);
      for (int s = 0; s < problem.steps(slot); s++) {
        double gone = problem.gone(slot, s);
        for (int j = 0; j < p; j++) {
          mean[j] = mean(j, slot, gone);
          double a = w * mean[j];
          for (int k = 0; k <= j; k++) {
            sum[j * p + k] += a * mean[k];
          }
        }
      }
    }
    return sum;
  }
}
