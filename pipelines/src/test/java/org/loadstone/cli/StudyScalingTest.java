package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.cli.MadeRunners.First;
import org.loadstone.cli.MadeRunners.Made;
import org.loadstone.cli.MadeRunners.Row;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskSample;
import org.loadstone.pipeline.published.PublishedStudyYaml;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.bagged.AthleteScaling;
import org.loadstone.risk.bagged.BaggedProtocol;
import org.loadstone.risk.bagged.BaggedResult;
import org.loadstone.risk.bagged.BaggedSettings;
import org.loadstone.risk.bagged.WindowOrder;
import org.loadstone.risk.boost.HistogramBoosting;
import org.loadstone.risk.boost.HistogramSettings;

/** The published protocol where the true risk is known, read from a made-up file. */
class StudyScalingTest {
  private static final int HELD = 10;
  private static final int ATHLETES = 40;

  @TempDir private Path folder;

  private RiskTable table(Made made) {
    return LabelledFile.read(
            made.write(folder.resolve("made.csv")),
            PublishedStudyYaml.read(Path.of("..", "studies", "lovdal-2021-day.yaml")).layout())
        .table();
  }

  private static BaggedResult run(RiskTable table, AthleteScaling scaling) {
    BaggedSettings settings =
        new BaggedSettings(HELD, 1, 3, 512, List.of(2, 3), List.of(64, 96), 1);
    return BaggedProtocol.of(table, settings, scaling)
        .run(
            (trees, depth) ->
                new HistogramBoosting(
                    new HistogramSettings(List.of(trees), 2, depth, 0.04, 1, 1, Map.of())),
            new AthleteBootstrap(200, 1, 0.95),
            () -> {});
  }

  private static double oracle(Made made) {
    List<Row> held = made.rows().stream().filter(row -> row.athlete() >= ATHLETES - HELD).toList();
    return Discrimination.auc(
            RiskSample.of(
                held.stream().mapToDouble(Row::risk).toArray(),
                held.stream().mapToInt(Row::injury).toArray()))
        .require();
  }

  private static double auc(RiskTable table, AthleteScaling scaling) {
    return run(table, scaling).auc().mean();
  }

  @Test
  void theProtocolComesNearTheTrueRiskWhereAthletesDoNotDiffer() {
    Made made = new MadeRunners(ATHLETES, 600, -4.3, 1.5, 0, 0).dayFile(First.OLDEST, 0);
    RiskTable table = table(made);
    double oracle = oracle(made);
    for (AthleteScaling scaling : AthleteScaling.values()) {
      double found = auc(table, scaling);
      assertThat(found).as("%s", scaling).isBetween(oracle - 0.08, oracle + 0.01);
    }
  }

  @Test
  void pureNoiseHasAnIntervalThatHoldsOneHalf() {
    RiskTable table = table(new MadeRunners(ATHLETES, 600, -4.3, 0, 1, 0).dayFile(First.OLDEST, 0));
    for (AthleteScaling scaling : AthleteScaling.values()) {
      Interval interval = run(table, scaling).aucInterval().require().interval();
      assertThat(interval.contains(0.5)).as("%s %s", scaling, interval).isTrue();
    }
  }

  /** Own load above the own usual one is the risk: a mean over athletes does not see it. */
  @Test
  void athletesOfDifferentLoadNeedAScalingOfTheirOwnAndTheirEarlierRowsAreEnough() {
    Made made = new MadeRunners(ATHLETES, 600, -4.3, 1.5, 0.5, 0).dayFile(First.OLDEST, 0);
    RiskTable table = table(made);
    double healthy = auc(table, AthleteScaling.HEALTHY_ROWS);
    double earlier = auc(table, AthleteScaling.EARLIER_ROWS);
    double pool = auc(table, AthleteScaling.TRAINING_POOL);
    assertThat(healthy - pool).isBetween(0.03, 0.15);
    assertThat(earlier).isCloseTo(healthy, within(0.03));
  }

  @ParameterizedTest
  @CsvSource({"OLDEST, LAST_SUFFIX", "NEWEST, UNSUFFIXED"})
  void theNewestEndIsToldFromEitherOrderOfTheBlocks(First first, WindowOrder.Newest newest) {
    MadeRunners few = new MadeRunners(6, 200, -4, 0, 0, 0);
    WindowOrder days = WindowOrder.of(table(few.dayFile(first, 1)), 7, 1);
    assertThat(days.newest()).isEqualTo(newest);
    assertThat(days.pairs()).isGreaterThan(300);
    WindowOrder weeks = WindowOrder.of(table(few.weekFile(first, 1)), 3, 7);
    assertThat(weeks.newest()).isEqualTo(newest);
    assertThat(weeks.pairs()).isGreaterThan(300);
  }

  @Test
  void aFileOfFullSizeHasTheLayoutOfThePublicOnes() {
    MadeRunners all = new MadeRunners(74, 900, -5, 1, 0.3, 0.3);
    Made day = all.dayFile(First.OLDEST, 1);
    assertThat(day.header())
        .hasSize(73)
        .contains("total km.6")
        .endsWith("Athlete ID", "injury", "Date");
    assertThat(all.weekFile(First.OLDEST, 1).header())
        .hasSize(72)
        .contains("nr. tough sessions (effort in Z5, T1 or T2).2", "rel total kms week 0_1");
    RiskTable table = table(day);
    assertThat(table.athleteCount()).isEqualTo(74);
    assertThat(table.features()).hasSize(70);
    assertThat((double) table.events() / table.rows()).isBetween(0.011, 0.017);
  }
}
