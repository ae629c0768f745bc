package org.loadstone.metric;

/** A sample with the fits that several metrics share, each made once at most. */
final class Derived {
  final RiskSample sample;
  private final int curvePoints;
  private final Recalibration nearJoint;
  private final Recalibration nearIntercept;
  private Answer<Recalibration> recalibration;
  private Answer<Recalibration> interceptOnly;
  private Answer<CalibrationError> calibrationError;

  private Derived(
      RiskSample sample, int curvePoints, Recalibration nearJoint, Recalibration nearIntercept) {
    this.sample = sample;
    this.curvePoints = curvePoints;
    this.nearJoint = nearJoint;
    this.nearIntercept = nearIntercept;
  }

  static Derived of(RiskSample sample) {
    return new Derived(sample, 0, Recalibration.NONE, Recalibration.NONE);
  }

  /** Makes the fits that resamples begin at. */
  void makeFits() {
    recalibration();
    interceptOnly();
  }

  /**
   * Returns a resample of this sample, prepared to save time: its fits begin at those of this one,
   * its smooth calibration curve is taken at {@code points} risks.
   */
  Derived resampled(RiskSample resample, int points) {
    return new Derived(
        resample,
        points,
        recalibration().find().orElse(Recalibration.NONE),
        interceptOnly().find().orElse(Recalibration.NONE));
  }

  Answer<Recalibration> recalibration() {
    if (recalibration == null) {
      recalibration = Recalibration.joint(sample, nearJoint);
    }
    return recalibration;
  }

  Answer<Recalibration> interceptOnly() {
    if (interceptOnly == null) {
      interceptOnly = Recalibration.interceptOnly(sample, nearIntercept);
    }
    return interceptOnly;
  }

  Answer<CalibrationError> calibrationError() {
    if (calibrationError == null) {
      calibrationError =
          curvePoints == 0
              ? CalibrationError.of(sample)
              : CalibrationError.coarse(sample, curvePoints);
    }
    return calibrationError;
  }
}
