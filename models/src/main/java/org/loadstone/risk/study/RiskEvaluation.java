package org.loadstone.risk.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.CalibrationCurve;
import org.loadstone.metric.DeLong;
import org.loadstone.metric.Interval;
import org.loadstone.metric.LoessCurve;
import org.loadstone.metric.NetBenefit;
import org.loadstone.metric.RiskMetric;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.declared.EvaluationPlan;

/**
 * How well a learner did on athlete-days that its models had not seen.
 *
 * @param learner name
 * @param counts of the rows evaluated
 * @param metrics each with its athlete-bootstrap interval; these decide
 * @param deLong AUC with DeLong's interval, which ignores clustering; shown for comparison only
 * @param groups observed share of events in ten groups of risk, with athlete-bootstrap intervals
 * @param smooth smooth calibration curve
 * @param netBenefit by threshold, ascending
 * @param alerts what a team would live through at its budget of alerts
 * @param chance which AUC chance alone gives
 * @param subgroups by squad, season, sex and age
 * @param predictions the risks behind it all
 * @param notes what the reader must know, such as a fold that could not be fitted
 */
public record RiskEvaluation(
    String learner,
    Counts counts,
    Map<RiskMetric, Answer<AthleteBootstrap.Result>> metrics,
    Answer<Interval> deLong,
    Answer<CalibrationCurve> groups,
    Answer<LoessCurve> smooth,
    List<NetBenefit> netBenefit,
    Answer<AlertPerformance> alerts,
    Answer<ChanceRange> chance,
    List<Subgroup> subgroups,
    Predictions predictions,
    List<String> notes) {
  private static final int GROUPS = 10;
  private static final Set<RiskMetric> RANKING =
      EnumSet.of(
          RiskMetric.AUC,
          RiskMetric.AVERAGE_PRECISION,
          RiskMetric.CALIBRATION_SLOPE,
          RiskMetric.CALIBRATION_INTERCEPT,
          RiskMetric.ICI,
          RiskMetric.E50,
          RiskMetric.E90);

  /** Copies the lists. */
  public RiskEvaluation {
    netBenefit = List.copyOf(netBenefit);
    subgroups = List.copyOf(subgroups);
    notes = List.copyOf(notes);
  }

  /** An evaluation with the bootstrap draws that paired comparisons need. */
  record WithDraws(RiskEvaluation evaluation, AthleteBootstrap.Draws draws) {}

  /**
   * Returns the evaluation of one model on a holdout.
   *
   * @param training the rows that the model was fitted to
   * @throws IllegalArgumentException if a holdout athlete or day was in training
   */
  public static RiskEvaluation of(
      String learner,
      RiskModel model,
      RiskTable training,
      RiskTable holdout,
      StudySettings settings) {
    LeakageGuard.require(training, holdout, settings.embargoDays());
    int[] rows = new int[holdout.rows()];
    Arrays.setAll(rows, row -> row);
    Predictions all = new Predictions(rows, model.risks(holdout), new int[rows.length]);
    return of(learner, holdout, all, settings, List.of()).evaluation();
  }

  static WithDraws of(
      String learner,
      RiskTable table,
      Predictions predictions,
      StudySettings settings,
      List<String> notes) {
    AthleteBootstrap bootstrap = settings.bootstrap();
    RiskSample sample = predictions.sample(table);
    boolean flat = predictions.ranksNobody();
    String why = learner + " gives everyone one risk, so it ranks nobody";
    Set<RiskMetric> wanted = EnumSet.allOf(RiskMetric.class);
    if (flat) {
      wanted.removeAll(RANKING);
    }
    int[] athletes = predictions.athletes(table);
    var draws = bootstrap.draw(sample, athletes, wanted);
    Map<RiskMetric, Answer<AthleteBootstrap.Result>> metrics = new EnumMap<>(RiskMetric.class);
    RANKING.forEach(metric -> metrics.put(metric, Answer.absent(why)));
    metrics.putAll(bootstrap.intervals(draws));
    double level = bootstrap.level();
    EvaluationPlan plan = settings.plan();
    var evaluation =
        new RiskEvaluation(
            learner,
            Counts.of(table.subset(predictions.rows())),
            metrics,
            flat ? Answer.absent(why) : DeLong.of(sample).map(d -> d.logit(level)),
            CalibrationCurve.of(sample, athletes, GROUPS, bootstrap),
            flat ? Answer.absent(why) : LoessCurve.of(sample),
            plan.thresholds().stream()
                .flatMap(t -> NetBenefit.of(sample, t).find().stream())
                .toList(),
            flat
                ? Answer.absent(why)
                : AlertPerformance.of(table, predictions, plan.alertsPerAthleteWeek(), bootstrap),
            flat
                ? Answer.absent(why)
                : Answer.of(
                    ChanceRange.of(table, predictions, plan.chanceDraws(), settings.seed(), level)),
            Subgroup.all(table, predictions, plan.seasonBegins(), bootstrap),
            predictions,
            notes);
    return new WithDraws(evaluation, draws);
  }

  /** Returns one metric with its interval. */
  public Answer<AthleteBootstrap.Result> metric(RiskMetric metric) {
    return metrics.get(metric);
  }
}
