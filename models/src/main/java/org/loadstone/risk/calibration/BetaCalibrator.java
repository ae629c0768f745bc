package org.loadstone.risk.calibration;

import java.util.Arrays;
import java.util.List;
import org.loadstone.metric.Answer;

/**
 * logit q = intercept + low log p - high log(1 - p): one slope where risks are low and another
 * where they are high (Kull 2017, doi:10.1214/17-EJS1338SI).
 *
 * @param intercept log odds
 * @param low slope of log p, at least 0
 * @param high slope of -log(1 - p), at least 0, one of both above 0
 */
public record BetaCalibrator(double intercept, double low, double high) implements Calibrator {
  /**
   * Checks the slopes.
   *
   * @throws IllegalArgumentException if one is below 0 or both are 0
   */
  public BetaCalibrator {
    if (!(low >= 0 && high >= 0 && low + high > 0)) {
      throw new IllegalArgumentException(
          "Cannot calibrate: slopes %s and %s; give slopes of 0 or more, one above 0"
              .formatted(low, high));
    }
  }

  // A slope below 0 is held at 0, and the other fitted alone.
  static Answer<Calibrator> fit(double[] risk, int[] label) {
    double[] low = Arrays.stream(risk).map(p -> StrictMath.log(LogOdds.inside(p))).toArray();
    double[] high = Arrays.stream(risk).map(p -> -StrictMath.log1p(-LogOdds.inside(p))).toArray();
    return switch (LogOdds.fit(List.of("low", "high"), new double[][] {low, high}, label)) {
      case Answer.Absent<double[]>(String why) -> Answer.absent(why);
      case Answer.Of<double[]>(double[] b) ->
          b[1] >= 0 && b[2] >= 0
              ? Answer.of(new BetaCalibrator(b[0], b[1], b[2]))
              : alone(b[1] >= b[2], b[1] >= b[2] ? low : high, label);
    };
  }

  private static Answer<Calibrator> alone(boolean isLow, double[] column, int[] label) {
    return switch (LogOdds.fit(List.of("slope"), new double[][] {column}, label)) {
      case Answer.Absent<double[]>(String why) -> Answer.absent(why);
      case Answer.Of<double[]>(double[] b) ->
          b[1] > 0
              ? Answer.of(new BetaCalibrator(b[0], isLow ? b[1] : 0, isLow ? 0 : b[1]))
              : Answer.absent("higher risks had fewer events");
    };
  }

  @Override
  public String name() {
    return "beta";
  }

  @Override
  public double calibrate(double risk) {
    double p = LogOdds.inside(risk);
    return LogOdds.inverse(intercept + low * StrictMath.log(p) - high * StrictMath.log1p(-p));
  }
}
