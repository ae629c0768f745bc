package org.loadstone.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.loadstone.random.RandomSequence;

/** One watched signal, from reports to alerts. */
class WatchTableTest {
  private static final Watch EWMA =
      Watch.of("readiness", EwmaChart.of(Direction.DOWN), ChartLimits.own(0.3), 180);
  private static final Watch CUSUM =
      Watch.of("readiness", CusumChart.of(Direction.DOWN), ChartLimits.own(0.3), 180);

  private static TreeMap<Integer, Double> reports(int days, IntToDoubleFunction value) {
    TreeMap<Integer, Double> reports = new TreeMap<>();
    for (int day = 0; day < days; day++) {
      reports.put(20_000 + day, value.applyAsDouble(day));
    }
    return reports;
  }

  /** Mean 7, SD of 28 days 1.018. */
  private static double steady(int day) {
    return day % 2 == 0 ? 6 : 8;
  }

  @Test
  void theBaselineIsTheFourWeeksBeforeTheLastWeekWithFourteenReportsAtLeast() {
    List<WatchDay> days = EWMA.over(reports(60, day -> day)).days();
    assertThat(days.get(19).baselineMean()).isEmpty();
    assertThat(days.get(20).baselineMean()).hasValue((0 + 13) / 2.0);
    assertThat(days.get(59).baselineMean()).hasValue((25 + 52) / 2.0);
    assertThat(days.get(59).baselineSd().getAsDouble())
        .isCloseTo(Math.sqrt(28 * 29 / 12.0), within(1e-9));
    assertThat(days.get(19).statistic()).isEmpty();
    assertThat(days.get(20).statistic()).isPresent();
  }

  @Test
  void aPlantedFallIsNamedWithSizeAndDays() {
    TreeMap<Integer, Double> reports = reports(70, day -> steady(day) - (day >= 60 ? 2 : 0));
    for (Watch watch : List.of(EWMA, CUSUM)) {
      List<WatchTable.Episode> episodes = watch.over(reports).episodes();
      assertThat(episodes).hasSize(1);
      Alert last = episodes.getFirst().last();
      assertThat(episodes.getFirst().isStanding()).isTrue();
      assertThat(last.onset()).isEqualTo(LocalDate.ofEpochDay(20_060));
      assertThat(last.days()).isEqualTo(10);
      assertThat(last.direction()).isEqualTo(Direction.DOWN);
      assertThat(last.shiftSd()).isBetween(-2.0, -1.8);
      assertThat(episodes.getFirst().first().day()).isBefore(LocalDate.ofEpochDay(20_068));
      assertThat(last.sentence())
          .isEqualTo(
              "Readiness has been 1.9 SD below own normal for 10 days (false alarm about once in"
                  + " 180 reports).");
    }
    assertThat(EWMA.over(reports(70, day -> steady(day) + (day >= 60 ? 2 : 0))).episodes())
        .isEmpty();
  }

  @Test
  void anAlertEndsWhenReportsAreBackAndAChangeThatStaysIsTheNewNormal() {
    TreeMap<Integer, Double> back =
        reports(90, day -> steady(day) - (day >= 60 && day < 70 ? 2 : 0));
    List<WatchTable.Episode> over = CUSUM.over(back).episodes();
    assertThat(over).hasSize(1);
    assertThat(over.getFirst().isStanding()).isFalse();
    assertThat(over.getFirst().last().day())
        .isBetween(LocalDate.ofEpochDay(20_070), LocalDate.ofEpochDay(20_085));

    TreeMap<Integer, Double> stays = reports(160, day -> steady(day) - (day >= 60 ? 2 : 0));
    assertThat(CUSUM.over(stays).episodes().getFirst().isStanding()).isFalse();
    assertThat(CUSUM.over(stays).days().getLast().baselineMean()).hasValue(5);
  }

  @Test
  void daysWithoutAReportAreNoStepOfTheChart() {
    TreeMap<Integer, Double> reports = reports(63, day -> steady(day) - (day >= 60 ? 1 : 0));
    WatchTable before = CUSUM.over(reports);
    reports.put(20_066, 5.0);
    List<WatchDay> days = CUSUM.over(reports).days();
    assertThat(days.subList(0, 63)).isEqualTo(before.days());
    assertThat(days.subList(63, 66))
        .allSatisfy(
            day -> {
              assertThat(day.report()).isEmpty();
              assertThat(day.statistic()).isEmpty();
              assertThat(day.baselineMean()).isPresent();
            });
    double last = before.days().getLast().statistic().getAsDouble();
    double z =
        (5 - days.getLast().baselineMean().getAsDouble())
            / days.getLast().baselineSd().getAsDouble();
    assertThat(days.getLast().statistic().getAsDouble()).isCloseTo(last + z + 0.5, within(1e-12));
  }

  @Test
  void afterFourWeeksOfSilenceTheChartBeginsAnew() {
    Monitor monitor = Monitor.of(CUSUM.chart());
    double[] state = new double[monitor.stateSize()];
    for (int day = 0; day < 63; day++) {
      monitor.step(state, 0, day, steady(day) - (day >= 60 ? 3 : 0));
    }
    assertThat(CUSUM.chart().statistic(state, monitor.chartAt(0, 0))).isLessThan(-2);
    assertThat(monitor.isCurrent(state, 0)).isTrue();
    for (int day = 63; day < 110; day++) {
      monitor.skip(state, 0, day);
    }
    assertThat(monitor.isCurrent(state, 0)).isFalse();
    for (int day = 110; day < 140; day++) {
      monitor.step(state, 0, day, steady(day));
    }
    assertThat(monitor.isStepped(state, 0)).isTrue();
    assertThat(CUSUM.chart().statistic(state, monitor.chartAt(0, 0))).isGreaterThan(-2);
  }

  @Test
  void equalReportsHaveNoBaselineAndNothingIsSaidOfThem() {
    WatchTable table = CUSUM.over(reports(80, day -> day < 79 ? 5 : 1));
    assertThat(table.compared()).isZero();
    assertThat(table.reported()).isEqualTo(80);
    assertThat(table.episodes()).isEmpty();
    assertThat(table.days().getLast().baselineMean()).isEqualTo(OptionalDouble.empty());
  }

  @Test
  void scaleAndOriginOfASignalChangeNothing() {
    RandomSequence random = Reports.sequence(5, 0);
    TreeMap<Integer, Double> reports = reports(300, day -> random.nextNormal());
    TreeMap<Integer, Double> scaled = new TreeMap<>();
    reports.forEach((day, value) -> scaled.put(day, 16 + 0.25 * value));
    List<WatchDay> one = EWMA.over(reports).days();
    List<WatchDay> other = EWMA.over(scaled).days();
    for (int i = 0; i < one.size(); i++) {
      assertThat(other.get(i).statistic().orElse(9))
          .isCloseTo(one.get(i).statistic().orElse(9), within(1e-9));
    }
    assertThat(EWMA.over(reports)).isEqualTo(EWMA.over(reports));
  }

  @Test
  void seriesThatCannotBeWatchedAreRefused() {
    assertThatThrownBy(() -> EWMA.over(new TreeMap<>()))
        .hasMessage("Cannot watch a signal with 0 reports; give some");
    TreeMap<Integer, Double> wide = reports(2, day -> 1);
    wide.put(1_000_000, 1.0);
    assertThatThrownBy(() -> EWMA.over(wide))
        .hasMessageStartingWith(
            "Cannot watch a signal from 2024-10-04 to 4707-11-29: 980,001 days");
  }
}
