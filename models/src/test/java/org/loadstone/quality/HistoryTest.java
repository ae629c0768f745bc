package org.loadstone.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.schema.check.Checks;

class HistoryTest {
  private static final MetricKey RPE =
      MetricKey.of(Checks.PRESENT, "training_session", Scope.RECENT).in("rpe");
  private static final MetricKey MEDIAN =
      MetricKey.of(Checks.QUANTILE, "wellness", Scope.ALL).in("sleep_h").about("p50");

  private static QualityRun run(int number, QualityMetric metric) {
    return new QualityRun(
        number, "content " + number, LocalDate.of(2026, 3, number % 28 + 1), List.of(metric));
  }

  private static List<QualityRun> runs(MetricKey key, double... values) {
    return IntStream.range(0, values.length)
        .mapToObj(k -> run(k + 1, QualityMetric.number(key, 100, values[k])))
        .toList();
  }

  @Test
  void aValueFarFromFiveEarlierOnesIsUnusual() {
    History history = History.of(runs(RPE, 0.97, 0.96, 0.98, 0.97, 0.96));
    QualityRun now = run(6, QualityMetric.number(RPE, 100, 0.5));
    assertThat(history.unusual(now)).hasSize(1);
    History.Usual usual = history.unusual(now).getFirst().usual();
    assertThat(usual.median()).isEqualTo(0.97);
    assertThat(usual.runs()).isEqualTo(5);
    assertThat(usual.high() - usual.median()).isEqualTo(14.4 * 1.4826 * 0.01, within());
    assertThat(history.unusual(run(6, QualityMetric.number(RPE, 100, 0.95)))).isEmpty();
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  @Test
  void fourEarlierRunsSetNoLimits() {
    History history = History.of(runs(RPE, 0.97, 0.96, 0.98, 0.97));
    assertThat(history.usual(RPE)).isEmpty();
    assertThat(history.unusual(run(5, QualityMetric.number(RPE, 100, 0)))).isEmpty();
  }

  @Test
  void aHistoryWithoutSpreadLeavesHalfAPercentagePoint() {
    History history = History.of(runs(RPE, 1, 1, 1, 1, 1, 1));
    assertThat(history.unusual(run(7, QualityMetric.number(RPE, 100, 0.996)))).isEmpty();
    assertThat(history.unusual(run(7, QualityMetric.number(RPE, 100, 0.99)))).hasSize(1);
    History hours = History.of(runs(MEDIAN, 7.5, 7.5, 7.5, 7.5, 7.5));
    assertThat(hours.unusual(run(6, QualityMetric.number(MEDIAN, 100, 7.55)))).isEmpty();
    assertThat(hours.unusual(run(6, QualityMetric.number(MEDIAN, 100, 7.6)))).hasSize(1);
  }

  @Test
  void shownQuantilesOtherThanTheMedianAreNotCompared() {
    MetricKey tail = MEDIAN.about("p99");
    History history = History.of(runs(tail, 9, 9, 9, 9, 9));
    assertThat(history.unusual(run(6, QualityMetric.number(tail, 100, 2)))).isEmpty();
    assertThat(history.points(tail)).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, 9, 10, 12, 15, 20, 30, 50, 80})
  void aValueOfTheSameNormalDistributionIsUnusualAboutOnceInAHundredTimes(int length) {
    Random random = new Random(length);
    int trials = 20_000;
    int outside = 0;
    for (int trial = 0; trial < trials; trial++) {
      List<Double> earlier = new ArrayList<>(normals(random, length).boxed().toList());
      double distance = Math.abs(random.nextGaussian() - Robust.median(earlier));
      outside += distance > History.factor(length) * Robust.deviation(earlier) ? 1 : 0;
    }
    assertThat((double) outside / trials).as("after %d runs", length).isBetween(0.003, 0.0135);
  }

  private static DoubleStream normals(Random random, int count) {
    return IntStream.range(0, count).mapToDouble(k -> random.nextGaussian());
  }
}
