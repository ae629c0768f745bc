package org.loadstone.risk.calibration;

import java.util.Arrays;
import java.util.List;
import org.loadstone.metric.Answer;

/**
 * A line on the logit scale: logit q = intercept + slope logit p (Platt 1999; Cox 1958,
 * doi:10.1093/biomet/45.3-4.562).
 *
 * @param intercept log odds
 * @param slope above 0
 */
public record PlattCalibrator(double intercept, double slope) implements Calibrator {
  /**
   * Checks the slope.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public PlattCalibrator {
    if (!(slope > 0)) {
      throw new IllegalArgumentException(
          "Cannot calibrate: slope " + slope + "; give one above 0, or leave risks as they are");
    }
  }

  static Answer<Calibrator> fit(double[] risk, int[] label) {
    double[] logit = Arrays.stream(risk).map(LogOdds::logit).toArray();
    return switch (LogOdds.fit(List.of("logit"), new double[][] {logit}, label)) {
      case Answer.Absent<double[]>(String why) -> Answer.absent(why);
      case Answer.Of<double[]>(double[] b) ->
          b[1] > 0
              ? Answer.of(new PlattCalibrator(b[0], b[1]))
              : Answer.absent("higher risks had fewer events");
    };
  }

  @Override
  public String name() {
    return "Platt";
  }

  @Override
  public double calibrate(double risk) {
    return LogOdds.inverse(intercept + slope * LogOdds.logit(risk));
  }
}
