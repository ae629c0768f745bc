package org.loadstone.metric;

import java.util.function.Function;

/** The statistics that every risk evaluation reports, each as one number of a sample. */
public enum RiskMetric {
  AUC("AUC", Better.HIGHER, d -> Discrimination.auc(d.sample)),
  AVERAGE_PRECISION(
      "average precision", Better.HIGHER, d -> Discrimination.averagePrecision(d.sample)),
  BRIER("Brier score", Better.LOWER, d -> OverallError.brier(d.sample)),
  SCALED_BRIER("scaled Brier score", Better.HIGHER, d -> OverallError.scaledBrier(d.sample)),
  LOG_LOSS("log loss", Better.LOWER, d -> OverallError.logLoss(d.sample)),
  CALIBRATION_IN_THE_LARGE(
      "calibration in the large",
      Better.NEAR_ZERO,
      d -> d.interceptOnly().map(Recalibration::intercept)),
  CALIBRATION_SLOPE(
      "calibration slope", Better.NEAR_ONE, d -> d.recalibration().map(Recalibration::slope)),
  CALIBRATION_INTERCEPT(
      "calibration intercept",
      Better.NEAR_ZERO,
      d -> d.recalibration().map(Recalibration::intercept)),
  ICI("ICI", Better.LOWER, d -> d.calibrationError().map(CalibrationError::ici)),
  E50("E50", Better.LOWER, d -> d.calibrationError().map(CalibrationError::e50)),
  E90("E90", Better.LOWER, d -> d.calibrationError().map(CalibrationError::e90));

  /** Which values of a statistic are good. */
  public enum Better {
    HIGHER,
    LOWER,
    NEAR_ZERO,
    NEAR_ONE
  }

  private final String title;
  private final Better better;
  private final Function<Derived, Answer<Double>> statistic;

  RiskMetric(String title, Better better, Function<Derived, Answer<Double>> statistic) {
    this.title = title;
    this.better = better;
    this.statistic = statistic;
  }

  /** Returns the name as the literature writes it. */
  public String title() {
    return title;
  }

  /** Returns which values are good. */
  public Better better() {
    return better;
  }

  /** Returns the statistic of the sample; absent where its definition fails. */
  public Answer<Double> of(RiskSample s) {
    return of(Derived.of(s));
  }

  Answer<Double> of(Derived derived) {
    return statistic.apply(derived);
  }
}
