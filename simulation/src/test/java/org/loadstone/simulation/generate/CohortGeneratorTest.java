package org.loadstone.simulation.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.Violation;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

class CohortGeneratorTest {
  @TempDir Path folder;

  private final GeneratorSettings small =
      GeneratorSettings.standard(5).withAthletes(8).withSeasons(1);

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void theSameSeedGivesTheSameBytesInAnyLocaleAndTimeZone() throws IOException {
    CohortGenerator.of(small).write(folder.resolve("one"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      CohortGenerator.of(small).write(folder.resolve("two"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(texts(folder.resolve("two"))).isEqualTo(texts(folder.resolve("one")));
  }

  @Test
  void moreAthletesLeaveTheOthersAsTheyWere() throws IOException {
    GeneratorSettings clean = small.withDirtiness(Dirtiness.CLEAN);
    CohortGenerator.of(clean).write(folder.resolve("few"));
    CohortGenerator.of(clean.withAthletes(11)).write(folder.resolve("more"));
    for (String file : new String[] {"raw/training_session.csv", "truth/daily_state.csv"}) {
      assertThat(Files.readString(folder.resolve("more").resolve(file)))
          .startsWith(Files.readString(folder.resolve("few").resolve(file)));
    }
  }

  @Test
  void everyRowOfACleanCohortKeepsTheRulesOfItsTable() throws IOException {
    Path raw =
        CohortGenerator.of(small.withDirtiness(Dirtiness.CLEAN)).write(folder.resolve("c")).raw();
    for (Table table : RawTables.WRITTEN) {
      List<NamedCsvRecord> rows = read(raw.resolve(table.name() + ".csv"));
      assertThat(rows).as(table.name()).isNotEmpty();
      List<Violation> violations = new ArrayList<>();
      for (NamedCsvRecord row : rows) {
        violations.addAll(table.violations(typed(table, row)));
      }
      assertThat(violations).as(table.name()).isEmpty();
    }
  }

  private static TableRow typed(Table table, NamedCsvRecord row) {
    Object[] values = new Object[table.columns().size()];
    for (int i = 0; i < values.length; i++) {
      Column<?> column = table.columns().get(i);
      String text = row.findField(column.name()).orElse("");
      values[i] = text.isEmpty() ? null : column.kind().parse(text);
    }
    return TableRow.of(table, values);
  }

  @Test
  void spoiledRowsAreCountedInTheTruth() throws IOException {
    GeneratedCohort cohort =
        CohortGenerator.of(small.withDirtiness(Dirtiness.FILTHY)).write(folder.resolve("d"));
    Map<String, Integer> counts = new HashMap<>();
    for (NamedCsvRecord row : read(cohort.truth().resolve("dirty.csv"))) {
      counts.put(
          row.getField("table") + "/" + row.getField("kind"),
          Integer.parseInt(row.getField("rows")));
    }
    String name = TrainingSessions.TABLE.name();
    List<NamedCsvRecord> sessions = read(cohort.raw().resolve(name + ".csv"));
    assertThat(sessions)
        .filteredOn(row -> row.getField("rpe").equals("15"))
        .hasSize(counts.get(name + "/impossible_rpe"))
        .isNotEmpty();
    assertThat(sessions)
        .filteredOn(row -> row.getField("duration_min").equals("-45"))
        .hasSize(counts.get(name + "/negative_duration"));
    assertThat(sessions)
        .filteredOn(row -> row.getField("date").endsWith("-02-30"))
        .hasSize(counts.get(name + "/bad_date"));
    assertThat(sessions)
        .filteredOn(row -> row.getField("athlete_id").startsWith("guest-"))
        .hasSize(counts.get(name + "/unknown_athlete"));
    assertThat(sessions)
        .filteredOn(row -> row.getField("athlete_id").startsWith("  "))
        .hasSize(counts.get(name + "/extra_spaces"));
    Set<List<String>> different =
        sessions.stream().map(NamedCsvRecord::getFields).collect(Collectors.toSet());
    assertThat(sessions.size() - different.size()).isEqualTo(counts.get(name + "/exact_duplicate"));
    assertThat(counts).containsKey(WellnessReports.TABLE.name() + "/impossible_sleep");
  }

  /**
   * Bands: 2.5 to 10 injuries per 1,000 h around the 8.0 of professional football (Ekstrand 2011,
   * doi:10.1136/bjsm.2009.060582) and 12 to 30 % recurrences (16.6 to 35.1 % by level, Hagglund
   * 2016, doi:10.1136/bjsports-2015-095951).
   */
  @Test
  void theDefaultCohortIsPlausible() throws IOException {
    GeneratedCohort cohort =
        CohortGenerator.of(GeneratorSettings.standard(2).withDirtiness(Dirtiness.CLEAN))
            .write(folder.resolve("default"));
    double hours = 0;
    double inSeasonLoad = 0;
    for (NamedCsvRecord row : read(cohort.raw().resolve("training_session.csv"))) {
      hours += Double.parseDouble(row.getField("duration_min")) / 60;
    }
    for (NamedCsvRecord row : read(cohort.raw().resolve("match.csv"))) {
      hours += Double.parseDouble(row.getField("minutes")) / 60;
    }
    int days = read(cohort.truth().resolve("daily_state.csv")).size();
    double seasons = days / 364.0;
    double trainedDays = 0;
    for (NamedCsvRecord row : read(cohort.raw().resolve("plan.csv"))) {
      double planned = Double.parseDouble(row.getField("planned_load_au"));
      inSeasonLoad += planned;
      trainedDays += planned > 0 ? 1 : 0;
    }
    assertThat(cohort.injuries() / hours * 1_000).isBetween(2.5, 10.0);
    assertThat(cohort.injuries() / seasons).isBetween(1.2, 2.5);
    assertThat((double) cohort.recurrences() / cohort.injuries()).isBetween(0.12, 0.30);
    assertThat(cohort.recurrences()).isBetween(25, 60);
    // six days of training make a week in season
    assertThat(6 * inSeasonLoad / trainedDays).isBetween(1_500.0, 3_500.0);
  }

  @Test
  void injuriesInTheRawFilesAreTheTrueOnesAndReturnsFollowTheirLayoff() throws IOException {
    GeneratedCohort cohort =
        CohortGenerator.of(small.withDirtiness(Dirtiness.CLEAN)).write(folder.resolve("i"));
    Map<String, NamedCsvRecord> truth = new HashMap<>();
    for (NamedCsvRecord row : read(cohort.truth().resolve("injury.csv"))) {
      truth.put(row.getField("injury_id"), row);
    }
    List<NamedCsvRecord> recorded = read(cohort.raw().resolve("injury.csv"));
    assertThat(recorded).hasSize(cohort.injuries()).hasSameSizeAs(truth.values());
    int linked = 0;
    for (NamedCsvRecord row : recorded) {
      NamedCsvRecord real = truth.get(row.getField(Injuries.INJURY_ID.name()));
      assertThat(row.getField("onset_date")).isEqualTo(real.getField("onset_date"));
      String link = row.getField(Injuries.RECURRENCE_OF.name());
      if (!link.isEmpty()) {
        assertThat(link).isEqualTo(real.getField("recurrence_of"));
        linked++;
      }
      if (!row.getField("return_date").isEmpty()) {
        assertThat(LocalDate.parse(row.getField("return_date")))
            .isEqualTo(
                LocalDate.parse(row.getField("onset_date"))
                    .plusDays(1 + Integer.parseInt(real.getField("layoff_days"))));
      }
    }
    assertThat(linked).isLessThanOrEqualTo(cohort.recurrences());
  }

  @Test
  void strengthTestsReflectTheHiddenAsymmetry() throws IOException {
    GeneratedCohort cohort =
        CohortGenerator.of(GeneratorSettings.standard(3).withAthletes(20).withSeasons(1))
            .write(folder.resolve("t"));
    Map<String, Double> hidden = new HashMap<>();
    for (NamedCsvRecord row : read(cohort.truth().resolve("daily_state.csv"))) {
      hidden.put(
          row.getField("athlete_id") + row.getField("date"),
          Double.parseDouble(row.getField("asymmetry_pct")));
    }
    Map<String, Double> left = new HashMap<>();
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (NamedCsvRecord row : read(cohort.raw().resolve("movement_test.csv"))) {
      if (!row.getField("metric").equals("knee_extension")) {
        continue;
      }
      String key = row.getField("athlete_id") + row.getField("date");
      double value = Double.parseDouble(row.getField("value"));
      if (row.getField("limb").equals("left")) {
        left.put(key, value);
      } else {
        double measured = 100 * (left.get(key) - value) / ((left.get(key) + value) / 2);
        xy += measured * hidden.get(key);
        xx += measured * measured;
        yy += hidden.get(key) * hidden.get(key);
      }
    }
    double correlation = xy / Math.sqrt(xx * yy);
    assertThat(correlation).as("noisy but related").isBetween(0.5, 0.95);
  }

  @Test
  void recordsHaveGapsAndLateEntries() throws IOException {
    GeneratedCohort cohort =
        CohortGenerator.of(small.withDirtiness(Dirtiness.CLEAN)).write(folder.resolve("g"));
    List<NamedCsvRecord> sessions = read(cohort.raw().resolve("training_session.csv"));
    assertThat(sessions).filteredOn(row -> row.getField("rpe").isEmpty()).isNotEmpty();
    assertThat(sessions)
        .filteredOn(row -> !row.getField("known_at").startsWith(row.getField("date")))
        .as("late entries")
        .isNotEmpty();
    int days = read(cohort.truth().resolve("daily_state.csv")).size();
    int answers = read(cohort.raw().resolve("wellness.csv")).size();
    assertThat((double) answers / days).isBetween(0.5, 0.9);
    Set<String> begins =
        read(cohort.raw().resolve("membership.csv")).stream()
            .map(row -> row.getField("from_date"))
            .collect(Collectors.toSet());
    assertThat(begins).as("a squad joins in mid-season").hasSizeGreaterThan(1);
  }

  @Test
  void settingsOutOfRangeAreRefusedAndTheStartIsAMonday() {
    assertThatThrownBy(() -> small.withAthletes(0))
        .hasMessage("Cannot generate 0 athletes; give 1 to 100000");
    assertThat(small.withStart(LocalDate.of(2025, 1, 1)).start())
        .isEqualTo(LocalDate.of(2025, 1, 6));
  }
}
