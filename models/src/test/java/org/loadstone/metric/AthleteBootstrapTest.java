package org.loadstone.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AthleteBootstrapTest {
  private static final AthleteBootstrap BOOTSTRAP = new AthleteBootstrap(200, 7, 0.95);
  private static final Golden DATA = Golden.table("metrics.csv");
  private static final RiskSample SAMPLE = RiskSample.of(DATA.column("p_a"), DATA.whole("y"));
  private static final int[] ATHLETE = DATA.whole("athlete");

  @Test
  void intervalsHoldTheirEstimatesAndCountReplicates() {
    var drawn = BOOTSTRAP.draw(SAMPLE, ATHLETE, EnumSet.allOf(RiskMetric.class));
    var intervals = BOOTSTRAP.intervals(drawn);
    for (RiskMetric metric : RiskMetric.values()) {
      AthleteBootstrap.Result r = intervals.get(metric).require();
      assertThat(r.usable()).isEqualTo(200);
      assertThat(r.interval().contains(r.interval().estimate())).as(metric.title()).isTrue();
      assertThat(r.interval().width()).as(metric.title()).isPositive();
    }
    Interval auc = intervals.get(RiskMetric.AUC).require().interval();
    Interval deLong = DeLong.of(SAMPLE).require().wald(0.95);
    assertThat(auc.width() / deLong.width()).isBetween(0.8, 1.5);
  }

  @Test
  void sameSeedGivesTheSameDrawsOnOneAndTwoThreads() throws Exception {
    double[][] draws = new double[2][];
    for (int threads = 1; threads <= 2; threads++) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        draws[threads - 1] =
            pool.submit(
                    () ->
                        BOOTSTRAP
                            .draw(SAMPLE, ATHLETE, Set.of(RiskMetric.LOG_LOSS))
                            .draws()
                            .get(RiskMetric.LOG_LOSS))
                .get();
      }
    }
    assertThat(draws[0]).containsExactly(draws[1]);
    double[] other =
        new AthleteBootstrap(200, 8, 0.95)
            .draw(SAMPLE, ATHLETE, Set.of(RiskMetric.LOG_LOSS))
            .draws()
            .get(RiskMetric.LOG_LOSS);
    assertThat(other).isNotEqualTo(draws[0]);
  }

  @Test
  void likenessOfAnAthletesDaysWidensTheInterval() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 2000;
    int[] athlete = IntStream.range(0, n).map(i -> i / 50).toArray();
    double[] level = random.doubles(40).toArray();
    double[] risk = IntStream.range(0, n).mapToDouble(i -> level[athlete[i]]).toArray();
    int[] byAthlete = random.ints(40, 0, 2).toArray();
    int[] label = IntStream.range(0, n).map(i -> byAthlete[athlete[i]]).toArray();
    RiskSample s = RiskSample.of(risk, label);
    Interval clustered = auc(s, athlete);
    Interval independent = auc(s, IntStream.range(0, n).toArray());
    assertThat(clustered.width()).isGreaterThan(4 * independent.width());
  }

  @Test
  void aModelDiffersFromItselfByExactlyZero() {
    var drawn = BOOTSTRAP.draw(SAMPLE, ATHLETE, Set.of(RiskMetric.AUC));
    Interval d = BOOTSTRAP.difference(drawn, drawn, RiskMetric.AUC).require().interval();
    assertThat(d).isEqualTo(new Interval(0, 0, 0, 0.95));
  }

  @Test
  void withOneEventfulAthleteManyReplicatesAreUnusableAndSaidSo() {
    double[] risk = IntStream.range(0, 30).mapToDouble(i -> i / 30.0).toArray();
    int[] label = IntStream.range(0, 30).map(i -> i == 29 ? 1 : 0).toArray();
    int[] athlete = IntStream.range(0, 30).map(i -> i / 10).toArray();
    RiskSample s = RiskSample.of(risk, label);
    var result = BOOTSTRAP.intervals(BOOTSTRAP.draw(s, athlete, Set.of(RiskMetric.AUC)));
    int usable = result.get(RiskMetric.AUC).require().usable();
    assertThat(usable).isBetween(110, 170); // 1 - (2/3)^3 of 200, all drawn athletes counted
    int[] oneEach = {0, 1};
    RiskSample two = RiskSample.of(new double[] {0.1, 0.2}, new int[] {0, 1});
    var none = BOOTSTRAP.intervals(BOOTSTRAP.draw(two, oneEach, Set.of(RiskMetric.AUC)));
    none.get(RiskMetric.AUC)
        .reason()
        .ifPresent(why -> assertThat(why).contains("of 200 bootstrap replicates"));
  }

  @Test
  void groupsOfRiskTakeTheSameResamplesAsTheOtherFigures() {
    double[] one = new double[2000];
    RiskSample flat = RiskSample.of(one, DATA.whole("y"));
    var group = CalibrationCurve.of(flat, ATHLETE, 10, BOOTSTRAP).require().groups().getFirst();
    double[] brier =
        BOOTSTRAP.draw(flat, ATHLETE, Set.of(RiskMetric.BRIER)).draws().get(RiskMetric.BRIER);
    double[] sorted = Arrays.stream(brier).sorted().toArray(); // risk 0: Brier = share of events
    assertThat(group.observed().estimate()).isEqualTo(346 / 2000.0);
    assertThat(group.observed().low())
        .isCloseTo(CalibrationError.quantile(sorted, 0.025), within(1e-12));
    assertThat(group.observed().high())
        .isCloseTo(CalibrationError.quantile(sorted, 0.975), within(1e-12));
    assertThat(group.athletes()).isEqualTo((int) Arrays.stream(ATHLETE).distinct().count());
  }

  @Test
  void aGroupWithoutAnEventHasWilsonsIntervalOverItsAthletesNotItsDays() {
    Interval none = BOOTSTRAP.share(new long[] {100, 0, 100, 100}, new long[4]);
    assertThat(none).isEqualTo(Proportion.wilson(0, 3, 0.95));
    Interval all = BOOTSTRAP.share(new long[] {5, 7}, new long[] {5, 7});
    assertThat(all).isEqualTo(Proportion.wilson(2, 2, 0.95));
  }

  @Test
  void oneAthleteSaysNothingAboutOthers() {
    assertThat(BOOTSTRAP.share(new long[] {0, 40}, new long[] {0, 10}))
        .isEqualTo(new Interval(0.25, 0, 1, 0.95));
  }

  @Test
  void badSettingsAreNamed() {
    assertThatThrownBy(() -> new AthleteBootstrap(5, 1, 0.95))
        .hasMessage("Cannot bootstrap: 5 replicates; take at least 20, better 200");
    assertThatThrownBy(() -> new AthleteBootstrap(50, 1, 95)).hasMessageContaining("level 95.0");
    assertThatThrownBy(() -> BOOTSTRAP.draw(SAMPLE, new int[3], Set.of(RiskMetric.AUC)))
        .hasMessageContaining("3 athlete codes for 2000 rows");
  }

  private static Interval auc(RiskSample s, int[] athlete) {
    return BOOTSTRAP
        .intervals(BOOTSTRAP.draw(s, athlete, Set.of(RiskMetric.AUC)))
        .get(RiskMetric.AUC)
        .require()
        .interval();
  }
}
