package org.loadstone.metric;

/** A sample with the fits that several metrics share, each made once at most. */
final class Derived {
  final RiskSample sample;
  private final int curvePoints;
  private Answer<Recalibration> recalibration;
  private Answer<CalibrationError> calibrationError;

  private Derived(RiskSample sample, int curvePoints) {
    this.sample = sample;
    this.curvePoints = curvePoints;
  }

  static Derived of(RiskSample sample) {
    return new Derived(sample, 0);
  }

  /** With the smooth calibration curve taken at {@code curvePoints} risks, to save time. */
  static Derived coarse(RiskSample sample, int curvePoints) {
    return new Derived(sample, curvePoints);
  }

  Answer<Recalibration> recalibration() {
    if (recalibration == null) {
      recalibration = Recalibration.joint(sample);
    }
    return recalibration;
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
