package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;

class AlertPerformanceTest {
  private static final AthleteBootstrap BOOTSTRAP = new AthleteBootstrap(200, 1, 0.95);
  private static final int HORIZON = 10;

  /** Days 4 to 31 are four weeks from a Monday. Athlete a has an onset on day 20, b none. */
  private static RiskTable table() {
    RiskTableBuilder builder = RiskTable.labelled(List.of("x"));
    for (String athlete : List.of("a", "b")) {
      for (int day = 4; day <= 31; day++) {
        boolean isBefore = athlete.equals("a") && day < 20 && day >= 20 - HORIZON;
        builder.add(
            athlete,
            "squad",
            day,
            isBefore ? OptionalInt.of(20) : OptionalInt.empty(),
            new double[] {day},
            new boolean[] {true});
      }
    }
    return builder.build();
  }

  // Risks of 0.1, but for the given days of a and of b.
  private static Predictions predictions(double[] ofA, double[] ofB) {
    double[] risk = new double[56];
    Arrays.fill(risk, 0.1);
    for (int k = 0; k < ofA.length; k += 2) {
      risk[(int) ofA[k] - 4] = ofA[k + 1];
    }
    for (int k = 0; k < ofB.length; k += 2) {
      risk[28 + (int) ofB[k] - 4] = ofB[k + 1];
    }
    int[] rows = new int[56];
    Arrays.setAll(rows, i -> i);
    return new Predictions(rows, risk, new int[56]);
  }

  @Test
  void anAlertIsTheFirstDayOfAWeekAboveTheThreshold() {
    // a: days 13 and 15 (second week) and 18 (third week); b: day 12 (second week).
    Predictions seen =
        predictions(new double[] {13, 0.5, 15, 0.9, 18, 0.6}, new double[] {12, 0.4});
    AlertPerformance found = AlertPerformance.of(table(), seen, 0.4, BOOTSTRAP).require();
    assertThat(found.athleteWeeks()).isEqualTo(8);
    assertThat(found.threshold()).isEqualTo(0.4);
    assertThat(found.alerts()).isEqualTo(3);
    assertThat(found.onsets()).isEqualTo(1);
    assertThat(found.leadDays()).containsExactly(7);
    assertThat(found.precision().require().interval().estimate()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(found.found().require().interval().estimate()).isEqualTo(1);
    assertThat(found.alertsPerAthleteWeek().require().interval().estimate())
        .isCloseTo(3 / 8.0, within(1e-12));
    // Two athletes: both, a twice, or b twice.
    assertThat(found.precision().require().interval().low()).isZero();
    assertThat(found.precision().require().interval().high()).isEqualTo(1);
  }

  @Test
  void theBudgetIsKeptWhereRisksAreTied() {
    Predictions tied = predictions(new double[] {13, 0.5}, new double[] {12, 0.5, 19, 0.7});
    // Two of eight weeks are allowed, three would come at 0.5.
    AlertPerformance found = AlertPerformance.of(table(), tied, 0.25, BOOTSTRAP).require();
    assertThat(found.threshold()).isEqualTo(0.7);
    assertThat(found.alerts()).isEqualTo(1);
    assertThat(found.found().require().interval().estimate()).isZero();
    assertThat(found.leadDays()).isEmpty();
  }

  @Test
  void whatNoThresholdAllowsIsAbsent() {
    Predictions flat = predictions(new double[0], new double[0]);
    assertThat(AlertPerformance.of(table(), flat, 0.25, BOOTSTRAP).reason().orElseThrow())
        .contains("no threshold gives alerts within a budget of 0.25");
    Predictions seen = predictions(new double[] {13, 0.5}, new double[0]);
    assertThat(AlertPerformance.of(table(), seen, 0.05, BOOTSTRAP).reason()).isPresent();
    assertThatThrownBy(() -> AlertPerformance.of(table(), seen, 0, BOOTSTRAP))
        .hasMessageContaining("give a budget in (0, 1]");
  }
}
