package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.loadstone.risk.study.Counts;

/**
 * What one study found.
 *
 * @param name of its file
 * @param source what it is of
 * @param found its {@code study.json}
 */
record RealStudy(String name, RealSource source, JsonNode found) {
  /** Returns the learners in order. */
  List<JsonNode> learners() {
    return list(found.path("learners"));
  }

  /** Returns a list of nodes. */
  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /**
   * Returns whether intervals over athletes mean something: see {@link Counts#canBeResampled()}.
   */
  static boolean canBeResampled(JsonNode counts) {
    return counts.path("athletes_with_event").asInt() >= Counts.RESAMPLED_ATHLETES;
  }

  /** Returns the value with its interval, "not known" in its place, or the reason for absence. */
  static String shown(JsonNode value, boolean resampled) {
    if (!value.has("estimate")) {
      return "–";
    }
    double estimate = value.path("estimate").asDouble();
    return resampled
        ? String.format(
            Locale.ROOT,
            "%.2f (%.2f to %.2f)",
            estimate,
            value.path("low").asDouble(),
            value.path("high").asDouble())
        : String.format(Locale.ROOT, "%.2f (not known)", estimate);
  }

  /** Returns what the learner that scores is compared with, empty where nothing was compared. */
  Optional<String> reference() {
    return list(found.path("contrasts")).stream()
        .map(contrast -> contrast.path("reference").asText())
        .findFirst();
  }

  /** Returns the difference of AUC between a learner and the reference. */
  JsonNode difference(String learner) {
    return list(found.path("contrasts")).stream()
        .filter(contrast -> contrast.path("learner").asText().equals(learner))
        .findFirst()
        .map(contrast -> contrast.path("auc_difference"))
        .orElse(found.path("none"));
  }

  /** Returns the learners that are worth a row in a picture: the reference and the models. */
  List<JsonNode> drawn() {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode learner : learners()) {
      boolean isReference = reference().filter(learner.path("name").asText()::equals).isPresent();
      boolean isModel = difference(learner.path("name").asText()).has("estimate");
      if ((isReference || isModel) && learner.path("metrics").path("auc").has("estimate")) {
        all.add(learner);
      }
    }
    return all;
  }
}
