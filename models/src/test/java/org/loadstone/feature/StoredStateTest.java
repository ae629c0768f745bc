package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loadstone.feature.SeededAthletes.DAYS;
import static org.loadstone.feature.SeededAthletes.SET;
import static org.loadstone.feature.SeededAthletes.athlete;
import static org.loadstone.feature.SeededAthletes.days;
import static org.loadstone.feature.SeededAthletes.values;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LoadMeasure;

/** State goes on where it was stored, wherever it lies. */
class StoredStateTest {
  private static void step(double[] state, int base, KnownDays days, int from, int to) {
    var buffer = new DayBuffer();
    for (int day = from; day < to; day++) {
      days.fill(buffer, day, DAYS);
      SET.step(state, base, buffer);
    }
  }

  private static FeatureRow row(double[] state, int base) {
    FeatureRow row = SET.row();
    SET.read(state, base, row);
    return row;
  }

  private static long[] bits(double[] state) {
    return Arrays.stream(state).mapToLong(Double::doubleToRawLongBits).toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void oneRunEqualsRunsThroughStoredBytesToTheLastBit(long seed) {
    KnownDays days = days(athlete(seed));
    RandomGenerator random = new SplittableRandom(seed);
    double[] whole = new double[SET.stateSize()];
    double[] parts = new double[SET.stateSize()];
    int day = 0;
    while (day < DAYS) {
      int cut = Math.min(DAYS, day + random.nextInt(1, 40));
      step(whole, 0, days, day, cut);
      step(parts, 0, days, day, cut);
      FoldState read = FoldState.of(SET, new FoldState(cut - 1, parts).bytes(SET));
      parts = read.state();

      assertThat(read.day()).isEqualTo(cut - 1);
      assertThat(bits(parts)).as("day %d", cut - 1).isEqualTo(bits(whole));
      assertThat(values(row(parts, 0))).isEqualTo(values(row(whole, 0)));
      day = cut;
    }
  }

  @Test
  void theNightlyFoldStoresItsLastDay() {
    AthleteFold fold = AthleteFold.starting(SET, days(athlete(3)), 0);
    for (int night = 0; night < 100; night++) {
      fold.night();
    }
    FoldState read = FoldState.of(SET, fold.state().bytes(SET));

    assertThat(read.day()).isEqualTo(99);
    assertThat(bits(read.state())).isEqualTo(bits(fold.state().state()));
  }

  @Test
  void stateOfAnotherFeatureSetIsRefused() {
    FeatureSet other = FeatureSet.of(LoadCatalogue.load(LoadMeasure.SRPE, Missing.ZERO));
    byte[] stored = new FoldState(5, new double[other.stateSize()]).bytes(other);

    assertThatThrownBy(() -> FoldState.of(SET, stored))
        .hasMessage(
            "Cannot read fold state: it belongs to another feature set; fold the history again");
  }

  @Test
  void stateInAnySlotOfASharedArrayGivesTheSameValues() {
    KnownDays days = days(athlete(9));
    int base = 2 * SET.stateSize();
    double[] shared = new double[3 * SET.stateSize()];
    double[] alone = new double[SET.stateSize()];
    step(shared, base, days, 0, 120);
    step(alone, 0, days, 0, 120);

    assertThat(values(row(shared, base))).isEqualTo(values(row(alone, 0)));
    assertThat(shared).startsWith(new double[base]);
  }
}
