package org.loadstone.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.loadstone.report.Estimate;
import org.loadstone.report.ModelReview;
import org.loadstone.report.Part;

/** The review of the model from the study that its training left in the store. */
final class ModelPart {
  private static final String CONCLUSION = "rank";

  private final JsonNode study;
  private final String scoring;

  private ModelPart(JsonNode study) {
    this.study = study;
    this.scoring = study.path("scoring").asText();
  }

  /** Returns the review, or which verb to run for one. */
  static Part<ModelReview> of(Optional<JsonNode> study, LocalDate day, LocalDate lastDay) {
    return study
        .map(node -> Part.of(new ModelPart(node).review(day, lastDay)))
        .orElseGet(() -> Part.absent("No model was trained; run loadstone train."));
  }

  private ModelReview review(LocalDate day, LocalDate lastDay) {
    return new ModelReview(
        protocol(day, lastDay),
        metrics(),
        calibration(),
        Part.absent(
            "Alerts are not kept from report to report, and alerts that today's model would have"
                + " raised on days it was trained on would flatter it."),
        conclusion());
  }

  private String protocol(LocalDate day, LocalDate lastDay) {
    String split =
        ("Test days from %s on, after a gap of %s days, of athletes left out of training (%s"
                + " folds): %s athlete-days of %s athletes; %s of them lead up to one of %s onsets, in"
                + " %s athletes. Intervals resample athletes. Scores come from: %s.")
            .formatted(
                study.path("cut_day").asText(),
                study.path("embargo_days").asInt(),
                study.path("folds").asInt(),
                count("rows"),
                count("athletes"),
                count("events"),
                count("onsets"),
                count("athletes_with_event"),
                scoring);
    String backwards =
        day.isBefore(lastDay)
            ? " This report looks back: the model also learned from days after it, so its"
                + " estimates are not what would have been shown then."
            : "";
    return split + backwards + others();
  }

  private String count(String name) {
    return String.format(Locale.ROOT, "%,d", study.path("test").path(name).asLong());
  }

  private List<String> ofScoring() {
    List<String> sentences = new ArrayList<>();
    for (JsonNode sentence : study.path("conclusions")) {
      boolean isOfAnother =
          learners().stream()
              .filter(name -> !name.equals(scoring))
              .anyMatch(name -> sentence.asText().matches(Pattern.quote(name) + "[ :].*"));
      if (!isOfAnother) {
        sentences.add(sentence.asText());
      }
    }
    return sentences;
  }

  private List<String> learners() {
    return StreamSupport.stream(study.path("learners").spliterator(), false)
        .map(learner -> learner.path("name").asText())
        .toList();
  }

  private String conclusion() {
    List<String> ranking = ofScoring().stream().filter(s -> s.contains(CONCLUSION)).toList();
    return ranking.isEmpty() ? "The study draws no conclusion." : String.join(" ", ranking);
  }

  private String others() {
    List<String> rest = ofScoring().stream().filter(s -> !s.contains(CONCLUSION)).toList();
    return rest.isEmpty() ? "" : " " + String.join(" ", rest);
  }

  private List<ModelReview.Metric> metrics() {
    return List.of(
            metric("auc", "AUC", "0.5 is chance, 1 is perfect ranking"),
            metric("scaled_brier", "Scaled Brier score", "0 is the base rate, 1 is perfect"),
            metric(
                "calibration_slope",
                "Calibration slope",
                "1 is ideal; under 1 estimates are too extreme, over 1 too timid"))
        .stream()
        .filter(metric -> !metric.scores().isEmpty())
        .toList();
  }

  private ModelReview.Metric metric(String key, String name, String reading) {
    List<ModelReview.Score> scores = new ArrayList<>();
    for (JsonNode learner : study.path("learners")) {
      JsonNode value = learner.path("metrics").path(key);
      if (value.has("estimate")) {
        scores.add(new ModelReview.Score(learner.path("name").asText(), estimate(value)));
      }
    }
    return new ModelReview.Metric(name, reading, scores);
  }

  /** A percentile interval may leave its own estimate outside; it is widened to hold it. */
  private static Estimate estimate(JsonNode node) {
    return estimate(
        node.path("estimate").asDouble(),
        node.path("low").asDouble(),
        node.path("high").asDouble());
  }

  private static Estimate estimate(double value, double low, double high) {
    return Estimate.of(value, Math.min(low, value), Math.max(high, value));
  }

  private Part<List<ModelReview.Group>> calibration() {
    List<ModelReview.Group> groups = new ArrayList<>();
    for (JsonNode learner : study.path("learners")) {
      if (learner.path("name").asText().equals(scoring)) {
        learner.path("calibration").forEach(node -> groups.add(group(node)));
      }
    }
    return groups.isEmpty()
        ? Part.absent(
            "The study has no calibration groups of %s; too few days were tested."
                .formatted(scoring.isEmpty() ? "the model" : scoring))
        : Part.of(groups);
  }

  private static ModelReview.Group group(JsonNode node) {
    return new ModelReview.Group(
        node.path("predicted").asDouble(),
        estimate(
            node.path("observed").asDouble(),
            node.path("low").asDouble(),
            node.path("high").asDouble()),
        node.path("rows").asLong());
  }
}
