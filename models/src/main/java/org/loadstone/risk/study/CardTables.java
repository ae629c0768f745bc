package org.loadstone.risk.study;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.CalibrationCurve;
import org.loadstone.metric.NetBenefit;
import org.loadstone.metric.RiskMetric;

/** The sections of a model card that hold figures: performance, calibration, use. */
final class CardTables {
  private static final List<RiskMetric> TABLE =
      List.of(
          RiskMetric.AUC,
          RiskMetric.AVERAGE_PRECISION,
          RiskMetric.BRIER,
          RiskMetric.SCALED_BRIER,
          RiskMetric.LOG_LOSS,
          RiskMetric.CALIBRATION_IN_THE_LARGE,
          RiskMetric.CALIBRATION_SLOPE,
          RiskMetric.CALIBRATION_INTERCEPT,
          RiskMetric.ICI,
          RiskMetric.E50,
          RiskMetric.E90);

  private final StudyResult result;
  private final StringBuilder out = new StringBuilder();

  private CardTables(StudyResult result) {
    this.result = result;
  }

  static String of(StudyResult result) {
    CardTables tables = new CardTables(result);
    tables.performance();
    tables.calibration();
    tables.netBenefit();
    return tables.out.toString();
  }

  private void performance() {
    heading("Performance");
    line(
        "%s intervals from %d resamples of whole athletes. A dash: not defined here, see notes."
            .formatted(percent(), result.settings().bootstrap().replicates()));
    line("");
    List<String> names = List.copyOf(result.evaluations().keySet());
    line("| metric | " + String.join(" | ", names) + " |");
    line("|---|" + "---|".repeat(names.size()));
    for (RiskMetric metric : TABLE) {
      row(metric.title(), names, name -> cell(name, metric));
    }
    row("AUC, DeLong interval, ignores clustering", names, name -> deLong(name));
    row("AUC, naive random-row split, leaks athletes", names, name -> naive(name));
    line("");
    line(
        "- ICI, E50 and E90 are distances, and resampling adds to them: their intervals lie too"
            + " high and may miss the estimate.");
    names.forEach(this::notes);
  }

  private void row(String title, List<String> names, Function<String, String> value) {
    line("| %s | %s |".formatted(title, String.join(" | ", names.stream().map(value).toList())));
  }

  private String cell(String name, RiskMetric metric) {
    return result.find(name).map(e -> shown(e.metric(metric))).orElse("-");
  }

  private String deLong(String name) {
    return result.find(name).flatMap(e -> e.deLong().find()).map(Conclusions::numbers).orElse("-");
  }

  private String naive(String name) {
    return shown(result.naiveAuc().get(name));
  }

  private static String shown(Answer<AthleteBootstrap.Result> answer) {
    return answer.find().map(r -> Conclusions.numbers(r.interval())).orElse("-");
  }

  private void notes(String name) {
    Answer<RiskEvaluation> answer = result.evaluations().get(name);
    answer.reason().ifPresent(why -> line("- %s: not evaluated: %s".formatted(name, why)));
    answer.find().ifPresent(e -> e.notes().forEach(n -> line("- %s: %s".formatted(name, n))));
    answer
        .find()
        .ifPresent(
            e ->
                e.metrics().values().stream()
                    .flatMap(m -> m.reason().stream())
                    .distinct()
                    .forEach(why -> line("- %s: %s".formatted(name, why))));
  }

  private void calibration() {
    heading("Calibration");
    line(
        "Groups of ascending risk; intervals resample athletes. Where none or all of a group's days"
            + " lie before an onset: Wilson's interval, athletes counted, not days.");
    for (Map.Entry<String, Answer<RiskEvaluation>> entry : result.evaluations().entrySet()) {
      entry
          .getValue()
          .find()
          .flatMap(e -> e.groups().find())
          .filter(curve -> curve.groups().size() > 1)
          .ifPresent(curve -> calibration(entry.getKey(), curve));
    }
  }

  private void calibration(String name, CalibrationCurve curve) {
    line("");
    line("| %s: mean risk | observed | days | athletes |".formatted(name));
    line("|---:|---|---:|---:|");
    for (CalibrationCurve.Group g : curve.groups()) {
      line(
          "| %s | %s | %d | %d |"
              .formatted(
                  Conclusions.number(g.meanRisk()),
                  Conclusions.numbers(g.observed()),
                  g.rows(),
                  g.athletes()));
    }
  }

  private void netBenefit() {
    heading("Use: net benefit");
    line("True positives per athlete-day, false ones weighed by the odds of the threshold.");
    line("");
    line("| threshold | learner | net benefit | alert everyone | alerts | hits |");
    line("|---:|---|---:|---:|---:|---:|");
    for (String name : result.evaluations().keySet()) {
      result.find(name).ifPresent(e -> e.netBenefit().forEach(b -> netBenefit(name, b)));
    }
  }

  private void netBenefit(String name, NetBenefit b) {
    line(
        "| %s | %s | %s | %s | %d | %d |"
            .formatted(
                b.threshold(),
                name,
                Conclusions.number(b.model()),
                Conclusions.number(b.alertAll()),
                b.alerts(),
                b.hits()));
  }

  private void heading(String title) {
    out.append("\n## ").append(title).append("\n\n");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private String percent() {
    return Math.round(result.settings().bootstrap().level() * 100) + " %";
  }
}
