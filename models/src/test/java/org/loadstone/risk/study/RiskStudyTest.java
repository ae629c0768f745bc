package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.risk.SyntheticRisk;
import org.loadstone.risk.declared.EvaluationPlan;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.SmileLearners;

class RiskStudyTest {
  private static final List<Learner> LEARNERS =
      SmileLearners.standard(ForestSettings.standard().withTrees(20));
  private static final StudySettings SETTINGS =
      StudySettings.of("recurrence_28d", 28, 5, LEARNERS)
          .withSplit(3, 0.3)
          .withBootstrap(new AthleteBootstrap(40, 5, 0.95));
  private static final RiskTable TABLE = SyntheticRisk.table(60, 150, 41);
  private static final StudyResult RESULT = RiskStudy.run(TABLE, SETTINGS);

  @Test
  void learnersAreComparedOnTheSameRowsWithIntervals() {
    assertThat(RESULT.evaluations().keySet())
        .containsExactly(
            "base rate",
            "prior injuries only",
            "time since return",
            "persistence",
            "ACWR zones",
            "ridge logistic",
            "random forest");
    RiskEvaluation logistic = RESULT.find("ridge logistic").orElseThrow();
    RiskEvaluation forest = RESULT.find("random forest").orElseThrow();
    assertThat(logistic.predictions().rows()).containsExactly(forest.predictions().rows());
    assertThat(logistic.counts()).isEqualTo(RESULT.test());
    Interval auc = auc(logistic);
    assertThat(auc.estimate()).isBetween(0.68, 0.82);
    assertThat(auc.contains(auc.estimate())).isTrue();
    assertThat(auc(forest).estimate()).isGreaterThan(0.6);
    assertThat(logistic.netBenefit()).hasSize(5);
    assertThat(RESULT.models().values()).allMatch(m -> m.find().isPresent());
  }

  @Test
  void everyModelHasItsAlertsChanceRangeAndSubgroups() {
    RiskEvaluation logistic = RESULT.find("ridge logistic").orElseThrow();
    assertThat(logistic.alerts().require().alertsPerAthleteWeek().require().interval().estimate())
        .isLessThanOrEqualTo(SETTINGS.plan().alertsPerAthleteWeek());
    Interval person = logistic.chance().require().person().require();
    assertThat(auc(logistic).estimate()).isGreaterThan(person.high());
    assertThat(logistic.subgroups())
        .extracting(Subgroup::name)
        .containsExactly("squad-0", "squad-1", "squad-2");
    assertThat(logistic.subgroups())
        .allSatisfy(
            group -> assertThat(group.metrics().require().get(RiskMetric.AUC).find()).isPresent());
    assertThat(RESULT.find("base rate").orElseThrow().alerts().reason()).isPresent();
    assertThat(RESULT.scoring()).contains("ridge logistic");
    assertThat(RESULT.probes().orElseThrow().curve()).isEmpty();
    assertThat(RESULT.audit().findings()).isEmpty();
  }

  @Test
  void theWholePlanAsksWhetherTheScoringModelCarriesOverAndGrows() {
    StudyResult whole =
        RiskStudy.run(
            SyntheticRisk.table(30, 120, 44),
            StudySettings.of(
                    "recurrence_28d", 28, 5, EvaluationPlan.USUAL, List.of(LEARNERS.get(5)))
                .withSplit(3, 0.3)
                .withBootstrap(new AthleteBootstrap(20, 5, 0.95)));
    Probes probes = whole.probes().orElseThrow();
    assertThat(probes.learner()).isEqualTo("ridge logistic");
    assertThat(probes.curve().orElseThrow().points()).hasSize(3);
    assertThat(probes.squads().orElseThrow().parts()).hasSize(3);
    assertThat(probes.seasons().orElseThrow().parts()).isNotEmpty();
    assertThat(probes.size().require().events()).isPositive();
  }

  @Test
  void theBaseRateRanksNobodyAndSaysSo() {
    RiskEvaluation base = RESULT.find("base rate").orElseThrow();
    assertThat(base.metric(RiskMetric.AUC).reason())
        .contains("base rate gives everyone one risk, so it ranks nobody");
    assertThat(base.metric(RiskMetric.BRIER).require().interval().estimate()).isBetween(0.1, 0.25);
  }

  @Test
  void aRealSignalBeatsTheBestBaselineAndNoiseIsNotShownTo() {
    Contrast contrast = RESULT.contrasts().getFirst();
    assertThat(contrast.learner()).isEqualTo("ridge logistic");
    assertThat(contrast.auc().require().interval().low()).isPositive();
    assertThat(RESULT.conclusions())
        .anyMatch(s -> s.startsWith("ridge logistic ranks athlete-days better than the best"));
    StudyResult noise = RiskStudy.run(noise(60, 150, 0.15), SETTINGS);
    assertThat(noise.conclusions())
        .anyMatch(s -> s.contains("is not shown to rank athlete-days better"))
        .anyMatch(s -> s.startsWith("Nothing was found: no model can be told from chance"));
    assertThat(RESULT.conclusions()).noneMatch(s -> s.startsWith("Nothing was found"));
    assertThat(auc(noise.find("ridge logistic").orElseThrow()).estimate()).isBetween(0.42, 0.58);
  }

  @Test
  void theSameSeedGivesTheSameStudyOnOneThreadAndShuffledRows() throws Exception {
    StudySettings few =
        StudySettings.of("recurrence_28d", 28, 9, LEARNERS)
            .withSplit(2, 0.3)
            .withBootstrap(new AthleteBootstrap(20, 5, 0.9));
    RiskTable small = SyntheticRisk.table(20, 120, 43);
    String two = text(RiskStudy.run(small, few));
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      assertThat(pool.submit(() -> text(RiskStudy.run(shuffled(small), few))).get()).isEqualTo(two);
    }
  }

  @Test
  void withoutAnyEventOnlyTheBaseRateRemainsAndNothingFails() {
    StudyResult none = RiskStudy.run(noise(10, 100, 0), SETTINGS);
    assertThat(none.models().get("base rate").find()).isPresent();
    assertThat(none.models().get("ridge logistic").reason())
        .contains("no event among the 1000 training rows");
    assertThat(none.evaluations().get("random forest").reason().orElseThrow())
        .contains("fold 1 left out: no event among");
    assertThat(none.conclusions()).hasSize(1);
    assertThat(none.conclusions().getFirst())
        .startsWith("No onset of recurrence_28d within the horizon of 1000 athlete-days of 10")
        .contains("does not mean that nobody is at risk");
  }

  @Test
  void fewEventsGiveAStudyThatSaysWhatCannotBeConcluded() {
    StudyResult few = RiskStudy.run(noise(12, 150, 0.01), SETTINGS);
    assertThat(few.test().onsets()).isBetween(1, 19);
    assertThat(few.conclusions())
        .anyMatch(s -> s.startsWith("Too few onsets to rank models"))
        .anyMatch(s -> s.contains("onsets per parameter"));
  }

  @Test
  void manyDaysBeforeFewOnsetsAreStillFew() {
    StudyResult few = RiskStudy.run(oneOnsetEach(12, 150), SETTINGS);
    assertThat(few.all()).isEqualTo(new Counts(1800, 12 * 28, 12, 12, 12));
    assertThat(few.test().events()).isGreaterThan(Conclusions.FEW_ONSETS);
    assertThat(few.test().onsets()).isEqualTo(12);
    assertThat(few.conclusions())
        .contains(
            "The test window holds 12 onsets in 12 of 12 athletes; %d of its %d athlete-days lie"
                    .formatted(few.test().events(), few.test().rows())
                + " within the horizon before one.",
            "Too few onsets to rank models: fewer than 20, or in fewer than 10 athletes. Read the"
                + " intervals, not the order of the estimates.")
        .anyMatch(
            s -> s.matches("ridge logistic: 1\\.\\d onsets per parameter \\(12 for \\d+\\).*"));
  }

  @Test
  void theTestWindowMayBeginOnADayOfItsOwn() {
    RiskTable table = oneOnsetEach(12, 150);
    LocalDate day = LocalDate.ofEpochDay(table.days()[0] + 100L);
    StudySettings own =
        StudySettings.of(
            "recurrence_28d", 28, 1, EvaluationPlan.USUAL.withTestFrom(day), SETTINGS.learners());
    SplitPlan plan = SplitPlan.of(table, own);
    assertThat(plan.cutDay()).isEqualTo((int) day.toEpochDay());
    assertThat(plan.folds().stream().mapToInt(fold -> fold.test().length).sum()).isEqualTo(12 * 50);
  }

  @Test
  void onsetsOfTooFewAthletesCompareNothing() {
    RiskTable all = oneOnsetEach(12, 150);
    RiskTable lone =
        all.withOnsets(row -> all.athleteCodes()[row] < 3 ? all.onset(row) : OptionalInt.empty());
    StudyResult result = RiskStudy.run(lone, SETTINGS);
    assertThat(result.test().canBeResampled()).isFalse();
    assertThat(result.conclusions())
        .anyMatch(
            s ->
                s.startsWith(
                    "Nothing was found: the onsets in the test window are of 3 athletes, and intervals"))
        .noneMatch(s -> s.contains("ranks athlete-days") || s.contains("calibration slope"));
  }

  @Test
  void oneAthleteCannotBeEvaluatedAndTheReasonIsGiven() {
    StudyResult one = RiskStudy.run(SyntheticRisk.table(1, 200, 3), SETTINGS);
    assertThat(one.evaluations().values())
        .allSatisfy(e -> assertThat(e.reason().orElseThrow()).contains("no training rows"));
    assertThat(one.models().get("ridge logistic").find()).isPresent();
    assertThat(one.conclusions()).anyMatch(s -> s.contains("was not evaluated"));
  }

  @Test
  void constantAndAllAbsentFeaturesAreLeftOutNotFatal() {
    RiskTableBuilder builder = RiskTable.labelled(List.of("flat", "empty"));
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 2000; i++) {
      boolean[] present = {true, false};
      int label = random.nextInt(10) == 0 ? 1 : 0;
      var onset = SyntheticRisk.onset(i / 20, label);
      builder.add("a" + i % 20, "", i / 20, onset, new double[] {3, 0}, present);
    }
    StudyResult result = RiskStudy.run(builder.build(), SETTINGS);
    assertThat(result.models().get("ridge logistic").reason())
        .contains("no feature varies on the training rows");
    assertThat(result.models().get("ACWR zones").reason().orElseThrow())
        .contains("no feature srpe_acwr_uncoupled_7_21");
    assertThat(result.find("base rate")).isPresent();
  }

  @Test
  void aTableWithoutRowsOrLabelsIsRefused() {
    assertThatThrownBy(() -> RiskStudy.run(RiskTable.unlabelled(List.of()).build(), SETTINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot study risk: 0 rows without labels; give labelled athlete-days");
  }

  private static Interval auc(RiskEvaluation e) {
    return e.metric(RiskMetric.AUC).require().interval();
  }

  private static String text(StudyResult result) {
    StringBuilder out = new StringBuilder();
    result.evaluations().forEach((name, e) -> out.append(name).append(e.map(RiskStudyTest::text)));
    result.naiveAuc().forEach((name, auc) -> out.append(name).append(auc));
    return out.append(result.contrasts()).append(result.conclusions()).toString();
  }

  private static String text(RiskEvaluation e) {
    Answer<Interval> deLong = e.deLong();
    return e.metrics() + " " + deLong + " " + e.groups() + " " + e.netBenefit();
  }

  private static RiskTable noise(int athletes, int days, double rate) {
    RiskTable table = SyntheticRisk.table(athletes, days, 51);
    SplittableRandom random = new SplittableRandom(52);
    RiskTableBuilder builder = RiskTable.labelled(table.features());
    var reader = table.reader(table.features());
    for (int row = 0; row < table.rows(); row++) {
      var v = reader.at(row);
      var onset = SyntheticRisk.onset(table.day(row), random.nextDouble() < rate ? 1 : 0);
      builder.add(
          table.athleteId(row), table.squad(row), table.day(row), onset, v.value(), v.present());
    }
    return builder.build();
  }

  // The 28 days before one onset of each athlete, from day 110 to 120 on, are events.
  private static RiskTable oneOnsetEach(int athletes, int days) {
    RiskTable table = SyntheticRisk.table(athletes, days, 53);
    RiskTableBuilder builder = RiskTable.labelled(table.features());
    var reader = table.reader(table.features());
    for (int row = 0; row < table.rows(); row++) {
      int onset = 18_130 + table.athleteCodes()[row] % 11;
      int ahead = onset - table.day(row);
      var event = ahead >= 1 && ahead <= 28 ? OptionalInt.of(onset) : OptionalInt.empty();
      var v = reader.at(row);
      builder.add(table.athleteId(row), "", table.day(row), event, v.value(), v.present());
    }
    return builder.build();
  }

  private static RiskTable shuffled(RiskTable t) {
    RiskTableBuilder builder = RiskTable.labelled(t.features());
    var reader = t.reader(t.features());
    for (int i = 0; i < t.rows(); i++) {
      int row = (int) ((i * 7919L) % t.rows());
      var v = reader.at(row);
      builder.add(t.athleteId(row), t.squad(row), t.day(row), t.onset(row), v.value(), v.present());
    }
    return builder.build();
  }
}
