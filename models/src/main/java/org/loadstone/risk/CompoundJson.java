package org.loadstone.risk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.risk.calibration.Calibrator;
import org.loadstone.risk.calibration.CalibratorChoice;
import org.loadstone.risk.calibration.CalibratorJson;

/** Models made of models, as JSON. */
final class CompoundJson {
  static final String CALIBRATED = "calibrated";
  static final String BLEND = "blend";

  private CompoundJson() {}

  static void fill(Map<String, Object> out, CalibratedModel model) {
    Map<String, Object> losses = new TreeMap<>();
    model.choice().logLoss().forEach((kind, loss) -> losses.put(kind.name(), loss));
    out.put("kind", CALIBRATED);
    out.put("model", ModelJson.tree(model.model()));
    out.put("calibrator", CalibratorJson.tree(model.choice().calibrator()));
    out.put("chosen", model.choice().kind().name());
    out.put("logLoss", losses);
  }

  static RiskModel calibrated(JsonNode in) {
    Map<Calibrator.Kind, Double> losses = new EnumMap<>(Calibrator.Kind.class);
    ModelJson.require(in, "logLoss")
        .properties()
        .forEach(
            entry ->
                losses.put(Calibrator.Kind.valueOf(entry.getKey()), entry.getValue().asDouble()));
    return new CalibratedModel(
        ModelJson.model(ModelJson.require(in, "model")),
        new CalibratorChoice(
            Calibrator.Kind.valueOf(ModelJson.require(in, "chosen").asText()),
            CalibratorJson.read(ModelJson.require(in, "calibrator")),
            losses));
  }

  static void fill(Map<String, Object> out, BlendedModel model) {
    out.put("kind", BLEND);
    out.put("members", model.members().stream().map(ModelJson::tree).toList());
    out.put("intercept", model.intercept());
    out.put("weights", model.weights());
  }

  static RiskModel blend(JsonNode in) {
    return new BlendedModel(
        ModelJson.list(ModelJson.require(in, "members"), ModelJson::model),
        ModelJson.require(in, "intercept").asDouble(),
        ModelJson.numbers(ModelJson.require(in, "weights")));
  }
}
