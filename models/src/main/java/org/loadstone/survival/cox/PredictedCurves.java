package org.loadstone.survival.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loadstone.metric.StandardNormal;

/**
 * Survival of m new rows of covariates in one stratum, S(t) = exp(-H0(t) exp(x'b)).
 *
 * <p>The error of the cumulative hazard has the part of the baseline and that of the coefficients,
 * with their robust variance if there is one (Tsiatis 1981, doi:10.1214/aos/1176345333); intervals
 * are on the log scale of survival.
 *
 * @param stratum the baseline of the stratum, at covariates 0
 * @param hazard times by m cumulative hazards
 * @param error times by m standard errors of them
 */
public record PredictedCurves(BaselineHazard stratum, double[][] hazard, double[][] error) {
  static List<PredictedCurves> of(CoxFit fit, double[][] covariates) {
    int p = fit.problem.width();
    for (double[] row : covariates) {
      CoxRows.requireLength("coefficients", row.length, p);
    }
    EventTimes times = fit.problem.times();
    double[] hazard = times.cumulative(fit.sums.hazard);
    double[] spread = times.cumulative(squares(fit.sums));
    double[][] path = new double[p][];
    for (int j = 0; j < p; j++) {
      path[j] = times.cumulative(MeanPath.of(fit.sums, j).step());
    }
    List<PredictedCurves> out = new ArrayList<>();
    for (BaselineHazard one : fit.baseline()) {
      int from = times.from[one.stratum()];
      double[][] h = new double[one.time().length][covariates.length];
      double[][] se = new double[one.time().length][covariates.length];
      for (int m = 0; m < covariates.length; m++) {
        double[] x = centred(covariates[m], fit.problem.centre());
        double ratio = StrictMath.exp(Newton.product(fit.coefficients(), x) - fit.problem.shift());
        for (int t = 0; t < h.length; t++) {
          int k = from + t;
          double[] d = new double[p];
          for (int j = 0; j < p; j++) {
            d[j] = hazard[k] * x[j] - path[j][k];
          }
          double ofCoefficients =
              p == 0 ? 0 : Newton.product(d, Robust.times(d, fit.bestVariance()));
          h[t][m] = hazard[k] * ratio;
          se[t][m] = ratio * StrictMath.sqrt(spread[k] + ofCoefficients);
        }
      }
      out.add(new PredictedCurves(one, h, se));
    }
    return out;
  }

  private static double[] squares(RiskSums sums) {
    double[] out = new double[sums.hazard.length];
    for (int k = 0; k < out.length; k++) {
      for (int s = 0; s < sums.problem.steps(k); s++) {
        double left = sums.left(k, sums.problem.gone(k, s));
        out[k] += sums.stepWeight(k) / (left * left);
      }
    }
    return out;
  }

  private static double[] centred(double[] x, double[] centre) {
    double[] out = x.clone();
    for (int j = 0; j < x.length; j++) {
      out[j] -= centre[j];
    }
    return out;
  }

  /** Returns survival, times by m. */
  public double[][] survival() {
    return each((t, m) -> StrictMath.exp(-hazard[t][m]));
  }

  /** Returns the lower ends of intervals of survival at a level such as 0.95. */
  public double[][] lower(double level) {
    double z = StandardNormal.quantile(0.5 + level / 2);
    return each((t, m) -> StrictMath.exp(-hazard[t][m] - z * error[t][m]));
  }

  /** Returns the upper ends, at most 1. */
  public double[][] upper(double level) {
    double z = StandardNormal.quantile(0.5 + level / 2);
    return each((t, m) -> Math.min(1, StrictMath.exp(-hazard[t][m] + z * error[t][m])));
  }

  private interface Cell {
    double at(int time, int row);
  }

  private double[][] each(Cell cell) {
    double[][] out = new double[hazard.length][];
    for (int t = 0; t < out.length; t++) {
      int time = t;
      out[t] = new double[hazard[t].length];
      Arrays.setAll(out[t], m -> cell.at(time, m));
    }
    return out;
  }
}
