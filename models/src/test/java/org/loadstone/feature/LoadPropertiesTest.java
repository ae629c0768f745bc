package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.feature.SeededAthletes.DAYS;
import static org.loadstone.feature.SeededAthletes.SET;
import static org.loadstone.feature.SeededAthletes.athlete;
import static org.loadstone.feature.SeededAthletes.changed;
import static org.loadstone.feature.SeededAthletes.complete;
import static org.loadstone.feature.SeededAthletes.fold;
import static org.loadstone.feature.SeededAthletes.load;
import static org.loadstone.feature.SeededAthletes.where;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.day.LoadMeasure;
import org.loadstone.day.LogEntry;
import org.loadstone.day.LogEntry.HeartRate;
import org.loadstone.day.LogEntry.Session;
import org.loadstone.schema.Unit;

/** How features of load answer to scaled loads, unknown days and rest. */
class LoadPropertiesTest {
  private static final Set<Unit> UNSCALED =
      EnumSet.of(Unit.NONE, Unit.FRACTION, Unit.PERCENT, Unit.DAY);

  /** Impacts are counted, and so are the weeks in which they rose. */
  private static final Set<String> COUNTS_OF_SOMETHING_ELSE = Set.of("impacts_ramp_weeks");

  /** A share of days has a value whatever they hold. */
  private static boolean isNeverAbsent(Feature feature) {
    return feature.about().absent().equals("never");
  }

  private static List<Feature> loadFeatures() {
    return SET.features().stream()
        .filter(feature -> load(feature).isPresent() && !isNeverAbsent(feature))
        .toList();
  }

  private static double factor(Feature feature, double scale) {
    Unit unit = feature.about().unit();
    boolean inLoad = load(feature).map(load -> load.unit() == unit).orElse(false);
    if (inLoad && !COUNTS_OF_SOMETHING_ELSE.contains(feature.name())) {
      return scale;
    }
    boolean known =
        load(feature).isEmpty()
            || UNSCALED.contains(unit)
            || unit == Unit.COUNT && feature.name().endsWith("_ramp_weeks");
    assertThat(known).as("%s in %s: say how it scales", feature.name(), unit).isTrue();
    return 1;
  }

  private static LogEntry scaled(LogEntry entry, double by) {
    return switch (entry) {
      case Session s ->
          new Session(
              s.day(),
              s.known(),
              by * s.srpeAu(),
              s.minutes(),
              by * s.distanceM(),
              by * s.highSpeedM(),
              by * s.impacts());
      case HeartRate h ->
          new HeartRate(h.day(), h.known(), by * h.minutes(), h.meanBpm(), h.maxBpm());
      default -> entry;
    };
  }

  @ParameterizedTest
  @CsvSource({"1, 2", "7, 0.25", "8, 1024"})
  void scalingLoadScalesLoadsAndLeavesRatiosToTheLastBit(long seed, double scale) {
    List<List<OptionalDouble>> once = fold(athlete(seed), DAYS);
    List<List<OptionalDouble>> scaled =
        fold(changed(athlete(seed), entry -> scaled(entry, scale)), DAYS);
    for (int i = 0; i < SET.features().size(); i++) {
      int at = i;
      Feature feature = SET.features().get(i);
      double factor = factor(feature, scale);
      List<Double> expected =
          once.stream().flatMap(row -> row.get(at).stream().boxed()).map(x -> factor * x).toList();

      assertThat(scaled.stream().flatMap(row -> row.get(at).stream().boxed()))
          .as(feature.name())
          .isEqualTo(expected);
    }
  }

  @Test
  void everyFeatureOfTheCatalogueHasValuesInTheseTests() {
    List<List<OptionalDouble>> rows = fold(athlete(1), DAYS);

    assertThat(IntStream.range(0, SET.features().size()))
        .filteredOn(i -> rows.stream().noneMatch(row -> row.get(i).isPresent()))
        .extracting(i -> SET.features().get(i).name())
        .isEmpty();
  }

  private static List<String> present(List<LogEntry> entries, List<Feature> features) {
    List<OptionalDouble> last = fold(entries, DAYS).getLast();
    return features.stream()
        .map(Feature::name)
        .filter(name -> last.get(SET.index(name)).isPresent())
        .toList();
  }

  private static List<String> names(List<Feature> features) {
    return features.stream().map(Feature::name).toList();
  }

  @Test
  void restIsNotMissing() {
    List<LogEntry> rested = complete(1);
    List<LogEntry> silent = where(rested, entry -> !(entry instanceof LogEntry.Rest));

    assertThat(present(rested, loadFeatures())).isEqualTo(names(loadFeatures()));
    assertThat(present(silent, loadFeatures())).isEmpty();
  }

  @Test
  void noValueWhenReportsCoverLessThanFourFifthsOfAWindow() {
    List<LogEntry> short42 = where(complete(2), entry -> entry.day() < DAYS - 9);

    assertThat(present(complete(2), loadFeatures())).isEqualTo(names(loadFeatures()));
    assertThat(present(short42, loadFeatures())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 14, 21, 28, 42})
  void sumsAndMeansEndWithTheFirstUnknownDayBeyondAFifth(int days) {
    List<Feature> windows =
        loadFeatures().stream()
            .filter(feature -> feature.name().matches(".*_(sum|mean)_" + days + "d"))
            .toList();
    int fifth = days / 5;

    assertThat(windows).hasSize(2 * LoadMeasure.values().length);
    assertThat(present(where(complete(4), entry -> entry.day() < DAYS - fifth), windows))
        .isEqualTo(names(windows));
    assertThat(present(where(complete(4), entry -> entry.day() < DAYS - fifth - 1), windows))
        .isEmpty();
  }

  @Test
  void oneUnknownDayOfAWeekLeavesEveryValue() {
    List<LogEntry> gap = where(complete(3), entry -> entry.day() != DAYS - 4);

    assertThat(present(gap, loadFeatures())).isEqualTo(names(loadFeatures()));
  }
}
