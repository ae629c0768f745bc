package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.List;
import org.loadstone.matrix.Cholesky;
import org.loadstone.survival.FitFailure;

/**
 * The coefficients at which the log partial likelihood is largest, by Newton steps with halving.
 *
 * @param coefficients p
 * @param atZero the likelihood at coefficients 0
 * @param atEnd the likelihood at the coefficients
 * @param iterations steps taken
 */
record Newton(
    double[] coefficients, PartialLikelihood atZero, PartialLikelihood atEnd, int iterations) {
  private static final int MOST_STEPS = 60;
  private static final int MOST_HALVES = 30;

  /** A step that gains less than this is the last one: errors are squared with each. */
  private static final double ENOUGH = 1e-12;

  private static final double NEARLY = 1e-5;
  private static final double STILL_MOVING = 0.02;
  private static final double ROUNDING = 1e-11;
  private static final double DEPENDENT = 1e-10;

  static Newton fit(CoxProblem problem) {
    int p = problem.width();
    double[] b = new double[p];
    PartialLikelihood now = problem.at(b);
    if (p == 0) {
      return new Newton(b, now, now, 0);
    }
    List<String> names = problem.rows().names();
    double[] spread = spread(now.information(), names);
    PartialLikelihood atZero = now.withoutSums();
    for (int step = 1; step <= MOST_STEPS; step++) {
      double[] move = move(now, spread, names);
      double gain = product(move, now.gradient());
      requireFinite(move, spread, gain, names);
      PartialLikelihood next = problem.at(moved(b, move));
      double floor = now.value() - ROUNDING * (1 + Math.abs(now.value()));
      for (int half = 0; half < MOST_HALVES && !isAbove(next, floor); half++) {
        move = Arrays.stream(move).map(m -> m / 2).toArray();
        next = problem.at(moved(b, move));
      }
      b = moved(b, move);
      now = next;
      if (gain < ENOUGH) {
        return new Newton(b, atZero, now, step);
      }
    }
    throw new FitFailure(
        "no largest likelihood after %d steps".formatted(MOST_STEPS),
        "leave out covariates or give rows with more events");
  }

  private static boolean isAbove(PartialLikelihood next, double floor) {
    return next.value() >= floor && Arrays.stream(next.gradient()).allMatch(Double::isFinite);
  }

  // Square roots of the information's diagonal; fails where a covariate tells nothing of its own.
  private static double[] spread(double[][] information, List<String> names) {
    int p = names.size();
    double[] spread = new double[p];
    for (int j = 0; j < p; j++) {
      spread[j] = StrictMath.sqrt(information[j][j]);
      if (!(information[j][j] > 0)) {
        throw constant(names.get(j));
      }
    }
    double[][] lower = new double[p][p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = information[i][j] / (spread[i] * spread[j]);
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(sum > DEPENDENT)) {
          throw i == 0 ? constant(names.get(i)) : dependent(names, i);
        }
        lower[i][j] = i == j ? StrictMath.sqrt(sum) : sum / lower[j][j];
      }
    }
    return spread;
  }

  private static FitFailure constant(String name) {
    return new FitFailure(
        name + " has one value among the rows at risk of each event", "leave it out");
  }

  private static FitFailure dependent(List<String> names, int i) {
    return new FitFailure(
        "%s is a sum of %s".formatted(names.get(i), String.join(", ", names.subList(0, i))),
        "leave one of them out");
  }

  private static double[] move(PartialLikelihood now, double[] spread, List<String> names) {
    int p = spread.length;
    double[][] scaled = new double[p][p];
    double[] gradient = new double[p];
    for (int j = 0; j < p; j++) {
      gradient[j] = now.gradient()[j] / spread[j];
      for (int k = 0; k < p; k++) {
        scaled[j][k] = now.information()[j][k] / (spread[j] * spread[k]);
      }
    }
    double[] move =
        Cholesky.of(scaled).orElseThrow(() -> infinite(names, weakest(scaled))).solve(gradient);
    for (int j = 0; j < p; j++) {
      move[j] /= spread[j];
    }
    return move;
  }

  private static int weakest(double[][] scaled) {
    int weakest = 0;
    for (int j = 1; j < scaled.length; j++) {
      weakest = scaled[j][j] < scaled[weakest][weakest] ? j : weakest;
    }
    return weakest;
  }

  // Where the likelihood hardly grows any more and a coefficient still does, it has no end.
  private static void requireFinite(
      double[] move, double[] spread, double gain, List<String> names) {
    if (gain > NEARLY) {
      return;
    }
    int most = 0;
    for (int j = 0; j < move.length; j++) {
      most = Math.abs(move[j] * spread[j]) > Math.abs(move[most] * spread[most]) ? j : most;
    }
    if (Math.abs(move[most] * spread[most]) > STILL_MOVING) {
      throw infinite(names, most);
    }
  }

  private static FitFailure infinite(List<String> names, int j) {
    return new FitFailure(
        "%s tells events from other rows without error, its coefficient has no end"
            .formatted(names.get(j)),
        "leave it out, join groups without events, or give a penalty");
  }

  static double product(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  static double[] moved(double[] b, double[] move) {
    double[] out = b.clone();
    for (int j = 0; j < out.length; j++) {
      out[j] += move[j];
    }
    return out;
  }
}
