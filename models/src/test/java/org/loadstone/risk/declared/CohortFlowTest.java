package org.loadstone.risk.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.AtRiskDays;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;

class CohortFlowTest {
  private static final DeclaredStudy USUAL =
      new DeclaredStudy(
          "s",
          TargetCohort.ALL,
          new DeclaredOutcome(Optional.empty(), 28, 3, DeclaredOutcome.Competing.NO_EVENT),
          FeatureChoice.OFFERED,
          List.of(LearnerChoice.of("ridge logistic")),
          EvaluationPlan.USUAL,
          1);

  // Athlete a: followed to day 100, recurrence on day 50. Athlete b: another injury on day 30.
  private static AtRiskDays days() {
    RiskTableBuilder builder =
        RiskTable.unlabelled(
            List.of(
                Baselines.DAYS_SINCE_RETURN,
                AtRiskDays.FOLLOW_UP.get(0),
                AtRiskDays.FOLLOW_UP.get(1),
                AtRiskDays.FOLLOW_UP.get(2)));
    boolean[] all = {true, true, true, true};
    boolean[] none = {true, true, false, true};
    for (int day = 0; day < 50; day++) {
      builder.add("a", "first", day, new double[] {day + 1, 100, 50, 1}, all);
    }
    for (int day = 0; day < 30; day++) {
      builder.add("b", "second", day, new double[] {day + 1, 60, 30, 0}, all);
    }
    for (int day = 0; day < 40; day++) {
      builder.add("c", "second", day, new double[] {day + 1, 50, 0, 0}, none);
    }
    return AtRiskDays.of(builder.build());
  }

  @Test
  void everyDayThatFallsOutIsCountedWithItsReason() {
    DeclaredStudy study =
        new DeclaredStudy(
            "s",
            new TargetCohort(
                List.of("first", "second"),
                Optional.of(LocalDate.ofEpochDay(2)),
                Optional.empty(),
                7),
            new DeclaredOutcome(Optional.empty(), 28, 3, DeclaredOutcome.Competing.LEFT_OUT),
            FeatureChoice.OFFERED,
            USUAL.learners(),
            EvaluationPlan.USUAL,
            1);
    CohortFlow.Selected selected = CohortFlow.select(days(), study, List.of());
    assertThat(selected.flow().steps())
        .extracting(CohortFlow.Step::days)
        .containsExactly(120L, 120L, 114L, 102L, 85L, 61L);
    assertThat(selected.flow().steps())
        .extracting(CohortFlow.Step::out)
        .containsExactly(0L, 0L, 6L, 12L, 17L, 24L);
    assertThat(selected.flow().steps())
        .extracting(CohortFlow.Step::endsFollowUp)
        .containsExactly(false, false, false, false, true, false);
    assertThat(selected.flow().steps())
        .extracting(CohortFlow.Step::hasCompeting)
        .containsExactly(false, false, false, false, false, true);
    assertThat(selected.flow().steps().getLast().why()).isEqualTo("another injury came first");
    assertThat(selected.table().rows()).isEqualTo(61);
    assertThat(selected.table().events()).isEqualTo(28);
    assertThat(selected.table().features()).containsExactly(Baselines.DAYS_SINCE_RETURN);
  }

  @Test
  void theHorizonDecidesWhichDaysLeadUpToAnOnset() {
    DeclaredOutcome week =
        new DeclaredOutcome(Optional.empty(), 7, 3, DeclaredOutcome.Competing.NO_EVENT);
    DeclaredStudy study =
        new DeclaredStudy(
            "s",
            TargetCohort.ALL,
            week,
            FeatureChoice.OFFERED,
            USUAL.learners(),
            EvaluationPlan.USUAL,
            1);
    CohortFlow.Selected selected = CohortFlow.select(days(), study, List.of());
    assertThat(selected.table().rows()).isEqualTo(120);
    assertThat(selected.table().events()).isEqualTo(7);
    assertThat(selected.table().onset(49)).hasValue(50);
  }

  @Test
  void aStudyThatSaysLessAndMeansTheSameHasTheSameHash() {
    assertThat(USUAL.hash()).hasSize(64).isEqualTo(USUAL.hash());
    DeclaredStudy other =
        new DeclaredStudy(
            "s",
            USUAL.target(),
            USUAL.outcome(),
            USUAL.features(),
            USUAL.learners(),
            USUAL.evaluation().withSplit(4, 0.3),
            1);
    assertThat(other.hash()).isNotEqualTo(USUAL.hash());
    assertThat(DeclaredStudyJson.of(USUAL))
        .contains("\"time_at_risk\":{\"days\":28}")
        .contains("\"learners\":[{\"name\":\"ridge logistic\"}]")
        .contains("\"season_begins\":\"07-01\"");
  }

  @Test
  void featuresAreChosenByPatternInTheOrderOfTheCatalogue() {
    List<String> all = List.of("srpe_sum_7", "srpe_mean_7", "sleep", "age");
    FeatureChoice load = new FeatureChoice(List.of("age", "srpe_*"), List.of("*mean*"));
    assertThat(load.of(all, List.of("sleep"))).containsExactly("srpe_sum_7", "age");
    assertThat(FeatureChoice.OFFERED.of(all, List.of("sleep"))).containsExactly("sleep");
    FeatureChoice wrong = new FeatureChoice(List.of("srp_*"), List.of());
    assertThatThrownBy(() -> wrong.of(all, all)).hasMessageContaining("none is named srp_*");
  }
}
