package org.loadstone.risk.calibration;

import java.util.Arrays;
import java.util.List;
import org.loadstone.hazard.BinaryRows;
import org.loadstone.hazard.HazardFit;
import org.loadstone.hazard.Link;
import org.loadstone.metric.Answer;
import org.loadstone.survival.FitFailure;

/** Logistic regressions on functions of a predicted risk. */
final class LogOdds {
  /** Risks are moved into [SMALLEST, 1 - SMALLEST], so that logarithms of 0 and 1 stay finite. */
  private static final double SMALLEST = 1e-12;

  private LogOdds() {}

  static double inside(double risk) {
    return Math.clamp(risk, SMALLEST, 1 - SMALLEST);
  }

  static double logit(double risk) {
    double p = inside(risk);
    return StrictMath.log(p) - StrictMath.log1p(-p);
  }

  static double inverse(double logOdds) {
    double small = StrictMath.exp(-Math.abs(logOdds));
    return logOdds >= 0 ? 1 / (1 + small) : small / (1 + small);
  }

  /** Returns intercept and slopes; absent where they have no finite values. */
  static Answer<double[]> fit(List<String> names, double[][] columns, int[] label) {
    try {
      double[] y = Arrays.stream(label).asDoubleStream().toArray();
      return Answer.of(HazardFit.of(BinaryRows.of(names, columns, y), Link.LOGIT).coefficients());
    } catch (FitFailure | IllegalArgumentException e) {
      return Answer.absent(e.getMessage());
    }
  }
}
