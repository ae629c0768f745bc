package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SyntheticRisk;

class SplitPlanTest {
  private static final RiskTable TABLE = SyntheticRisk.table(40, 200, 31);
  private static final StudySettings SETTINGS =
      StudySettings.of("recurrence_28d", 28, 5, Baselines.all());

  @Test
  void everyTestRowIsTestedOnceByOtherAthletesOfASettledPast() {
    SplitPlan plan = SplitPlan.of(TABLE, SETTINGS);
    Set<Integer> tested = new TreeSet<>();
    for (SplitPlan.Fold fold : plan.folds()) {
      Set<Integer> athletes = new TreeSet<>();
      for (int row : fold.test()) {
        assertThat(TABLE.day(row)).isGreaterThanOrEqualTo(plan.cutDay());
        assertThat(tested.add(row)).isTrue();
        athletes.add(TABLE.athleteCodes()[row]);
      }
      assertThat(fold.train()).isNotEmpty();
      for (int row : fold.train()) {
        assertThat(TABLE.day(row) + 28 + 3).isLessThan(plan.cutDay());
        assertThat(athletes).doesNotContain(TABLE.athleteCodes()[row]);
      }
    }
    assertThat(tested).hasSize(40 * 60);
    assertThat(plan.cutDay()).isEqualTo(18_000 + 140);
  }

  @Test
  void anAthletesFoldDoesNotChangeWhenOthersLeave() {
    SplitPlan whole = SplitPlan.of(TABLE, SETTINGS);
    int[] half = IntStream.range(0, 20 * 200).toArray();
    RiskTable part = TABLE.subset(half);
    SplitPlan plan = SplitPlan.of(part, SETTINGS);
    assertThat(foldOf(plan, part, "athlete-003")).isEqualTo(foldOf(whole, TABLE, "athlete-003"));
    assertThat(foldOf(plan, part, "athlete-017")).isEqualTo(foldOf(whole, TABLE, "athlete-017"));
  }

  @Test
  void overlappingAthletesOrDaysAreRefused() {
    int[] firstAthlete = IntStream.range(0, 100).toArray();
    int[] sameAthleteLater = IntStream.range(150, 200).toArray();
    assertThatThrownBy(() -> SplitPlan.Fold.of(TABLE, 0, firstAthlete, sameAthleteLater, 31))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot evaluate model: 1 athletes in training and holdout, such as athlete-000;"
                + " split by athlete");
    int[] otherAthleteTooSoon = IntStream.range(200 + 120, 400).toArray();
    assertThatThrownBy(() -> SplitPlan.Fold.of(TABLE, 0, firstAthlete, otherAthleteTooSoon, 31))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("training ends on day 18099, holdout begins on day 18120")
        .hasMessageContaining("leave more than 31 days");
    int[] otherAthleteLater = IntStream.range(200 + 131, 400).toArray();
    assertThat(SplitPlan.Fold.of(TABLE, 0, firstAthlete, otherAthleteLater, 31).test()).hasSize(69);
  }

  @Test
  void anEvaluationOnKnownAthletesCannotBeBuilt() {
    RiskTable training = TABLE.subset(IntStream.range(0, 4000).toArray());
    RiskModel model = Baselines.persistence().fit(training, 1).require();
    assertThatThrownBy(() -> RiskEvaluation.of("persistence", model, training, training, SETTINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20 athletes in training and holdout");
  }

  @Test
  void aDayIsNeverCutInTwo() {
    for (double share : new double[] {0.01, 0.299, 0.3, 0.5, 0.99}) {
      int cut = SplitPlan.cutDay(TABLE, share);
      long after = Arrays.stream(TABLE.days()).filter(day -> day >= cut).count();
      assertThat(after).isBetween(1L, Math.max(40, (long) (share * TABLE.rows())));
    }
  }

  private static int foldOf(SplitPlan plan, RiskTable table, String athlete) {
    return plan.folds().stream()
        .filter(f -> Arrays.stream(f.test()).anyMatch(r -> table.athleteId(r).equals(athlete)))
        .mapToInt(SplitPlan.Fold::number)
        .findFirst()
        .orElseThrow();
  }
}
