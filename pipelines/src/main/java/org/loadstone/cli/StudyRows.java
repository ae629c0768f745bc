package org.loadstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.pipeline.published.PublishedResult;
import org.loadstone.pipeline.published.PublishedStudy.Figure;
import org.loadstone.pipeline.published.PublishedStudy.Quantity;
import org.loadstone.risk.bagged.BaggedResult;
import org.loadstone.risk.bagged.Spread;
import org.loadstone.risk.study.RiskEvaluation;

/** The table of a published study: each row words and six cells; a heading has blank cells. */
final class StudyRows {
  static final List<String> HEADER =
      List.of("", "AUC", "SD", "sensitivity", "specificity", "validation AUC", "calibration slope");

  private static final String NONE = "-";
  private final List<List<String>> rows = new ArrayList<>();

  private StudyRows() {}

  static List<List<String>> of(PublishedResult result) {
    StudyRows all = new StudyRows();
    all.head("Published");
    all.published(result.study().figures());
    BaggedResult protocol = result.protocol().getFirst();
    all.head(
        "Published protocol, %d test athletes (%,d rows, %,d events)",
        result.testAthletes().size(), protocol.test().rows(), protocol.test().events());
    result.protocol().forEach(all::protocol);
    all.head("Honest: the same test athletes, later days");
    result.sameAthletes().evaluations().forEach(all::honest);
    all.head("Honest: every athlete held out once, later days");
    result.everyAthlete().evaluations().forEach(all::honest);
    all.head("For contrast: random third of rows, which leaks");
    result.everyAthlete().naiveAuc().forEach(all::naive);
    return List.copyOf(all.rows);
  }

  /** Returns where published figures were read, in the order of the table's numbers. */
  static List<String> sources(List<Figure> figures) {
    return figures.stream().map(Figure::read).distinct().toList();
  }

  private void published(List<Figure> figures) {
    Map<String, Map<Quantity, Figure>> byText = new LinkedHashMap<>();
    figures.forEach(
        f -> byText.computeIfAbsent(f.read(), read -> new LinkedHashMap<>()).put(f.quantity(), f));
    byText.forEach(
        (read, all) ->
            add(
                "read in [%d]".formatted(sources(figures).indexOf(read) + 1),
                value(all, Quantity.AUC),
                sd(all, Quantity.AUC),
                value(all, Quantity.SENSITIVITY),
                value(all, Quantity.SPECIFICITY),
                value(all, Quantity.VALIDATION_AUC),
                NONE));
  }

  private static String value(Map<Quantity, Figure> all, Quantity quantity) {
    return Optional.ofNullable(all.get(quantity)).map(f -> number(f.value())).orElse(NONE);
  }

  private static String sd(Map<Quantity, Figure> all, Quantity quantity) {
    OptionalDouble sd =
        Optional.ofNullable(all.get(quantity)).map(Figure::sd).orElse(OptionalDouble.empty());
    return sd.isPresent() ? number(sd.getAsDouble()) : NONE;
  }

  private void protocol(BaggedResult result) {
    add(
        result.scaling().title(),
        shown(result.aucInterval(), number(result.auc().mean())),
        number(result.auc().sd()),
        mean(result.sensitivity()),
        mean(result.specificity()),
        mean(result.validationAuc()),
        shown(result.calibration().get(RiskMetric.CALIBRATION_SLOPE), NONE));
  }

  private void honest(String learner, Answer<RiskEvaluation> answer) {
    answer
        .find()
        .ifPresent(
            e ->
                add(
                    learner,
                    shown(e.metric(RiskMetric.AUC), NONE),
                    NONE,
                    NONE,
                    NONE,
                    NONE,
                    shown(e.metric(RiskMetric.CALIBRATION_SLOPE), NONE)));
  }

  private void naive(String learner, Answer<AthleteBootstrap.Result> answer) {
    if (answer.find().isPresent()) {
      add(learner, shown(answer, NONE), NONE, NONE, NONE, NONE, NONE);
    }
  }

  private void head(String format, Object... values) {
    add(String.format(Locale.ROOT, format, values), "", "", "", "", "", "");
  }

  private void add(String... cells) {
    rows.add(List.of(cells));
  }

  private static String mean(Spread spread) {
    return number(spread.mean());
  }

  private static String shown(Answer<AthleteBootstrap.Result> answer, String otherwise) {
    return answer
        .find()
        .map(AthleteBootstrap.Result::interval)
        .map(StudyRows::shown)
        .orElse(otherwise);
  }

  private static String shown(Interval i) {
    return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", i.estimate(), i.low(), i.high());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
