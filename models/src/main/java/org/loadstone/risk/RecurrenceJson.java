package org.loadstone.risk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The part of a model file of a {@link RecurrenceModel}. */
final class RecurrenceJson {
  static final String KIND = "recurrence";

  private RecurrenceJson() {}

  static void put(RecurrenceModel m, Map<String, Object> out) {
    out.put("kind", KIND);
    out.put("preprocessing", ModelJson.preprocessing(m.preprocessing()));
    out.put("coefficients", m.coefficients());
    out.put("baseline", baseline(m.baseline()));
    out.put("frailtyVariance", m.frailtyVariance());
    out.put("lambda", m.lambda());
    out.put("covariance", m.covariance());
  }

  static RecurrenceModel read(JsonNode in) {
    return new RecurrenceModel(
        ModelJson.readPreprocessing(ModelJson.require(in, "preprocessing")),
        ModelJson.numbers(ModelJson.require(in, "coefficients")),
        readBaseline(ModelJson.require(in, "baseline")),
        ModelJson.require(in, "frailtyVariance").asDouble(),
        ModelJson.require(in, "lambda").asDouble(),
        ModelJson.list(ModelJson.require(in, "covariance"), ModelJson::numbers));
  }

  private static Map<String, Object> baseline(HorizonBaseline baseline) {
    Map<String, Object> out = new TreeMap<>();
    out.put("horizonDays", baseline.horizonDays());
    out.put("curves", baseline.curves().stream().map(RecurrenceJson::curve).toList());
    out.put("elsewhere", baseline.elsewhere());
    out.put("reference", baseline.reference());
    out.put("parameters", baseline.parameters());
    return out;
  }

  private static HorizonBaseline readBaseline(JsonNode in) {
    return new HorizonBaseline(
        ModelJson.require(in, "horizonDays").asInt(),
        ModelJson.list(ModelJson.require(in, "curves"), RecurrenceJson::readCurve),
        ModelJson.require(in, "elsewhere").asDouble(),
        ModelJson.require(in, "reference").asDouble(),
        ModelJson.require(in, "parameters").asInt());
  }

  private static Map<String, Object> curve(CumulativeHazard curve) {
    Map<String, Object> out = new TreeMap<>();
    out.put("day", curve.day());
    out.put("hazard", curve.hazard());
    out.put("rate", curve.rate());
    return out;
  }

  private static CumulativeHazard readCurve(JsonNode in) {
    return new CumulativeHazard(
        ModelJson.numbers(ModelJson.require(in, "day")),
        ModelJson.numbers(ModelJson.require(in, "hazard")),
        ModelJson.require(in, "rate").asDouble());
  }
}
