package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.Interval;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;

class ChanceRangeTest {
  private static final int DAYS = 120;
  private static final int ATHLETES = 40;

  /** Every second athlete has an onset each 30 days and 10 event days before each. */
  private static RiskTable table() {
    RiskTableBuilder builder = RiskTable.labelled(List.of("x"));
    for (int a = 0; a < ATHLETES; a++) {
      for (int d = 0; d < DAYS; d++) {
        int next = d + 30 - (d + 7 * a) % 30;
        boolean isBefore = a % 2 == 0 && next - d <= 10;
        builder.add(
            "athlete-%02d".formatted(a),
            "squad",
            d,
            isBefore ? OptionalInt.of(next) : OptionalInt.empty(),
            new double[] {1},
            new boolean[] {true});
      }
    }
    return builder.build();
  }

  private static Predictions predictions(RiskTable table, IntToDoubleFunction f) {
    int[] rows = new int[table.rows()];
    Arrays.setAll(rows, i -> i);
    double[] risk = new double[rows.length];
    Arrays.setAll(risk, f::applyAsDouble);
    return new Predictions(rows, risk, new int[rows.length]);
  }

  private static double auc(RiskTable table, Predictions p) {
    return Discrimination.auc(p.sample(table)).require();
  }

  @Test
  void whoKnowsThePersonButNotTheTimeLiesInTheRangeOfTurnedSeries() {
    RiskTable table = table();
    SplittableRandom random = new SplittableRandom(2);
    Predictions p =
        predictions(
            table,
            row -> (table.athleteCodes()[row] % 2 == 0 ? 0.3 : 0.1) + 0.01 * random.nextDouble());
    ChanceRange found = ChanceRange.of(table, p, 100, 7, 0.95);
    Interval timing = found.timing().require();
    Interval person = found.person().require();
    assertThat(auc(table, p)).isGreaterThan(person.high()).isBetween(timing.low(), timing.high());
    assertThat(person.estimate()).isCloseTo(0.5, within(0.06));
    assertThat(timing.estimate()).isGreaterThan(0.7);
  }

  @Test
  void whoKnowsTheTimeLiesAboveTheRangeOfTurnedSeries() {
    RiskTable table = table();
    Predictions p = predictions(table, row -> table.label(row) == 1 ? 0.9 : 0.1);
    ChanceRange found = ChanceRange.of(table, p, 100, 7, 0.95);
    assertThat(auc(table, p)).isEqualTo(1).isGreaterThan(found.timing().require().high());
    assertThat(ChanceRange.of(table, p, 100, 7, 0.95)).isEqualTo(found);
  }

  @Test
  void noiseLiesWithinBothRanges() {
    RiskTable table = table();
    SplittableRandom random = new SplittableRandom(4);
    Predictions p = predictions(table, row -> random.nextDouble());
    ChanceRange found = ChanceRange.of(table, p, 200, 7, 0.99);
    assertThat(found.timing().require().contains(auc(table, p))).isTrue();
    assertThat(found.person().require().contains(auc(table, p))).isTrue();
  }

  @Test
  void tooFewDrawsAreRefused() {
    RiskTable table = table();
    Predictions p = predictions(table, row -> 0.5);
    assertThatThrownBy(() -> ChanceRange.of(table, p, 5, 1, 0.95))
        .hasMessageContaining("take at least 20");
  }

  // pmsampsize(type = "b", csrsquared = 0.288, parameters = 24, prevalence = 0.174) of R: 623, 662,
  // 221.
  @Test
  void sampleSizeEqualsRileysExample() {
    SampleSize found = SampleSize.of(24, 0.174, 0.288);
    assertThat(found).isEqualTo(new SampleSize(623, 662, 221, 662, 116));
    assertThat(SampleSize.of(24, 0.174).needed()).isGreaterThan(found.needed());
    assertThatThrownBy(() -> SampleSize.of(24, 0.174, 0.9)).hasMessageContaining("R-squared");
    assertThatThrownBy(() -> SampleSize.of(0, 0.1)).hasMessageContaining("give 1 or more");
  }
}
