package org.loadstone.metric;

import java.util.function.DoubleUnaryOperator;

/**
 * Do the predicted risks mean what they say?
 *
 * <p>The outcome is regressed on the logit of the predicted risk (Cox 1958,
 * doi:10.1093/biomet/45.3-4.562; Steyerberg 2019, Clinical Prediction Models, chapter 15). The
 * intervals returned here take rows as independent; {@link AthleteBootstrap} does not.
 */
public final class Calibration {
  private Calibration() {}

  /**
   * Returns calibration in the large: the intercept beside the logit as offset, 0 when mean risk
   * and event rate agree, negative when risks are too high. Absent when only one outcome occurs.
   */
  public static Answer<Interval> inTheLarge(RiskSample s, double level) {
    return Recalibration.interceptOnly(s)
        .map(fit -> Interval.wald(fit.intercept(), fit.interceptError(), level));
  }

  /**
   * Returns the calibration slope: 1 when risks spread rightly, below 1 when they are too extreme.
   * Absent when only one outcome occurs, risks do not differ or separate the outcomes.
   */
  public static Answer<Interval> slope(RiskSample s, double level) {
    return Recalibration.joint(s).map(fit -> Interval.wald(fit.slope(), fit.slopeError(), level));
  }

  /** Returns the intercept that belongs to {@link #slope}; absent when the slope is. */
  public static Answer<Interval> intercept(RiskSample s, double level) {
    return Recalibration.joint(s)
        .map(fit -> Interval.wald(fit.intercept(), fit.interceptError(), level));
  }

  /**
   * Returns the logistic recalibration curve: the share of events at a risk by intercept and slope.
   * Absent when they are.
   */
  public static Answer<DoubleUnaryOperator> logisticCurve(RiskSample s) {
    return Recalibration.joint(s)
        .map(
            fit ->
                risk -> {
                  double eta = fit.intercept() + fit.slope() * RiskSample.logit(risk);
                  return 1 / (1 + StrictMath.exp(-eta));
                });
  }

  /** Returns the mean predicted risk; absent without rows. */
  public static Answer<Double> meanRisk(RiskSample s) {
    double sum = 0;
    for (int i = 0; i < s.risk.length; i++) {
      sum += s.count[i] * s.risk[i];
    }
    return s.size == 0 ? Answer.absent(RiskSample.NO_ROWS) : Answer.of(sum / s.size);
  }

  /** Returns observed events over expected events, 1 when they agree; absent if none expected. */
  public static Answer<Double> observedOverExpected(RiskSample s) {
    double expected = 0;
    for (int i = 0; i < s.risk.length; i++) {
      expected += s.count[i] * s.risk[i];
    }
    return expected == 0
        ? Answer.absent("observed over expected needs a risk above 0")
        : Answer.of(s.events / expected);
  }
}
