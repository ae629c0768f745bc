package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.feature.SeededAthletes.DAYS;
import static org.loadstone.feature.SeededAthletes.SET;
import static org.loadstone.feature.SeededAthletes.athlete;
import static org.loadstone.feature.SeededAthletes.days;
import static org.loadstone.feature.SeededAthletes.fold;
import static org.loadstone.feature.SeededAthletes.isBefore;
import static org.loadstone.feature.SeededAthletes.values;
import static org.loadstone.feature.SeededAthletes.where;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LogEntry;

/** No feature of the catalogue sees the future or what was not yet known. */
class PointInTimeTest {
  private static final int NIGHTS = 150;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void cuttingOffTheFutureChangesNothing(long seed) {
    List<LogEntry> all = athlete(seed);

    assertThat(fold(where(all, entry -> isBefore(entry, NIGHTS)), NIGHTS))
        .isEqualTo(fold(all, DAYS).subList(0, NIGHTS));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void anotherFutureInAnyOrderChangesNothing(long seed) {
    List<LogEntry> all = athlete(seed);
    List<LogEntry> other = new ArrayList<>(where(all, entry -> isBefore(entry, NIGHTS)));
    other.addAll(where(athlete(seed + 100), entry -> !isBefore(entry, NIGHTS)));
    Collections.shuffle(other, new Random(seed));
    List<List<OptionalDouble>> rows = fold(other, DAYS);

    assertThat(rows.subList(0, NIGHTS)).isEqualTo(fold(all, NIGHTS));
    assertThat(rows.getLast()).isNotEqualTo(fold(all, DAYS).getLast());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rowsKnownLaterChangeNothing(long seed) {
    List<LogEntry> all = athlete(seed);

    assertThat(fold(where(all, entry -> entry.known() < NIGHTS), NIGHTS))
        .isEqualTo(fold(all, DAYS).subList(0, NIGHTS));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyNightEqualsAFoldFromTheStartOverWhatWasKnownThen(long seed) {
    List<LogEntry> all = athlete(seed);
    List<List<OptionalDouble>> nightly = fold(all, DAYS);
    KnownDays days = days(all);
    for (int night : new int[] {60, 101, 140, 199, 219}) {
      double[] state = new double[SET.stateSize()];
      var buffer = new DayBuffer();
      for (int day = 0; day <= night; day++) {
        days.fill(buffer, day, night);
        SET.step(state, 0, buffer);
      }
      FeatureRow row = SET.row();
      SET.read(state, 0, row);
      assertThat(values(row)).as("night %d", night).isEqualTo(nightly.get(night));
    }
  }
}
