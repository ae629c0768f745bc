package org.loadstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueSketchTest {
  private static final double[] SHARES = {0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1};

  private static ValueSketch of(double... values) {
    ValueSketch sketch = new ValueSketch();
    Arrays.stream(values).forEach(sketch::add);
    return sketch;
  }

  @Test
  void fewDifferentValuesAreKeptAsTheyAre() {
    ValueSketch sketch = of(3, 1, 2, 2, 0, 0, 0, -0.0);
    assertThat(sketch.quantile(0.5)).hasValue(0);
    assertThat(sketch.quantile(0.75)).hasValue(2);
    assertThat(sketch.quantile(1)).hasValue(3);
    assertThat(sketch.nonZero()).isEqualTo(4);
    assertThat(sketch.mostCommon()).isEqualTo(2);
  }

  @Test
  void nothingHasNoQuantile() {
    assertThat(of().quantile(0.5)).isEmpty();
    assertThat(of().mostCommon()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void quantilesOfManyDifferentValuesLieWithinHalfAPercent(long seed) {
    double[] values =
        new Random(seed).doubles(20_000).map(u -> Math.exp(8 * u) * (u < 0.2 ? -1 : 1)).toArray();
    ValueSketch sketch = of(values);
    double[] sorted = Arrays.stream(values).sorted().toArray();
    for (double q : SHARES) {
      double exact = sorted[(int) Math.ceil(q * sorted.length) - 1];
      assertThat(sketch.quantile(q).getAsDouble())
          .as("seed %d, q %s", seed, q)
          .isCloseTo(exact, within(0.0051 * Math.abs(exact)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 900, 1_100, 5_000})
  void partsMergeIntoTheSketchOfTheWholeWhereverTheyAreCut(int different) {
    Random random = new Random(different);
    double[] values = random.doubles(6_000).map(u -> Math.floor(u * different) / 7 - 3).toArray();
    ValueSketch whole = of(values);
    for (int cut : new int[] {0, 5, 1_500, 5_999}) {
      ValueSketch merged = of(Arrays.copyOfRange(values, 0, cut));
      merged.merge(of(Arrays.copyOfRange(values, cut, values.length)));
      for (double q : SHARES) {
        assertThat(merged.quantile(q)).as("cut %d", cut).isEqualTo(whole.quantile(q));
      }
      assertThat(merged.mostCommon()).isEqualTo(whole.mostCommon());
      assertThat(merged.count()).isEqualTo(6_000);
    }
  }
}
