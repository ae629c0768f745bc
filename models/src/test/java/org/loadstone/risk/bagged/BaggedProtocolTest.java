package org.loadstone.risk.bagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.risk.boost.HistogramBoosting;
import org.loadstone.risk.boost.HistogramSettings;

class BaggedProtocolTest {
  private static final AthleteBootstrap RESAMPLES = new AthleteBootstrap(200, 1, 0.95);
  private static final TreeGrower GROWER =
      (trees, depth) ->
          new HistogramBoosting(
              new HistogramSettings(List.of(trees), 2, depth, 0.05, 1, 1, Map.of()));

  private static BaggedSettings settings(long seed) {
    return new BaggedSettings(4, 2, 3, 200, List.of(2, 3), List.of(20, 40), seed);
  }

  private static BaggedResult run(RiskTable table, AthleteScaling scaling, long seed) {
    return BaggedProtocol.of(table, settings(seed), scaling).run(GROWER, RESAMPLES, () -> {});
  }

  @Test
  void athletesAreHeldOutByNumberNotByText() {
    RiskTable table = MadeRows.random(12, 3, 0, 0, 1);
    assertThat(LastToJoin.of(table, 4)).containsExactlyInAnyOrder("8", "9", "10", "11");
    assertThatThrownBy(() -> LastToJoin.of(table, 11))
        .hasMessage("Cannot hold out 11 athletes: the table has 12; give 13 or more");
  }

  @Test
  void theSameSeedGivesTheSameFiguresOnAnyNumberOfThreads() throws Exception {
    RiskTable table = MadeRows.random(12, 60, -2, 1, 2);
    List<double[]> risks = new ArrayList<>();
    for (int threads : new int[] {1, 2}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        BaggedResult result = pool.submit(() -> run(table, AthleteScaling.HEALTHY_ROWS, 5)).get();
        risks.add(result.repeats().getLast().risk());
      }
    }
    assertThat(risks.get(1)).containsExactly(risks.get(0));
    assertThat(run(table, AthleteScaling.HEALTHY_ROWS, 6).repeats().getLast().risk())
        .isNotEqualTo(risks.get(0));
  }

  @Test
  void aClearRiskIsFoundAndNoiseIsNot() {
    Interval clear =
        run(MadeRows.random(12, 200, -2, 1.5, 3), AthleteScaling.TRAINING_POOL, 1)
            .aucInterval()
            .require()
            .interval();
    assertThat(clear.low()).isGreaterThan(0.7);
    Interval noise =
        run(MadeRows.random(12, 200, -2, 0, 4), AthleteScaling.TRAINING_POOL, 1)
            .aucInterval()
            .require()
            .interval();
    assertThat(noise.contains(0.5)).as("%s", noise).isTrue();
  }

  @Test
  void countsOfBagsAndTestRowsAreStated() {
    RiskTable table = MadeRows.random(12, 100, -2, 1, 5);
    BaggedResult result = run(table, AthleteScaling.HEALTHY_ROWS, 1);
    assertThat(result.test().athletes()).isEqualTo(4);
    assertThat(result.pool().rows() + result.test().rows()).isEqualTo(table.rows());
    assertThat(result.rowsEach()).isEqualTo(200 / result.bagAthletes());
    assertThat(result.repeats()).hasSize(2);
    assertThat(result.auc().mean())
        .isEqualTo((result.repeats().get(0).auc() + result.repeats().get(1).auc()) / 2);
    assertThat(result.aucInterval().require().interval().estimate())
        .isEqualTo(result.auc().mean(), within(1e-12));
  }

  @Test
  void twoScalingsAreComparedOnTheSameResamples() {
    RiskTable table = MadeRows.random(12, 100, -2, 1, 5);
    BaggedResult healthy = run(table, AthleteScaling.HEALTHY_ROWS, 1);
    BaggedResult pool = run(table, AthleteScaling.TRAINING_POOL, 1);
    Set<String> held = LastToJoin.of(table, 4);
    RiskTable test =
        table.subset(
            IntStream.range(0, table.rows())
                .filter(row -> held.contains(table.athleteId(row)))
                .toArray());
    Interval gain = MeanAuc.difference(test, healthy, pool, RESAMPLES).require().interval();
    assertThat(gain.estimate()).isCloseTo(healthy.auc().mean() - pool.auc().mean(), within(1e-12));
    assertThat(gain.width())
        .as("paired, so narrower than either alone")
        .isLessThan(healthy.aucInterval().require().interval().width());
    assertThat(MeanAuc.difference(test, pool, pool, RESAMPLES).require().interval().width())
        .isZero();
  }

  @Test
  void tellsWhichAthletesLackAnOutcome() {
    RiskTable table = MadeRows.random(12, 5, -50, 0, 1);
    assertThatThrownBy(() -> BaggedProtocol.of(table, settings(1), AthleteScaling.HEALTHY_ROWS))
        .hasMessage(
            "Cannot run the protocol: 0 of 40 rows of the training athletes have an event; give rows"
                + " of both outcomes");
  }

  /**
   * Features that are 0 but on few rows: where they never occur on an athlete's healthy rows, an sd
   * of 0 counts as 0.01, and whatever they are on an injured row becomes a hundred of it.
   */
  @Test
  void aRareFeatureOfNoMeaningGivesInjuriesAwayThroughTheScaling() {
    SplittableRandom random = new SplittableRandom(1);
    List<String> names = IntStream.range(0, 20).mapToObj(j -> "x" + j).toList();
    RiskTableBuilder builder = RiskTable.labelled(names);
    boolean[] present = new boolean[20];
    Arrays.fill(present, true);
    for (int i = 0; i < 120 * 30; i++) {
      int day = i % 30;
      OptionalInt onset = random.nextInt(10) == 0 ? OptionalInt.of(day + 1) : OptionalInt.empty();
      double[] x = random.doubles(20).map(u -> u < 0.03 ? 1 : 0).toArray();
      builder.add(Integer.toString(i / 30), "", day, onset, x, present);
    }
    RiskTable table = builder.build();
    BaggedSettings many = new BaggedSettings(24, 1, 9, 400, List.of(2, 3), List.of(100, 200), 1);
    for (AthleteScaling by : AthleteScaling.values()) {
      Interval auc =
          BaggedProtocol.of(table, many, by)
              .run(GROWER, RESAMPLES, () -> {})
              .aucInterval()
              .require()
              .interval();
      if (by == AthleteScaling.HEALTHY_ROWS) {
        assertThat(auc.low()).isGreaterThan(0.55);
      } else {
        assertThat(auc.contains(0.5)).as("%s %s", by, auc).isTrue();
      }
    }
    ScalingLeak leak = ScalingLeak.of(table);
    assertThat((double) leak.marked() / leak.events()).isBetween(0.2, 0.3);
  }
}
