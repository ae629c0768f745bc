package org.loadstone.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.pipeline.train.StudyPlan;
import org.loadstone.pipeline.train.TrainJob;
import org.loadstone.risk.Learner;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.RiskEvaluation;
import org.loadstone.risk.study.SampleSize;
import org.loadstone.risk.study.SplitPlan;

/** What training prints. */
final class TrainText {
  private TrainText() {}

  /** Returns what would run, and on whom. */
  static String of(StudyPlan plan) {
    StringBuilder out = new StringBuilder();
    line(out, "Study %s, %s", plan.study().name(), plan.study().hash().substring(0, 12));
    line(out, "Outcome %s: %s", plan.outcome().name(), plan.outcome().event());
    line(out, "");
    line(out, "%-28s %14s %9s %14s  %s", "Cohort", "athlete-days", "athletes", "fell out", "why");
    for (CohortFlow.Step step : plan.flow().steps()) {
      line(
          out,
          "%-28s %,14d %,9d %14s  %s",
          step.what(),
          step.days(),
          step.athletes(),
          step.out() == 0 && step.why().isEmpty() ? "" : "%,d".formatted(step.out()),
          step.why());
    }
    Counts counts = plan.counts();
    line(out, "");
    line(
        out,
        "Onsets: %,d in %,d athletes; %,d athlete-days lead up to them. Days: %s.",
        counts.onsets(),
        counts.athletesWithEvent(),
        counts.events(),
        CohortFlow.period(plan.table()));
    sizes(out, plan, counts);
    split(out, plan);
    line(out, "");
    line(out, "Would run, in this order (the first that is no baseline scores):");
    for (Learner learner : plan.settings().learners()) {
      line(out, "  %s%s", learner.name(), learner.isBaseline() ? " (baseline)" : "");
    }
    line(out, "Settings: %s", plan.study().learners());
    line(out, "Nothing was fitted: this was a dry run.");
    return out.toString().stripTrailing();
  }

  private static void sizes(StringBuilder out, StudyPlan plan, Counts counts) {
    int parameters = plan.parameters();
    line(
        out,
        "Features: %d, as %d parameters of a linear model: %.1f onsets a parameter.",
        plan.features().size(),
        parameters,
        parameters == 0 ? 0.0 : (double) counts.onsets() / parameters);
    String needed =
        switch (SampleSize.of(parameters, counts)) {
          case Answer.Absent<SampleSize>(String why) -> "Sample size: not known, " + why + ".";
          case Answer.Of<SampleSize>(SampleSize size) ->
              "Sample size (Riley 2020): %,d onsets wanted for as many parameters without a penalty: %s."
                  .formatted(size.events(), counts.onsets() < size.events() ? "too few" : "enough");
        };
    line(out, "%s", needed);
  }

  private static void split(StringBuilder out, StudyPlan plan) {
    SplitPlan split = plan.split();
    int tested = split.folds().stream().mapToInt(fold -> fold.test().length).sum();
    line(
        out,
        "Split: %d athlete folds, test days from %s (%,d rows), embargo %d days.",
        split.folds().size(),
        LocalDate.ofEpochDay(split.cutDay()),
        tested,
        split.embargoDays());
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }

  /** Returns the same for machines. */
  static Map<String, Object> planned(StudyPlan plan) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("study", plan.study().name());
    out.put("study_hash", plan.study().hash());
    out.put("outcome", plan.outcome().name());
    out.put("flow", plan.flow().steps());
    out.put("counts", plan.counts());
    out.put("features", plan.features());
    out.put("parameters", plan.parameters());
    SampleSize.of(plan.parameters(), plan.counts())
        .find()
        .ifPresent(size -> out.put("sample_size", size));
    SplitPlan split = plan.split();
    out.put("cut_day", LocalDate.ofEpochDay(split.cutDay()).toString());
    out.put("embargo_days", split.embargoDays());
    out.put("learners", plan.settings().learners().stream().map(Learner::name).toList());
    return out;
  }

  /** Returns what was found. */
  static String of(TrainJob.Trained trained) {
    StringBuilder out = new StringBuilder();
    String row = "%-28s %-22s %-22s%n";
    out.append(row.formatted("model", "AUC (95 % interval)", "calibration slope"));
    trained
        .result()
        .evaluations()
        .forEach(
            (name, answer) ->
                out.append(
                    row.formatted(
                        name,
                        shown(answer, RiskMetric.AUC),
                        shown(answer, RiskMetric.CALIBRATION_SLOPE))));
    List<String> conclusions = trained.result().conclusions();
    conclusions.forEach(sentence -> out.append(sentence).append('\n'));
    out.append("Model ").append(trained.id()).append(" is in use. ");
    return out.append("Model card: ").append(trained.card()).toString();
  }

  private static String shown(Answer<RiskEvaluation> answer, RiskMetric metric) {
    return answer
        .find()
        .flatMap(evaluation -> evaluation.metric(metric).find())
        .map(AthleteBootstrap.Result::interval)
        .map(
            interval ->
                answer.require().counts().canBeResampled() ? shown(interval) : lone(interval))
        .orElse("-");
  }

  private static String lone(Interval interval) {
    return String.format(Locale.ROOT, "%.2f (not known)", interval.estimate());
  }

  private static String shown(Interval interval) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", interval.estimate(), interval.low(), interval.high());
  }
}
