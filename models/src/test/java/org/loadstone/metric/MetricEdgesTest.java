package org.loadstone.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricEdgesTest {
  private static final RiskSample NO_EVENT =
      RiskSample.of(new double[] {0.1, 0.2, 0.3}, new int[3]);

  @Test
  void withoutEventsRankingIsAbsentAndSaysWhy() {
    assertThat(Discrimination.auc(NO_EVENT).reason())
        .contains("AUC needs both outcomes: none of the 3 rows has an event");
    assertThat(DeLong.of(NO_EVENT).reason().orElseThrow()).contains("0 of 3 rows have an event");
    assertThat(Calibration.slope(NO_EVENT, 0.95).find()).isEmpty();
    assertThat(LoessCurve.of(NO_EVENT).find()).isEmpty();
    assertThat(OverallError.brier(NO_EVENT).require()).isCloseTo(0.14 / 3, within(1e-15));
  }

  @Test
  void withOnlyEventsRankingIsAbsentAndSaysWhy() {
    RiskSample s = RiskSample.of(new double[] {0.1, 0.2}, new int[] {1, 1});
    assertThat(Discrimination.auc(s).reason().orElseThrow()).contains("all 2 rows have an event");
    assertThat(Discrimination.averagePrecision(s).require()).isEqualTo(1.0);
  }

  @ParameterizedTest
  @EnumSource(RiskMetric.class)
  void noMetricOfNoRowsIsANumber(RiskMetric metric) {
    RiskSample none = RiskSample.of(new double[0], new int[0]);
    assertThat(metric.of(none).reason()).isPresent();
  }

  @Test
  void equalRisksHaveAucOneHalfAndNoSlope() {
    RiskSample s = RiskSample.of(new double[] {0.2, 0.2, 0.2, 0.2}, new int[] {1, 0, 0, 0});
    assertThat(Discrimination.auc(s).require()).isEqualTo(0.5);
    assertThat(Calibration.slope(s, 0.95).reason().orElseThrow()).contains("all are equal");
    assertThat(Calibration.inTheLarge(s, 0.95).require().estimate())
        .isCloseTo(Math.log(0.25 / 0.75) - Math.log(0.2 / 0.8), within(1e-10));
  }

  @Test
  void separatedOutcomesHaveNoFiniteSlope() {
    RiskSample s = RiskSample.of(new double[] {0.1, 0.2, 0.8, 0.9}, new int[] {0, 0, 1, 1});
    assertThat(Discrimination.auc(s).require()).isEqualTo(1.0);
    assertThat(Calibration.slope(s, 0.95).reason().orElseThrow()).contains("separate");
  }

  @Test
  void risksOfZeroAndOneKeepLogLossFinite() {
    RiskSample s = RiskSample.of(new double[] {0, 1, 1}, new int[] {1, 1, 0});
    assertThat(OverallError.logLoss(s).require()).isFinite().isGreaterThan(20);
  }

  @Test
  void badRisksAndLabelsAreNamed() {
    assertThatThrownBy(() -> RiskSample.of(new double[] {1.5}, new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use risk: 1.5 in row 0; give a probability in [0, 1]");
    assertThatThrownBy(() -> RiskSample.of(new double[] {Double.NaN}, new int[] {0}))
        .hasMessageContaining("NaN in row 0");
    assertThatThrownBy(() -> RiskSample.of(new double[] {0.5}, new int[] {2}))
        .hasMessageContaining("label: 2 in row 0");
    assertThatThrownBy(() -> RiskSample.of(new double[] {0.5}, new int[0]))
        .hasMessageContaining("1 risks, 0 labels");
    assertThatThrownBy(() -> NetBenefit.of(NO_EVENT, 1))
        .hasMessageContaining("threshold 1.0; give a probability in (0, 1)");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void countedRowsAreTheSameAsRepeatedRows(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 120;
    double[] risk = random.doubles(n).map(v -> Math.round(v * 50) / 50.0).toArray();
    int[] label = Arrays.stream(risk).mapToInt(p -> random.nextDouble() < p ? 1 : 0).toArray();
    int[] times = random.ints(n, 0, 4).toArray();
    RiskSample counted = RiskSample.of(risk, label).counted(times);
    RiskSample repeated = RiskSample.of(repeat(risk, times), repeat(label, times));
    for (RiskMetric metric : RiskMetric.values()) {
      assertThat(metric.of(counted).require())
          .as(metric.title() + " with seed " + seed)
          .isCloseTo(metric.of(repeated).require(), within(1e-8));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aucIgnoresMonotoneChangesAndMirrorsWithTheLabels(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] risk = random.doubles(200).toArray();
    int[] label = random.ints(200, 0, 2).toArray();
    double auc = Discrimination.auc(RiskSample.of(risk, label)).require();
    double[] cubed = Arrays.stream(risk).map(p -> p * p * p).toArray();
    int[] mirrored = Arrays.stream(label).map(y -> 1 - y).toArray();
    assertThat(Discrimination.auc(RiskSample.of(cubed, label)).require()).isEqualTo(auc);
    assertThat(Discrimination.auc(RiskSample.of(risk, mirrored)).require())
        .isCloseTo(1 - auc, within(1e-12));
  }

  @Test
  void wilsonIntervalEqualsItsTextbookExampleAndStaysInside() {
    Interval i = Proportion.wilson(0, 10, 0.95);
    assertThat(i.low()).isZero();
    assertThat(i.high()).isCloseTo(0.2775, within(1e-4)); // R: prop.test(0, 10, correct = FALSE)
    assertThat(Proportion.wilson(10, 10, 0.95).high()).isEqualTo(1);
    assertThatThrownBy(() -> Proportion.wilson(3, 2, 0.95)).hasMessageContaining("3 of 2");
  }

  @Test
  void normalQuantilesEqualTheRValues() {
    assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-15));
    assertThat(StandardNormal.quantile(0.6)).isCloseTo(0.2533471031357997, within(1e-15));
    assertThat(StandardNormal.quantile(1e-10)).isCloseTo(-6.361340902404056, within(1e-13));
    assertThat(StandardNormal.quantile(1e-300)).isCloseTo(-37.0471, within(1e-3));
    assertThatThrownBy(() -> StandardNormal.quantile(1)).hasMessageContaining("1.0");
  }

  @Test
  void anAbsentAnswerTellsItsReasonWhenUsed() {
    Answer<Double> none = Answer.absent("no rows");
    assertThat(none.map(v -> v + 1).reason()).contains("no rows");
    assertThatThrownBy(none::require)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cannot use an absent value: no rows; ask with find() first");
    assertThatThrownBy(() -> Answer.absent(" ")).hasMessageContaining("no reason given");
  }

  private static double[] repeat(double[] values, int[] times) {
    double[] out = new double[Arrays.stream(times).sum()];
    int k = 0;
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(out, k, k + times[i], values[i]);
      k += times[i];
    }
    return out;
  }

  private static int[] repeat(int[] values, int[] times) {
    double[] out = repeat(Arrays.stream(values).asDoubleStream().toArray(), times);
    return Arrays.stream(out).mapToInt(v -> (int) v).toArray();
  }
}
