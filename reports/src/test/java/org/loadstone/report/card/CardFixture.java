package org.loadstone.report.card;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.loadstone.provenance.Provenance;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.card.Card;
import org.loadstone.risk.card.CardText;
import org.loadstone.risk.card.ModelCard;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.declared.EvaluationPlan;
import org.loadstone.risk.smile.SmileLearners;
import org.loadstone.risk.study.RiskStudy;
import org.loadstone.risk.study.StudyResult;
import org.loadstone.risk.study.StudySettings;

/** Cards of small made-up studies, and one that an attacker wrote. */
final class CardFixture {
  static final String HOSTILE = "<script>alert('x')</script> | & \u0000";

  /** Onsets follow load; squad names are an attacker's. */
  static final StudyResult GOOD = run(0.15);

  static final StudyResult NO_EVENTS = run(-1);

  private CardFixture() {}

  private static StudyResult run(double rate) {
    SplittableRandom random = new SplittableRandom(7);
    var builder = RiskTable.labelled(List.of("load", Baselines.PRIOR_INJURIES));
    for (int athlete = 0; athlete < 18; athlete++) {
      for (int day = 18_000; day < 18_130; day++) {
        double load = random.nextDouble();
        OptionalInt onset =
            random.nextDouble() < 2 * rate * load ? OptionalInt.of(day + 1) : OptionalInt.empty();
        builder.add(
            "athlete-" + athlete,
            athlete % 2 == 0 ? "first" : HOSTILE,
            day,
            onset,
            new double[] {load, athlete % 3},
            new boolean[] {true, true});
      }
    }
    var plan =
        new EvaluationPlan(
            3,
            0.4,
            MonthDay.of(7, 1),
            2,
            2,
            false,
            0.2,
            20,
            0.95,
            20,
            List.of(0.05, 0.1, 0.2),
            List.of(0.5, 1.0),
            true,
            Optional.empty(),
            false);
    return RiskStudy.run(
        builder.build(),
        StudySettings.of(
            "recurrence_28d",
            28,
            5,
            plan,
            List.of(Baselines.baseRate(), Baselines.priorInjuries(), SmileLearners.logistic())));
  }

  static Card card(StudyResult result) {
    return ModelCard.card(result, text("Risk of recurrence within 28 days"));
  }

  static Card hostile() {
    return ModelCard.card(GOOD, text(HOSTILE));
  }

  private static CardText text(String words) {
    CohortFlow flow = new CohortFlow(List.of(new CohortFlow.Step(words, words, 10, 2340, 18)));
    return new CardText(
            words,
            words,
            words,
            words,
            flow,
            List.of(words),
            Provenance.of(Map.of("label", "ab12"), "cf34", "0.1.0", 5, Map.of()))
        .withAnswers(Map.of("18a", words));
  }
}
