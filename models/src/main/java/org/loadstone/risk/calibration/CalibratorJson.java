package org.loadstone.risk.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A calibrator as part of a model file. */
public final class CalibratorJson {
  private CalibratorJson() {}

  /** Returns the calibrator as sorted entries. */
  public static Map<String, Object> tree(Calibrator calibrator) {
    Map<String, Object> out = new TreeMap<>();
    switch (calibrator) {
      case AsPredicted() -> out.put("kind", "as-predicted");
      case PlattCalibrator(double intercept, double slope) -> {
        out.put("kind", "platt");
        out.put("intercept", intercept);
        out.put("slope", slope);
      }
      case BetaCalibrator(double intercept, double low, double high) -> {
        out.put("kind", "beta");
        out.put("intercept", intercept);
        out.put("low", low);
        out.put("high", high);
      }
      case IsotonicCalibrator(double[] risk, double[] observed) -> {
        out.put("kind", "isotonic");
        out.put("risk", risk);
        out.put("observed", observed);
      }
    }
    return out;
  }

  /**
   * Returns the calibrator of such entries.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static Calibrator read(JsonNode in) {
    String kind = in.path("kind").asText();
    return switch (kind) {
      case "as-predicted" -> new AsPredicted();
      case "platt" -> new PlattCalibrator(number(in, "intercept"), number(in, "slope"));
      case "beta" ->
          new BetaCalibrator(number(in, "intercept"), number(in, "low"), number(in, "high"));
      case "isotonic" -> new IsotonicCalibrator(numbers(in, "risk"), numbers(in, "observed"));
      default ->
          throw new IllegalArgumentException(
              "Cannot read calibrator: kind '%s'; known are as-predicted, platt, beta and isotonic"
                  .formatted(kind));
    };
  }

  private static double number(JsonNode in, String key) {
    if (!in.path(key).isNumber()) {
      throw new IllegalArgumentException(
          "Cannot read calibrator: no number '%s'; give a whole file written by training"
              .formatted(key));
    }
    return in.get(key).asDouble();
  }

  private static double[] numbers(JsonNode in, String key) {
    JsonNode all = in.path(key);
    return IntStream.range(0, all.size()).mapToDouble(i -> all.get(i).asDouble()).toArray();
  }
}
