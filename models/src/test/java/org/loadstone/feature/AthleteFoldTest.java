package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LoadMeasure;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Signal;
import org.loadstone.day.Sites;
import org.loadstone.day.Version;

/** Point-in-time correctness of every feature in the catalogue, over seeded athletes. */
class AthleteFoldTest {
  private static final FeatureSet SET = FeatureCatalogue.standard();
  private static final int DAYS = 220;

  /** A seeded athlete with gaps, rest days, late entries, tests, reports and injuries. */
  static List<LogEntry> athlete(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    List<LogEntry> entries = new ArrayList<>();
    int out = -1;
    for (int day = 0; day < DAYS; day++) {
      int known = day + (random.nextInt(10) == 0 ? random.nextInt(1, 45) : 0);
      boolean trains = random.nextInt(10) < 7 && day > out;
      if (trains) {
        double load = Math.round(100 + 500 * random.nextDouble());
        entries.add(new LogEntry.Session(day, known, load, 60, 10 * load, Double.NaN, Double.NaN));
      } else if (random.nextInt(10) < 8) {
        entries.add(new LogEntry.Rest(day, known));
      }
      for (Signal signal : Signal.values()) {
        if (random.nextInt(10) < 8) {
          entries.add(new LogEntry.Report(day, known, signal, random.nextInt(1, 8)));
        }
      }
      if (day % 14 == 3) {
        for (LimbTest test : LimbTest.values()) {
          entries.add(new LogEntry.Limb(day, known, test, false, 90 + random.nextInt(20)));
          entries.add(new LogEntry.Limb(day, known, test, true, 90 + random.nextInt(20)));
        }
      }
      if (day > out && random.nextInt(60) == 0) {
        out = day + random.nextInt(2, 20);
        entries.add(
            new LogEntry.Injury(
                day,
                day + 1,
                random.nextInt(Sites.COUNT),
                "",
                out,
                out + random.nextInt(3),
                false,
                LogEntry.Injury.Basis.RECORDED));
      }
    }
    return entries;
  }

  private static KnownDays days(List<LogEntry> entries) {
    AthleteLog log = new AthleteLog("a");
    entries.forEach(log::add);
    return KnownDays.of(log);
  }

  private static List<List<OptionalDouble>> fold(List<LogEntry> entries, int nights) {
    AthleteFold fold = AthleteFold.starting(SET, days(entries), 0);
    List<List<OptionalDouble>> rows = new ArrayList<>();
    for (int night = 0; night < nights; night++) {
      rows.add(values(fold.night()));
    }
    return rows;
  }

  private static List<OptionalDouble> values(FeatureRow row) {
    return SET.features().stream().map(feature -> row.find(feature.name())).toList();
  }

  private static List<LogEntry> where(List<LogEntry> entries, Predicate<LogEntry> keep) {
    return entries.stream().filter(keep).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void cuttingOffTheFutureChangesNothing(long seed) {
    List<LogEntry> all = athlete(seed);

    assertThat(fold(where(all, entry -> entry.day() < 150), 150))
        .isEqualTo(fold(all, DAYS).subList(0, 150));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void rowsKnownLaterChangeNothing(long seed) {
    List<LogEntry> all = athlete(seed);

    assertThat(fold(where(all, entry -> entry.known() < 150), 150))
        .isEqualTo(fold(all, DAYS).subList(0, 150));
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

  @Test
  void everyFeatureOfTheCatalogueHasValuesInTheseTests() {
    List<List<OptionalDouble>> rows = fold(athlete(1), DAYS);
    for (int i = 0; i < SET.features().size(); i++) {
      int index = i;
      String name = SET.features().get(i).name();
      boolean unrecorded = name.startsWith(LoadMeasure.HIGH_SPEED_DISTANCE.label());
      assertThat(rows.stream().anyMatch(row -> row.get(index).isPresent()))
          .as(name)
          .isEqualTo(!unrecorded);
    }
  }

  @Test
  void scalingLoadLeavesRatiosUnchanged() {
    List<LogEntry> doubled = new ArrayList<>();
    for (LogEntry entry : athlete(7)) {
      doubled.add(
          entry instanceof LogEntry.Session s
              ? new LogEntry.Session(
                  s.day(), s.known(), 2 * s.srpeAu(), 60, 2 * s.distanceM(), Double.NaN, Double.NaN)
              : entry);
    }
    List<List<OptionalDouble>> once = fold(athlete(7), DAYS);
    List<List<OptionalDouble>> twice = fold(doubled, DAYS);
    for (String ratio :
        List.of(
            "srpe_acwr_coupled_7_28",
            "srpe_acwr_uncoupled_7_21",
            "srpe_acwr_ewma_7_28",
            "srpe_monotony_7d",
            "srpe_session_spike",
            "srpe_week_change")) {
      int at = SET.index(ratio);
      for (int night = 0; night < DAYS; night++) {
        assertThat(twice.get(night).get(at)).as(ratio).isEqualTo(once.get(night).get(at));
      }
    }
  }

  private static LogEntry.Injury injury(int day, int returned, LogEntry.Injury.Basis basis) {
    return new LogEntry.Injury(day, day, 0, "", returned, returned, false, basis);
  }

  @Test
  void daysLostAreAbsentAfterAnInjuryWhoseTimeLossWasNotRecorded() {
    List<LogEntry> injuries =
        List.of(
            injury(10, 15, LogEntry.Injury.Basis.RECORDED),
            injury(30, 31, LogEntry.Injury.Basis.RETURN_IMPUTED),
            injury(50, 60, LogEntry.Injury.Basis.RECORDED),
            injury(70, 75, LogEntry.Injury.Basis.REPORTS));
    List<List<OptionalDouble>> rows = fold(injuries, 80);
    int lost = SET.index("last_time_loss_days");
    int since = SET.index("days_since_return");

    assertThat(rows.get(14).get(lost)).isEmpty();
    assertThat(rows.get(15).get(lost)).hasValue(4);
    assertThat(rows.get(31).get(lost)).isEmpty();
    assertThat(rows.get(31).get(since)).hasValue(0);
    assertThat(rows.get(60).get(lost)).hasValue(9);
    assertThat(rows.get(79).get(lost)).isEmpty();
  }

  @Test
  void aReplacedVersionIsSeenUntilTheNightOfTheNext() {
    AthleteLog log = new AthleteLog("a");
    log.addUntil(new LogEntry.Session(10, 10, 300, 60, 0, 0, 0), 13);
    log.addUntil(new LogEntry.Session(12, 13, 500, 60, 0, 0, 0), Version.NEVER);
    for (int day = 10; day <= 14; day++) {
      log.add(new LogEntry.Rest(day, day));
    }
    AthleteFold fold = AthleteFold.starting(SET, KnownDays.of(log), 9);
    int since = SET.index("days_since_session");
    List<OptionalDouble> days = new ArrayList<>();
    for (int night = 9; night <= 14; night++) {
      days.add(values(fold.night()).get(since));
    }

    assertThat(days)
        .containsExactly(
            OptionalDouble.empty(),
            OptionalDouble.of(0),
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            OptionalDouble.of(1),
            OptionalDouble.of(2));
    assertThat(log.entries()).hasSize(6);
  }

  @Test
  void restIsNotMissing() {
    List<LogEntry> rested = new ArrayList<>();
    List<LogEntry> silent = new ArrayList<>();
    for (int day = 0; day < 28; day++) {
      if (day % 2 == 0) {
        LogEntry session = new LogEntry.Session(day, day, 300, 60, 0, 0, 0);
        rested.add(session);
        silent.add(session);
      } else {
        rested.add(new LogEntry.Rest(day, day));
      }
    }
    int mean = SET.index("srpe_mean_28d");

    assertThat(fold(rested, 28).getLast().get(mean)).hasValue(150);
    assertThat(fold(silent, 28).getLast().get(mean)).isEmpty();
  }

  @Test
  void storedStateContinuesToTheLastBit() {
    AthleteFold whole = AthleteFold.starting(SET, days(athlete(3)), 0);
    for (int night = 0; night < 100; night++) {
      whole.night();
    }
    byte[] stored = whole.state().bytes(SET);
    FoldState read = FoldState.of(SET, stored);

    assertThat(read.day()).isEqualTo(99);
    assertThat(read.state()).isEqualTo(whole.state().state());
  }

  @Test
  void stateOfAnotherFeatureSetIsRefused() {
    FeatureSet other = FeatureSet.of(FeatureCatalogue.load(LoadMeasure.SRPE, Missing.ZERO));
    byte[] stored = new FoldState(5, new double[other.stateSize()]).bytes(other);

    assertThatThrownBy(() -> FoldState.of(SET, stored))
        .hasMessage(
            "Cannot read fold state: it belongs to another feature set; fold the history again");
  }

  @Test
  void stateInAnySlotOfASharedArrayGivesTheSameValues() {
    KnownDays days = days(athlete(9));
    double[] shared = new double[3 * SET.stateSize()];
    double[] alone = new double[SET.stateSize()];
    var buffer = new DayBuffer();
    for (int day = 0; day < 120; day++) {
      days.fill(buffer, day, day);
      SET.step(shared, 2 * SET.stateSize(), buffer);
      SET.step(alone, 0, buffer);
    }
    FeatureRow there = SET.row();
    FeatureRow here = SET.row();
    SET.read(shared, 2 * SET.stateSize(), there);
    SET.read(alone, 0, here);

    assertThat(values(there)).isEqualTo(values(here));
  }
}
