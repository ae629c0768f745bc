package org.loadstone.risk.calibration;

/** Leaves risks as the model gave them. */
public record AsPredicted() implements Calibrator {
  @Override
  public String name() {
    return "as predicted";
  }

  @Override
  public double calibrate(double risk) {
    return risk;
  }
}
