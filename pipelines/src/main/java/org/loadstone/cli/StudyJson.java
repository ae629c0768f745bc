package org.loadstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.pipeline.published.PublishedResult;
import org.loadstone.pipeline.published.PublishedSentences;
import org.loadstone.pipeline.published.PublishedStudy.Figure;
import org.loadstone.risk.bagged.BaggedRepeat;
import org.loadstone.risk.bagged.BaggedResult;
import org.loadstone.risk.bagged.Spread;
import org.loadstone.risk.bagged.WindowOrder;
import org.loadstone.risk.study.RiskEvaluation;

/** A published study for machines; what is absent is missing. */
final class StudyJson {
  private StudyJson() {}

  static Map<String, Object> of(PublishedResult result, StudyText.Given file) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("study", result.study().name());
    out.put("source", result.study().source());
    out.put("file", file);
    out.put("rows", result.table().rows());
    out.put("athletes", result.table().athleteCount());
    out.put("events", result.table().events());
    out.put("table_hash", result.table().contentHash());
    out.put("test_athletes", result.testAthletes());
    out.put("window", window(result));
    out.put("published", result.study().figures().stream().map(StudyJson::figure).toList());
    List<Map<String, Object>> protocol = new ArrayList<>();
    result.protocol().forEach(one -> protocol.add(protocol(one)));
    for (int k = 1; k < protocol.size(); k++) {
      Map<String, Object> beside = protocol.get(k);
      result
          .gains()
          .get(k - 1)
          .find()
          .ifPresent(gain -> beside.put("auc_as_published_less_this", of(gain.interval())));
    }
    out.put("protocol", protocol);
    out.put("injuries_marked_by_healthy_scaling", result.leak().marked());
    out.put("honest", honest(result));
    out.put("sentences", PublishedSentences.of(result));
    out.put("limits", result.study().limits());
    out.put("seed", result.study().seed());
    return out;
  }

  private static Map<String, Object> window(PublishedResult result) {
    WindowOrder order = result.order();
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("pairs", order.pairs());
    out.put("agree_if_unsuffixed_is_newest", order.unsuffixed());
    out.put("agree_if_last_suffix_is_newest", order.lastSuffix());
    out.put("newest", name(order.newest()));
    out.put("declared", name(result.study().layout().newest()));
    return out;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> figure(Figure figure) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("figure", name(figure.quantity()));
    out.put("value", figure.value());
    figure.sd().ifPresent(sd -> out.put("sd", sd));
    out.put("read", figure.read());
    return out;
  }

  private static Map<String, Object> protocol(BaggedResult result) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("scaling", name(result.scaling()));
    out.put("training", result.pool());
    out.put("test", result.test());
    out.put("bag_athletes", result.bagAthletes());
    out.put("bag_rows_per_athlete_and_class", result.rowsEach());
    Map<String, Object> auc = spread(result.auc());
    result.aucInterval().find().map(AthleteBootstrap.Result::interval).ifPresent(i -> put(auc, i));
    out.put("auc", auc);
    out.put("sensitivity", spread(result.sensitivity()));
    out.put("specificity", spread(result.specificity()));
    out.put("validation_auc", spread(result.validationAuc()));
    out.put("mean_risk", result.meanRisk());
    result.calibration().forEach((metric, answer) -> put(out, metric, answer));
    out.put("repeats", result.repeats().stream().map(StudyJson::repeat).toList());
    return out;
  }

  private static Map<String, Object> repeat(BaggedRepeat repeat) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("auc", repeat.auc());
    out.put("threshold", repeat.chosen().threshold());
    out.put("sensitivity", repeat.test().sensitivity());
    out.put("specificity", repeat.test().specificity());
    out.put("validation_auc", repeat.validationAuc());
    out.put("validation_sensitivity", repeat.chosen().sensitivity());
    out.put("validation_specificity", repeat.chosen().specificity());
    return out;
  }

  private static Map<String, Object> spread(Spread spread) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("mean", spread.mean());
    out.put("sd", spread.sd());
    return out;
  }

  private static Map<String, Object> honest(PublishedResult result) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("horizon_days", result.everyAthlete().settings().horizonDays());
    out.put("embargo_days", result.everyAthlete().settings().embargoDays());
    out.put(
        "first_test_day",
        result.sameAthletes().cutDay() + result.everyAthlete().settings().horizonDays());
    out.put("same_test_athletes", evaluations(result.sameAthletes().evaluations()));
    out.put("every_athlete", evaluations(result.everyAthlete().evaluations()));
    Map<String, Object> naive = new LinkedHashMap<>();
    result
        .everyAthlete()
        .naiveAuc()
        .forEach((name, answer) -> answer.find().ifPresent(r -> naive.put(name, of(r.interval()))));
    out.put("random_rows_auc", naive);
    return out;
  }

  private static Map<String, Object> evaluations(Map<String, Answer<RiskEvaluation>> all) {
    Map<String, Object> out = new LinkedHashMap<>();
    all.forEach(
        (name, answer) ->
            out.put(
                name,
                switch (answer) {
                  case Answer.Absent<RiskEvaluation>(String why) -> Map.of("absent", why);
                  case Answer.Of<RiskEvaluation>(RiskEvaluation e) -> evaluation(e);
                }));
    return out;
  }

  private static Map<String, Object> evaluation(RiskEvaluation evaluation) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("counts", evaluation.counts());
    evaluation.metrics().forEach((metric, answer) -> put(out, metric, answer));
    return out;
  }

  private static void put(
      Map<String, Object> out, RiskMetric metric, Answer<AthleteBootstrap.Result> answer) {
    answer.find().ifPresent(result -> out.put(name(metric), of(result.interval())));
  }

  private static Map<String, Object> of(Interval interval) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("estimate", interval.estimate());
    put(out, interval);
    return out;
  }

  private static void put(Map<String, Object> out, Interval interval) {
    out.put("low", interval.low());
    out.put("high", interval.high());
    out.put("level", interval.level());
  }
}
