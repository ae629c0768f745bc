package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;
import org.loadstone.source.InputError;
import org.loadstone.source.format.SourceFormat;

/** The wiring of an ingest: from files to tables, twice, corrected, and with bad input. */
class IngestJobTest {
  private static final String SESSIONS = "athlete_id,session_id,date,duration_min,rpe,known_at";

  @TempDir private Path folder;

  private Store store;
  private SourceFolder source;

  @BeforeEach
  void make() throws IOException {
    store = TestStore.in(folder.resolve("store"));
    source =
        SourceFolder.in(folder, "source")
            .with("athlete", "athlete_id,sex", "Anna,female", "Ben,male");
  }

  private SourceFolder sessions(String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = SESSIONS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return source.with("training_session", lines);
  }

  private Map<String, TableCounts> ingest() {
    return TestStore.ingest(store, source.path(), SourceFormat.TABLES);
  }

  private List<Row> quarantine() {
    return store
        .read(Quarantine.TABLE)
        .selectExpr("rule", "value", "source_file", "source_line", "raw_row")
        .sort("source_file", "source_line")
        .collectAsList();
  }

  private List<Row> stored(String... columns) {
    return store.read(TrainingSessions.TABLE).selectExpr(columns).sort("known_at").collectAsList();
  }

  @Test
  void every_row_read_is_accepted_a_duplicate_or_quarantined_with_file_and_line()
      throws IOException {
    sessions(
        "Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z",
        "Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z",
        "Anna,s2,2026-03-02,-45,5,2026-03-02T20:00:00Z",
        "Ben,s3,2026-02-30,50,5,2026-03-02T20:00:00Z",
        "Guest,s4,2026-03-03,50,5,2026-03-03T20:00:00Z",
        "Ben,s5,2026-03-03,50",
        "Ben,s6,2026-03-04,50,4,2026-03-04T20:00:00Z");

    TableCounts counts = ingest().get("training_session");

    assertThat(counts)
        .isEqualTo(
            new TableCounts(
                2,
                0,
                1,
                Map.of(
                    "range:duration_min", 1L,
                    "type:date", 1L,
                    "unknown_athlete:athlete_id", 1L,
                    "line", 1L)));
    assertThat(counts.read()).isEqualTo(7);
    assertThat(quarantine())
        .extracting(
            r -> r.getString(0), r -> r.getString(1), r -> r.getString(2), r -> r.getLong(3))
        .containsExactly(
            tuple("range:duration_min", "-45", "training_session.csv", 4L),
            tuple("type:date", "2026-02-30", "training_session.csv", 5L),
            tuple(
                "unknown_athlete:athlete_id",
                TestStore.PSEUDONYMS.of("Guest"),
                "training_session.csv",
                6L),
            tuple("line", "4 fields, expected 6", "training_session.csv", 7L));
    assertThat(quarantine())
        .extracting(r -> r.getString(4))
        .noneMatch(raw -> raw.contains("Anna") || raw.contains("Ben") || raw.contains("Guest"));
  }

  @Test
  void reading_the_same_files_again_accepts_nothing_and_changes_nothing() throws IOException {
    sessions(
        "Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z",
        "Anna,,2026-03-02,60,5,",
        "Anna,,2026-03-02,60,5,",
        "Ben,s6,2026-03-04,50,14,2026-03-04T20:00:00Z");
    source.with("wellness", "athlete_id,date,sleep_h", "Anna,2026-03-01,7.5");
    ingest();
    Map<String, String> before = TestStore.inputHashes(store);
    List<Row> rejected = quarantine();

    Map<String, TableCounts> again = ingest();

    assertThat(again.get("athlete")).isEqualTo(new TableCounts(0, 2, 0, Map.of()));
    assertThat(again.get("training_session"))
        .isEqualTo(new TableCounts(0, 3, 0, Map.of("range:rpe", 1L)));
    assertThat(again.get("wellness")).isEqualTo(new TableCounts(0, 1, 0, Map.of()));
    assertThat(before).hasSize(3);
    assertThat(TestStore.inputHashes(store)).isEqualTo(before);
    assertThat(quarantine()).hasSize(1).isEqualTo(rejected);
  }

  @Test
  void a_table_without_athletes_comes_in_too() throws IOException {
    source.with(
        "season_phase",
        "squad,season,phase,from_date,to_date",
        "first,2025/26,pre,2025-07-01,2025-08-15",
        "first,2025/26,half-time,2025-08-16,2026-01-01");
    assertThat(ingest().get("season_phase"))
        .isEqualTo(new TableCounts(1, 0, 0, Map.of("allowed_values:phase", 1L)));
    assertThat(ingest().get("season_phase").unchanged()).isEqualTo(1);
  }

  @Test
  void equal_rows_of_a_date_only_source_are_kept_and_flagged() throws IOException {
    source.with(
        "training_session",
        "athlete_id,date,duration_min,rpe",
        "Anna,2026-03-02,60,5",
        "Anna,2026-03-02,60,5");
    assertThat(ingest().get("training_session")).isEqualTo(new TableCounts(2, 0, 0, Map.of()));
    assertThat(
            store
                .read(TrainingSessions.TABLE)
                .where("array_contains(split(marks, ' '), 'possible_duplicate')")
                .count())
        .isEqualTo(1);
  }

  @Test
  void a_source_without_an_athlete_table_is_accepted_unchecked() throws IOException {
    SourceFolder bare =
        SourceFolder.in(folder, "bare")
            .with("wellness", "athlete_id,date,sleep_h", "Zoe,2026-03-01,8");
    assertThat(TestStore.ingest(store, bare.path(), "auto"))
        .isEqualTo(Map.of("wellness", new TableCounts(1, 0, 0, Map.of())));
  }

  @Test
  void a_quote_left_open_stops_the_ingest_and_nothing_of_it_is_written() throws IOException {
    sessions("Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z", "Ben,\"s2,2026-03-01,40,3,");
    assertThatThrownBy(this::ingest)
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith(
            "Cannot read " + source.path().resolve("training_session.csv").toAbsolutePath())
        .hasMessageContaining("starting at line 3")
        .hasMessageEndingWith("check quotes and line ends");
    assertThat(store.has(Athletes.TABLE)).isFalse();
    assertThat(store.has(TrainingSessions.TABLE)).isFalse();
  }

  @Test
  void a_bad_file_among_good_ones_leaves_the_store_as_it_was() throws IOException {
    sessions("Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z");
    ingest();
    Map<String, String> before = TestStore.inputHashes(store);
    sessions("Ben,s2,2026-03-01,60,5,2026-03-01T20:00:00Z");

    source.with("wellness", "athlete_id,date,slep_h", "Anna,2026-03-01,8");
    assertThatThrownBy(this::ingest)
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot read %s: unknown column slep_h; did you mean sleep_h? See loadstone dictionary",
            source.path().resolve("wellness.csv"));
    source.withBytes("wellness.csv", new byte[] {0, 1, 2});
    assertThatThrownBy(this::ingest)
        .isInstanceOf(InputError.class)
        .hasMessageContaining("it is a binary file");

    assertThat(TestStore.inputHashes(store)).isEqualTo(before);
    assertThat(store.has(WellnessReports.TABLE)).isFalse();
  }
}
