package org.loadstone.risk.calibration;

import org.loadstone.metric.Answer;

/**
 * Maps a model's risk to the risk that rows with it turned out to have. Every calibrator rises
 * strictly, so that it changes no ranking and the reasons of a risk keep their signs.
 */
public sealed interface Calibrator
    permits AsPredicted, PlattCalibrator, BetaCalibrator, IsotonicCalibrator {

  /** Returns the name in reports and files. */
  String name();

  /**
   * Returns the calibrated risk, in [0, 1].
   *
   * @param risk in [0, 1]
   */
  double calibrate(double risk);

  /** Returns the calibrated risks. */
  default double[] calibrate(double[] risks) {
    double[] out = new double[risks.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = calibrate(risks[i]);
    }
    return out;
  }

  /** A way to get a calibrator from predictions of rows that the model had not seen. */
  enum Kind {
    /** Nothing is changed. */
    AS_PREDICTED,
    /** A line on the logit scale. */
    PLATT,
    /** Two slopes, for low and for high risks. */
    BETA,
    /** Any rising curve. */
    ISOTONIC;

    /**
     * Fits the calibrator; absent with a reason where the rows do not allow it.
     *
     * @param risk n predictions in [0, 1] of rows that the model had not seen
     * @param label n outcomes, 1 or 0
     */
    public Answer<Calibrator> fit(double[] risk, int[] label) {
      return switch (this) {
        case AS_PREDICTED -> Answer.of(new AsPredicted());
        case PLATT -> PlattCalibrator.fit(risk, label);
        case BETA -> BetaCalibrator.fit(risk, label);
        case ISOTONIC -> IsotonicCalibrator.fit(risk, label);
      };
    }
  }
}
