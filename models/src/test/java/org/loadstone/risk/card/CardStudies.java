package org.loadstone.risk.card;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.loadstone.provenance.Provenance;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.CalibratedLearner;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SyntheticRisk;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.declared.EvaluationPlan;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.SmileLearners;
import org.loadstone.risk.study.RiskStudy;
import org.loadstone.risk.study.StudyResult;
import org.loadstone.risk.study.StudySettings;

/** Studies of made-up athletes, each run once, and what a team says of them. */
final class CardStudies {
  private static final EvaluationPlan QUICK =
      new EvaluationPlan(
          3,
          0.3,
          MonthDay.of(7, 1),
          2,
          2,
          true,
          0.2,
          20,
          0.95,
          20,
          List.of(0.1, 0.2),
          List.of(0.5, 1.0),
          true,
          Optional.empty(),
          false);

  /** Outcomes follow load and sleep; every probe is asked for. */
  static final StudyResult GOOD = run(SyntheticRisk.table(30, 150, 61), calibrated(), QUICK);

  /** Outcomes follow nothing. */
  static final StudyResult NOISE = run(noise(20, 0.1), calibrated(), QUICK.withoutRefits());

  /** A handful of onsets. */
  static final StudyResult FEW = run(noise(6, 0.01), calibrated(), QUICK);

  /** No outcome at all. */
  static final StudyResult NO_EVENTS = run(noise(5, -1), calibrated(), QUICK);

  static final List<StudyResult> ALL = List.of(GOOD, NOISE, FEW, NO_EVENTS);

  private CardStudies() {}

  private static List<Learner> calibrated() {
    return List.of(
        Baselines.baseRate(),
        Baselines.priorInjuries(),
        Baselines.timeSinceReturn(),
        new CalibratedLearner(SmileLearners.logistic(), 2),
        SmileLearners.forest(ForestSettings.standard().withTrees(5)));
  }

  static StudyResult run(RiskTable table, List<Learner> learners, EvaluationPlan plan) {
    return RiskStudy.run(table, StudySettings.of("site_re_report_28d", 28, 5, plan, learners));
  }

  private static RiskTable noise(int athletes, double risk) {
    SplittableRandom random = new SplittableRandom(3);
    var builder = RiskTable.labelled(List.of("load", "sleep", Baselines.PRIOR_INJURIES));
    for (int athlete = 0; athlete < athletes; athlete++) {
      for (int day = 18_000; day < 18_150; day++) {
        OptionalInt onset =
            random.nextDouble() < risk ? OptionalInt.of(day + 1) : OptionalInt.empty();
        builder.add(
            "athlete-%03d".formatted(athlete),
            "squad-" + athlete % 2,
            day,
            onset,
            new double[] {random.nextGaussian(), random.nextGaussian(), athlete % 3},
            new boolean[] {true, true, true});
      }
    }
    return builder.build();
  }

  static CardText text() {
    return new CardText(
        "Repeat reports within 28 days",
        "Shows staff whose absolute risk is above the squad's base rate.",
        "Days of athletes fully available after at least one report.",
        "a new report at the same site.",
        flow(90),
        List.of("Sites come from self-reports."),
        provenance());
  }

  static CohortFlow flow(long endedEarly) {
    return new CohortFlow(
        List.of(
            new CohortFlow.Step("in a squad", "", 0, 9000, 34),
            new CohortFlow.Step("at risk", "no earlier report", 4500, 4500, 30),
            new CohortFlow.Step(
                "followed for 28 days",
                "follow-up ended before 28 days: the outcome is not known",
                endedEarly,
                4500 - endedEarly,
                30)));
  }

  static Provenance provenance() {
    return Provenance.of(Map.of("label", "ab12"), "cf34", "0.1.0", 5, Map.of("smile", "6.2.5"));
  }

  static CardText with(CohortFlow flow) {
    CardText t = text();
    return new CardText(
        t.title(), t.purpose(), t.cohort(), t.outcome(), flow, t.limits(), t.provenance());
  }

  static Card card(StudyResult result) {
    return ModelCard.card(result, text());
  }
}
