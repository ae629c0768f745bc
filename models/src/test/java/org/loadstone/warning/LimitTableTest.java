package org.loadstone.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTableTest {
  private static final List<ControlChart> CHARTS =
      List.of(
          EwmaChart.of(Direction.DOWN),
          EwmaChart.of(Direction.BOTH),
          CusumChart.of(Direction.DOWN),
          CusumChart.of(Direction.BOTH));

  @Test
  void theTableIsWhatTheSimulationGives() throws IOException {
    assumeTrue(System.getProperty("slow", "none").equals("whole"), "needs -Dslow=whole");
    Path file = Path.of("src/main/resources/org/loadstone/warning", LimitTable.FILE);
    List<String> made = LimitSearch.lines();
    if (Boolean.getBoolean("refresh")) {
      Files.write(file, made);
    }
    assertThat(Files.readAllLines(file)).as("refresh with -Drefresh=true").isEqualTo(made);
  }

  @Test
  void limitsRiseWithBudgetAndAutocorrelationAndAreOverThoseOfAKnownBaseline() {
    for (ControlChart chart : CHARTS) {
      for (double phi = 0; phi <= 0.45; phi += 0.05) {
        for (double reports = 50; reports <= 950; reports += 25) {
          double limit = ChartLimits.own(phi).set(chart, reports).limit();
          assertThat(ChartLimits.own(phi).set(chart, reports + 25).limit()).isGreaterThan(limit);
          assertThat(ChartLimits.own(phi + 0.05).set(chart, reports).limit()).isGreaterThan(limit);
        }
      }
      for (double reports : new double[] {50, 180, 1000}) {
        assertThat(ChartLimits.own(0).set(chart, reports).limit())
            .isGreaterThan(ChartLimits.known().set(chart, reports).limit());
      }
    }
  }

  @Test
  void entriesOfTheTableAreTakenAndLimitsBetweenThemInterpolated() {
    LimitTable table =
        LimitTable.of(
            List.of(
                "# made by hand",
                LimitTable.HEADER,
                "EWMA,1,0.0,100,1.0",
                "EWMA,1,0.0,400,2.0",
                "EWMA,1,0.5,100,3.0",
                "EWMA,1,0.5,400,4.0"));
    ControlChart chart = EwmaChart.of(Direction.UP);
    assertThat(table.limit(chart, 0, 100)).isEqualTo(1);
    assertThat(table.limit(chart, 0.5, 400)).isEqualTo(4);
    assertThat(table.limit(chart, 0, 200)).isCloseTo(1.5, within(1e-12));
    assertThat(table.limit(chart, 0.1, 200)).isCloseTo(1.9, within(1e-12));
  }

  @Test
  void whatTheTableDoesNotHoldIsRefused() {
    assertThatThrownBy(() -> ChartLimits.own(0.6))
        .hasMessage("Cannot set limits for autocorrelation 0.6; give one of 0 to 0.5");
    assertThatThrownBy(() -> ChartLimits.own(0.3).set(CHARTS.getFirst(), 2000))
        .hasMessage("Cannot set a limit for one false alarm in 2000.0 reports; give 50 to 1000");
    assertThatThrownBy(
            () -> ChartLimits.own(0.3).set(EwmaChart.of(Direction.UP).withLambda(0.1), 100))
        .hasMessageStartingWith("Cannot set a limit for EwmaChart[direction=UP, lambda=0.1, ")
        .hasMessageEndingWith(" against an own baseline; take lambda 0.2 or k 0.5");
  }
}
