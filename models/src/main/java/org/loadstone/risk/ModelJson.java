package org.loadstone.risk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The part of a model file that differs by kind of model. */
final class ModelJson {
  private ModelJson() {}

  static Map<String, Object> tree(RiskModel model) {
    Map<String, Object> out = new TreeMap<>();
    switch (model) {
      case BaseRateModel m -> {
        out.put("kind", "base-rate");
        out.put("rate", rate(m.base()));
      }
      case ZoneModel m -> {
        out.put("kind", "zones");
        out.put("feature", m.feature());
        out.put("bounds", m.bounds());
        out.put("zones", m.zones().stream().map(ModelJson::rate).toList());
      }
      case LogisticModel m -> {
        out.put("kind", "logistic");
        out.put("preprocessing", preprocessing(m.preprocessing()));
        out.put("intercept", m.intercept());
        out.put("coefficients", m.coefficients());
        out.put("lambda", m.lambda());
        out.put("covariance", m.covariance());
      }
      case ForestModel m -> TreeJson.put(m, out);
      case BoostedModel m -> TreeJson.put(m, out);
      case CalibratedModel m -> CompoundJson.fill(out, m);
      case BlendedModel m -> CompoundJson.fill(out, m);
      case RecurrenceModel m -> RecurrenceJson.put(m, out);
    }
    return out;
  }

  static RiskModel model(JsonNode in) {
    String kind = require(in, "kind").asText();
    return switch (kind) {
      case "base-rate" -> new BaseRateModel(readRate(require(in, "rate")));
      case "zones" ->
          new ZoneModel(
              require(in, "feature").asText(),
              numbers(require(in, "bounds")),
              list(require(in, "zones"), ModelJson::readRate));
      case "logistic" ->
          new LogisticModel(
              readPreprocessing(require(in, "preprocessing")),
              require(in, "intercept").asDouble(),
              numbers(require(in, "coefficients")),
              require(in, "lambda").asDouble(),
              list(require(in, "covariance"), ModelJson::numbers));
      case "forest" -> TreeJson.forest(in);
      case "boosted" -> TreeJson.boosted(in);
      case RecurrenceJson.KIND -> RecurrenceJson.read(in);
      case CompoundJson.CALIBRATED -> CompoundJson.calibrated(in);
      case CompoundJson.BLEND -> CompoundJson.blend(in);
      default ->
          throw new IllegalArgumentException(
              "Cannot read model: kind '%s' is not known; use the version that wrote it"
                  .formatted(kind));
    };
  }

  static JsonNode require(JsonNode in, String key) {
    JsonNode value = in.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "Cannot read model: no entry '%s'; give a whole file written by training".formatted(key));
    }
    return value;
  }

  private static Map<String, Object> rate(ClusteredRate rate) {
    Map<String, Object> out = new TreeMap<>();
    out.put("rate", rate.rate());
    rate.error().ifPresent(error -> out.put("error", error));
    out.put("rows", rate.rows());
    out.put("events", rate.events());
    return out;
  }

  private static ClusteredRate readRate(JsonNode in) {
    return new ClusteredRate(
        require(in, "rate").asDouble(),
        Optional.ofNullable(in.get("error")).map(JsonNode::asDouble),
        require(in, "rows").asInt(),
        require(in, "events").asInt());
  }

  static Map<String, Object> preprocessing(Preprocessing p) {
    Map<String, Object> out = new TreeMap<>();
    out.put("features", p.features());
    out.put("dropped", p.dropped());
    List<Map<String, Object>> terms = new ArrayList<>();
    for (Preprocessing.Term t : p.terms()) {
      Map<String, Object> term = new TreeMap<>();
      term.put("feature", t.feature());
      term.put("kind", t.kind().name());
      term.put("median", t.median());
      term.put("centre", t.centre());
      term.put("scale", t.scale());
      t.spline().ifPresent(spline -> term.put("knots", spline.knots()));
      t.spline().ifPresent(spline -> term.put("column", spline.column()));
      t.seen().ifPresent(seen -> term.put("seen", List.of(seen.least(), seen.greatest())));
      terms.add(term);
    }
    out.put("terms", terms);
    return out;
  }

  static Preprocessing readPreprocessing(JsonNode in) {
    return new Preprocessing(
        list(require(in, "features"), JsonNode::asText),
        list(require(in, "terms"), ModelJson::readTerm),
        list(require(in, "dropped"), JsonNode::asText));
  }

  private static Preprocessing.Term readTerm(JsonNode in) {
    return new Preprocessing.Term(
        require(in, "feature").asInt(),
        Preprocessing.Kind.valueOf(require(in, "kind").asText()),
        require(in, "median").asDouble(),
        require(in, "centre").asDouble(),
        require(in, "scale").asDouble(),
        Optional.ofNullable(in.get("knots"))
            .map(knots -> new SplineColumn(numbers(knots), require(in, "column").asInt())),
        Optional.ofNullable(in.get("seen"))
            .map(ModelJson::numbers)
            .map(seen -> new SeenRange(seen.getFirst(), seen.getLast())));
  }

  static List<Double> numbers(JsonNode in) {
    return list(in, JsonNode::asDouble);
  }

  static <T> List<T> list(JsonNode in, Function<JsonNode, T> read) {
    return StreamSupport.stream(in.spliterator(), false).map(read).toList();
  }
}
