package org.loadstone.source.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.loadstone.source.TestFolder.shown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.schema.table.WellnessReports;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.format.SourceFormat;

/** The mappings that ship, on the sources that they are for; counts as in their SOURCE.md. */
class ShippedTest {
  private static Path data(String name) {
    Path data = Path.of(System.getProperty("loadstone.root", ".."), "../shared/data", name);
    assumeTrue(Files.isDirectory(data), "needs the data in ../shared/data/" + name);
    return data.toAbsolutePath().normalize();
  }

  /** Returns the rows of each table; every record must be a row or left out by the mapping. */
  private static Map<String, List<RawRow>> rows(Path folder, Map<String, String> settings) {
    List<SourceFile> files = SourceFile.below(folder);
    SourceFormat.Options options =
        new SourceFormat.Options(ReadAs.AUTO, settings, ZoneOffset.UTC, IdMap.NONE);
    return rows(SourceFormat.require(SourceFormat.AUTO, files, options).parts(files));
  }

  private static Map<String, List<RawRow>> rows(List<SourcePart> parts) {
    Map<String, List<RawRow>> rows = new HashMap<>();
    for (SourcePart part : parts) {
      part.read(
          row -> {
            assertThat(row.fate()).isNotInstanceOf(RawRow.Fate.Broken.class);
            if (row.fate() instanceof RawRow.Fate.Row) {
              rows.computeIfAbsent(part.table(), table -> new ArrayList<>()).add(row);
            }
          });
    }
    return rows;
  }

  private static Map<String, Integer> counts(Map<String, List<RawRow>> rows) {
    return rows.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().size()));
  }

  static List<String> names() {
    return Shipped.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void every_shipped_mapping_can_be_read(String name) {
    Map<String, String> given =
        switch (name) {
          case "force-plates" -> Map.of("date", "2026-03-28");
          case "force-total" -> Map.of("date", "2026-03-28", "rate", "300", "athlete", "A");
          default -> Map.of();
        };
    Mapping mapping = Shipped.of(name, given, ZoneOffset.UTC, IdMap.NONE).read();
    assertThat(mapping.name()).isEqualTo(name);
    assertThat(mapping.about()).isNotBlank();
    assertThat(mapping.entries()).isNotEmpty();
  }

  @Test
  void soccermon_gives_its_published_counts() {
    Map<String, List<RawRow>> rows = rows(data("soccermon-subjective"), Map.of());
    assertThat(counts(rows))
        .containsEntry("athlete", 50)
        .containsEntry("membership", 50)
        .containsEntry("training_session", 16_265)
        .containsEntry("injury_report", 306)
        .containsEntry("illness", 15)
        .containsEntry("match", 248);
    assertThat(rows.get("injury_report").stream().map(RawRow::line).distinct()).hasSize(162);
  }

  @Test
  void pmdata_gives_its_published_counts() {
    Map<String, List<RawRow>> rows = rows(data("pmdata"), Map.of());
    assertThat(counts(rows))
        .containsEntry("athlete", 16)
        .containsEntry("membership", 16)
        .containsEntry("training_session", 783);
    assertThat(
            rows.get("injury_report").stream()
                .map(row -> row.texts()[0] + row.line())
                .distinct()
                .count())
        .as("reports that name a part")
        .isEqualTo(77);
    assertThat(rows.get("training_session").getFirst().file())
        .as("an id that the path gives is not kept in lineage")
        .isEqualTo("{athlete}/pmsys/srpe.csv");
    assertThat(
            rows.get("wellness").stream()
                .filter(row -> shown("wellness", row).contains("known_at"))
                .count())
        .as("wellness reports; the other days have a resting heart rate alone")
        .isEqualTo(1_747);
  }

  @Test
  void a_second_answer_of_a_day_of_pmdata_keeps_the_days_resting_heart_rate() {
    Map<String, Set<Optional<String>>> pulses = new HashMap<>();
    Map<String, Integer> answers = new HashMap<>();
    for (RawRow row : rows(data("pmdata"), Map.of()).get("wellness")) {
      String day = row.texts()[0] + " " + row.texts()[1];
      answers.merge(day, 1, Integer::sum);
      pulses
          .computeIfAbsent(day, of -> new HashSet<>())
          .add(row.find(WellnessReports.TABLE, WellnessReports.RESTING_HR_BPM));
    }
    assertThat(pulses).allSatisfy((day, pulse) -> assertThat(pulse).hasSize(1));
    answers.values().removeIf(count -> count == 1);
    assertThat(answers).hasSize(22);
    assertThat(answers.keySet().stream().filter(day -> !pulses.get(day).contains(Optional.empty())))
        .hasSize(13);
  }

  @Test
  void the_hamstring_sample_gives_every_athlete_day_and_six_injuries() {
    Map<String, List<RawRow>> rows = rows(data("jovanovic-hamstring"), Map.of());
    assertThat(rows.get("training_session").size() + rows.get("plan").size())
        .as("days trained and days of rest")
        .isEqualTo(2_986);
    assertThat(counts(rows)).containsEntry("athlete", 6).containsEntry("injury", 6);
    assertThat(shown("injury", rows.get("injury").getFirst()))
        .startsWith("athlete_id=Athlete 02 injury_id=Season 1 57 onset_date=2013-08-26")
        .contains("body_site=thigh tissue=muscle");
  }

  @Test
  void the_tables_of_injurytools_give_every_injury_and_illness() {
    Map<String, List<RawRow>> rows = rows(data("injurytools-liverpool"), Map.of());
    assertThat(counts(rows)).containsEntry("athlete", 28).containsEntry("membership", 42);
    assertThat(rows.get("injury").size() + rows.get("illness").size()).isEqualTo(82);
  }

  @Test
  void every_watch_file_gives_sessions_or_says_why_not() {
    Path folder = data("fit-samples").resolve("tests/files");
    List<SourceFile> files = SourceFile.below(folder);
    SourceFormat.Options options =
        new SourceFormat.Options(ReadAs.AUTO, Map.of(), ZoneOffset.UTC, IdMap.NONE);
    Map<String, List<RawRow.Fate>> fates = new HashMap<>();
    for (SourcePart part : SourceFormat.require("activities", files, options).parts(files)) {
      if (part.table().equals("training_session")) {
        fates.put(part.files().getFirst().name(), new ArrayList<>());
        part.read(row -> fates.get(row.file()).add(row.fate()));
      }
    }
    assertThat(fates).hasSize(42).allSatisfy((file, all) -> assertThat(all).isNotEmpty());
    List<RawRow.Fate> all = fates.values().stream().flatMap(List::stream).toList();
    assertThat(all).filteredOn(RawRow.Fate.Row.class::isInstance).hasSize(42);
    assertThat(all)
        .filteredOn(RawRow.Fate.Broken.class::isInstance)
        .hasSize(26)
        .allSatisfy(
            fate ->
                assertThat(((RawRow.Fate.Broken) fate).problem())
                    .satisfies(problem -> assertThat(problem.rule()).isEqualTo("file"))
                    .satisfies(problem -> assertThat(problem.value()).doesNotContain("\n")));
  }

  @Test
  void two_plates_give_a_left_and_a_right_trace() {
    Map<String, List<RawRow>> rows =
        rows(
            SourceFormat.parts(
                data("acl-squat-jump-grf"),
                "force-plates",
                new SourceFormat.Options(
                    ReadAs.AUTO, Map.of("date", "2019-01-01"), ZoneOffset.UTC, IdMap.NONE)));
    assertThat(rows.get("force_trace").stream().filter(row -> row.texts()[0].equals("BFR003")))
        .hasSize(12_080);
    assertThat(shown("force_trace", rows.get("force_trace").getFirst()))
        .isEqualTo(
            "athlete_id=BFR003 date=2019-01-01 trial_id={athlete}_squat_jump time_s=0"
                + " left_n=393.959076 right_n=392.891296 limb_source=plate");
  }

  @Test
  void one_total_column_gets_its_time_from_the_rate_and_no_limb() {
    Map<String, String> settings = Map.of("date", "2019-01-01", "rate", "300", "athlete", "S001");
    Map<String, List<RawRow>> rows =
        rows(
            SourceFormat.parts(
                data("dryft-running-grf").resolve("dryft/sample"),
                "force-total",
                new SourceFormat.Options(ReadAs.AUTO, settings, ZoneOffset.UTC, IdMap.NONE)));
    assertThat(rows.get("force_trace")).hasSize(9_000);
    assertThat(shown("force_trace", rows.get("force_trace").get(300)))
        .startsWith("athlete_id=S001 date=2019-01-01 trial_id=custom_drift_S001runT25 time_s=1 ")
        .endsWith("limb_source=unknown");
  }
}
