package org.loadstone.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SurvivalMetricsTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final int N = 90;
  private static final SplittableRandom RANDOM = new SplittableRandom(41);
  private static final double[] TIME = RANDOM.doubles(N).map(v -> Math.ceil(v * 40)).toArray();
  private static final int[] CAUSE = RANDOM.ints(N, 0, 3).toArray();
  private static final double[] RISK =
      RANDOM.doubles(N).map(v -> Math.round(v * 20) / 20.0).toArray();
  private static final SurvivalSample SAMPLE = SurvivalSample.of(TIME, CAUSE);

  @Test
  void withoutCensoringTheScoresAreThoseOfABinaryOutcome() {
    int[] cause = new int[N];
    Arrays.fill(cause, 1);
    int[] label = Arrays.stream(TIME).mapToInt(t -> t <= 20 ? 1 : 0).toArray();
    SurvivalSample s = SurvivalSample.of(TIME, cause);
    RiskSample binary = RiskSample.of(RISK, label);
    assertThat(TimeDependentBrier.of(s, RISK, 20).require().estimate())
        .isCloseTo(OverallError.brier(binary).require(), CLOSE);
    assertThat(TimeDependentAuc.of(s, RISK, 20).require().estimate())
        .isCloseTo(Discrimination.auc(binary).require(), CLOSE);
  }

  @Test
  void countsActAsRepeatedRows() {
    int[] counts = IntStream.range(0, N).map(i -> i % 3).toArray();
    int[] rows =
        IntStream.range(0, N).flatMap(i -> IntStream.range(0, counts[i]).map(j -> i)).toArray();
    SurvivalSample repeated =
        SurvivalSample.of(
            Arrays.stream(rows).mapToDouble(i -> TIME[i]).toArray(),
            Arrays.stream(rows).map(i -> CAUSE[i]).toArray());
    double[] risk = Arrays.stream(rows).mapToDouble(i -> RISK[i]).toArray();
    SurvivalSample counted = SAMPLE.counted(counts);
    TimeDependentScore a = TimeDependentAuc.of(counted, RISK, 20).require();
    TimeDependentScore b = TimeDependentAuc.of(repeated, risk, 20).require();
    assertThat(a.estimate()).isCloseTo(b.estimate(), CLOSE);
    assertThat(a.standardError()).isCloseTo(b.standardError(), CLOSE);
    TimeDependentScore c = TimeDependentBrier.of(counted, RISK, 20).require();
    TimeDependentScore d = TimeDependentBrier.of(repeated, risk, 20).require();
    assertThat(c.estimate()).isCloseTo(d.estimate(), CLOSE);
    assertThat(c.standardError()).isCloseTo(d.standardError(), CLOSE);
    Concordance e = Concordance.of(counted, RISK, PairWeight.SURVIVAL_OVER_CENSORING).require();
    Concordance f = Concordance.of(repeated, risk, PairWeight.SURVIVAL_OVER_CENSORING).require();
    assertThat(e.estimate()).isCloseTo(f.estimate(), CLOSE);
    assertThat(e.tiedBoth()).isCloseTo(f.tiedBoth(), within(1e-9));
  }

  @Test
  void concordanceCountsThePairsThatCanBeCompared() {
    // Ends 1, 2, 2+, 3; scores 4, 2, 2, 3.
    SurvivalSample s = SurvivalSample.of(new double[] {1, 2, 2, 3}, new int[] {1, 1, 0, 1});
    double[] score = {4, 2, 2, 3};
    Concordance c = Concordance.of(s, score, PairWeight.EQUAL).require();
    assertThat(c.concordant()).isEqualTo(3);
    assertThat(c.discordant()).isEqualTo(1);
    assertThat(c.tiedScore()).isEqualTo(1);
    assertThat(c.estimate()).isCloseTo(0.7, CLOSE);
    assertThat(Concordance.strictHarrell(s, score, 9).require()).isCloseTo(0.75, CLOSE);
    assertThat(c.standardError(new int[] {1, 1, 1, 1})).isCloseTo(0, CLOSE);
  }

  @Test
  void anAbsentScoreSaysWhy() {
    assertThat(TimeDependentBrier.of(SAMPLE, RISK, 99).reason())
        .hasValue("the Brier score by 99.0 needs weights: nobody is followed beyond 99.0");
    assertThat(TimeDependentAuc.of(SAMPLE, RISK, 0.5).reason().orElseThrow())
        .startsWith("AUC by 0.5 needs cases and controls: 0 events by then");
    assertThatThrownBy(() -> TimeDependentBrier.of(SAMPLE, new double[1], 20))
        .hasMessage("Cannot pair risks with rows: 1 risks, 90 rows; give one per row");
  }

  @Test
  void anyScoreHasAnIntervalFromResampledAthletes() {
    int[] athlete = IntStream.range(0, N).map(i -> i / 3).toArray();
    AthleteBootstrap bootstrap = new AthleteBootstrap(100, 5, 0.9);
    var result =
        bootstrap
            .interval(
                athlete,
                counts ->
                    TimeDependentAuc.of(SAMPLE.counted(counts), RISK, 20)
                        .map(TimeDependentScore::estimate))
            .require();
    assertThat(result.usable()).isEqualTo(100);
    assertThat(result.interval().contains(result.interval().estimate())).isTrue();
    RiskSample binary =
        RiskSample.of(RISK, Arrays.stream(CAUSE).map(c -> Math.min(c, 1)).toArray());
    var drawn = bootstrap.draw(binary, athlete, java.util.Set.of(RiskMetric.AUC));
    assertThat(
            bootstrap
                .interval(athlete, counts -> Discrimination.auc(binary.counted(counts)))
                .require())
        .isEqualTo(bootstrap.intervals(drawn).get(RiskMetric.AUC).require());
  }

  @Test
  void integralOfAConstantScoreFollowsItsRule() {
    double[] horizons = {10, 20, 40};
    double[] brier = {0.2, 0.2, 0.2};
    assertThat(IntegratedBrier.trapezoid(horizons, brier)).isCloseTo((1 + 2 + 4) / 40.0, CLOSE);
    assertThat(IntegratedBrier.leftRectangles(horizons, brier))
        .containsExactly(new double[] {0, 0.1, 0.15}, CLOSE);
  }

  @Test
  void chiSquareTailsAreThoseOfTables() {
    assertThat(ChiSquare.above(3.841458820694124, 1)).isCloseTo(0.05, CLOSE);
    assertThat(ChiSquare.above(5.991464547107979, 2)).isCloseTo(0.05, CLOSE);
    assertThat(ChiSquare.above(200, 2)).isCloseTo(Math.exp(-100), within(1e-56));
    assertThat(ChiSquare.above(0, 3)).isEqualTo(1);
  }
}
