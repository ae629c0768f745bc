package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.AtRiskDays;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;

class LeakageAuditTest {
  private static final int HORIZON = 28;

  /** A column that a leak would bring, from the day and the next onset. */
  private interface Leak {
    OptionalDouble of(int day, OptionalInt onset, SplittableRandom random);
  }

  @Test
  void honestFeaturesPass() {
    RiskTable table = with("load", (day, onset, random) -> OptionalDouble.of(random.nextDouble()));
    assertThat(LeakageAudit.of(table).findings()).isEmpty();
    LeakageAudit.of(table).requireClean();
  }

  @Test
  void anOutcomeOfferedAsAFeatureIsFound() {
    for (String name : List.of("label", AtRiskDays.FOLLOW_UP.getFirst())) {
      RiskTable table = with(name, (day, onset, random) -> OptionalDouble.of(random.nextDouble()));
      assertThat(LeakageAudit.of(table).findings())
          .containsExactly(name + " is an outcome and is offered as a feature");
    }
  }

  @Test
  void aFeatureThatTellsTheOutcomeIsFoundByItsValueOrItsAbsence() {
    RiskTable value =
        with(
            "scan",
            (day, onset, random) ->
                OptionalDouble.of((onset.isPresent() ? 5 : 0) + random.nextDouble()));
    assertThat(LeakageAudit.of(value).findings())
        .containsExactly("scan alone ranks days with an AUC of 1.000");
    RiskTable absence =
        with(
            "note",
            (day, onset, random) ->
                onset.isPresent() ? OptionalDouble.of(1) : OptionalDouble.empty());
    assertThatThrownBy(() -> LeakageAudit.of(absence).requireClean())
        .isInstanceOf(LeakageFound.class)
        .hasMessage(
            "Cannot train: the data know the future: note alone ranks days with an AUC of 1.000;"
                + " mend or exclude what is named");
  }

  @Test
  void aFeatureThatCountsDownToTheOnsetIsFound() {
    RiskTable table =
        with(
            "form",
            (day, onset, random) ->
                OptionalDouble.of(
                    onset.isPresent() ? onset.getAsInt() - day : random.nextInt(1, 29)));
    assertThat(LeakageAudit.of(table).findings())
        .containsExactly("form counts the days to the onset");
  }

  @Test
  void aDayOnWhichTheAthleteIsOutIsFound() {
    RiskTableBuilder builder =
        RiskTable.labelled(List.of(Baselines.DAYS_SINCE_INJURY, Baselines.DAYS_SINCE_RETURN));
    boolean[] both = {true, true};
    builder.add("a", "", 100, OptionalInt.empty(), new double[] {40, 12}, both);
    builder.add("a", "", 101, OptionalInt.empty(), new double[] {0, 13}, both);
    assertThat(LeakageAudit.of(builder.build()).findings())
        .containsExactly("a on day 101 is injured and not back");
  }

  @Test
  void aStudyOfLeakingDataShowsNoFigure() {
    RiskTable table = with("label", (day, onset, random) -> OptionalDouble.of(random.nextDouble()));
    StudySettings settings = StudySettings.of("recurrence_28d", HORIZON, 1, Baselines.all());
    assertThatThrownBy(() -> RiskStudy.run(table, settings)).isInstanceOf(LeakageFound.class);
  }

  private static RiskTable with(String name, Leak leak) {
    SplittableRandom random = new SplittableRandom(17);
    RiskTableBuilder builder = RiskTable.labelled(List.of("sleep", name));
    for (int athlete = 0; athlete < 20; athlete++) {
      List<Integer> onsets = new ArrayList<>();
      for (int day = 40; day < 400; day += 30 + random.nextInt(150)) {
        onsets.add(day);
      }
      for (int day = 0; day < 300; day++) {
        int today = day;
        int next = onsets.stream().filter(o -> o > today).findFirst().orElse(1_000);
        OptionalInt onset = next - day <= HORIZON ? OptionalInt.of(next) : OptionalInt.empty();
        OptionalDouble value = leak.of(day, onset, random);
        double[] values = {random.nextDouble(), value.orElse(0)};
        builder.add("a" + athlete, "", day, onset, values, new boolean[] {true, value.isPresent()});
      }
    }
    RiskTable table = builder.build();
    assertThat(Arrays.stream(table.labels()).sum()).isPositive();
    return table;
  }
}
