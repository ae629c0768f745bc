package org.loadstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loadstone.quality.Fact.Result;

class DeviceShiftTest {
  private static List<Fact> tests(double[] old, double[] next) {
    List<Fact> facts = new ArrayList<>();
    int day = 20_000;
    for (double value : old) {
      facts.add(new Result(day, "cmj peak_force left in N", "A", value));
      day += 7;
    }
    for (double value : next) {
      facts.add(new Result(day, "cmj peak_force left in N", "B", value));
      day += 7;
    }
    return facts;
  }

  private static List<DeviceShift> shifts(String athlete, List<Fact> facts) {
    return DeviceShift.of(athlete, AthleteFacts.of(facts));
  }

  @Test
  void theShiftOfAnAthleteIsTheDifferenceOfMeansAroundTheChange() {
    List<DeviceShift> shifts =
        shifts("a", tests(new double[] {100, 102, 104}, new double[] {110, 112, 114, 116}));
    assertThat(shifts).hasSize(1);
    assertThat(shifts.getFirst().difference()).isEqualTo(113.0 - 102.0);
    assertThat(shifts.getFirst().variance()).isEqualTo(4);
    assertThat(shifts.getFirst().day()).isEqualTo(20_021);
    assertThat(shifts.getFirst().series().detail()).isEqualTo("cmj peak_force left in N: A → B");
  }

  @Test
  void twoValuesOnOneSideOrALongGapAreNoChange() {
    assertThat(shifts("a", tests(new double[] {1, 2}, new double[] {3, 4, 5}))).isEmpty();
    List<Fact> late = new ArrayList<>(tests(new double[] {1, 2, 3}, new double[] {}));
    for (int k = 0; k < 3; k++) {
      late.add(new Result(20_200 + k, "cmj peak_force left in N", "B", 4.0));
    }
    assertThat(shifts("a", late)).isEmpty();
  }

  @Test
  void devicesThatTakeTurnsAreNoChange() {
    List<Fact> turns = new ArrayList<>();
    for (int k = 0; k < 20; k++) {
      turns.add(new Result(20_000 + k, "s", k % 2 == 0 ? "A" : "B", k));
    }
    assertThat(shifts("a", turns)).isEmpty();
  }

  /** R: t.test(c(1, 2, 3, 4, 6), conf.level = 0.99): mean 3.2, -0.7606 to 7.1606. */
  @Test
  void theIntervalOverAthletesIsStudents() {
    double[] moves = {1, 2, 3, 4, 6};
    List<DeviceShift> all = new ArrayList<>();
    for (int k = 0; k < moves.length; k++) {
      double to = 50 + moves[k];
      all.addAll(
          shifts("a" + k, tests(new double[] {49, 50, 51}, new double[] {to - 1, to, to + 1})));
    }
    List<QualityMetric> metrics = DeviceShifts.metrics(all).toList();
    assertThat(metrics).hasSize(1);
    QualityMetric shift = metrics.getFirst();
    assertThat(shift.value()).isCloseTo(3.2, within(1e-12));
    assertThat(shift.interval().orElseThrow().low()).isCloseTo(-0.76059216436754, within(1e-9));
    assertThat(shift.interval().orElseThrow().high()).isCloseTo(7.16059216436754, within(1e-9));
    assertThat(shift.numerator()).hasValue(1);
    assertThat(shift.key().scope()).isEqualTo(new Scope.Change(LocalDate.ofEpochDay(20_021)));
    assertThat(DeviceShifts.metrics(all.subList(0, 4))).as("four athletes").isEmpty();
  }
}
