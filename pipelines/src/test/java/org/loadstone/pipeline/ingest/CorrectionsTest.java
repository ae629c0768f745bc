package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.format.SourceFormat;

/** Rows that come again: corrections, completions, contradictions. */
class CorrectionsTest {
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
  void a_correction_known_later_is_a_new_version_and_the_old_row_stays() throws IOException {
    sessions("Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z");
    ingest();
    sessions("Anna,s1,2026-03-01,75,5,2026-03-03T09:00:00Z");

    assertThat(ingest().get("training_session")).isEqualTo(new TableCounts(1, 0, 0, Map.of()));
    assertThat(stored("duration_min", "row_id", "known_at"))
        .extracting(row -> row.getDouble(0))
        .containsExactly(60.0, 75.0);
    assertThat(stored("row_id", "known_at")).extracting(row -> row.getString(0)).hasSize(2);
    assertThat(store.read(TrainingSessions.TABLE).select("row_id").distinct().count()).isEqualTo(1);
  }

  @Test
  void a_correction_that_restores_the_first_content_is_a_version_too() throws IOException {
    sessions("Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z");
    ingest();
    sessions("Anna,s1,2026-03-01,75,5,2026-03-03T09:00:00Z");
    ingest();
    sessions("Anna,s1,2026-03-01,60,5,2026-03-04T09:00:00Z");

    assertThat(ingest().get("training_session")).isEqualTo(new TableCounts(1, 0, 0, Map.of()));
    assertThat(stored("duration_min", "known_at"))
        .extracting(row -> row.getDouble(0))
        .containsExactly(60.0, 75.0, 60.0);
  }

  @Test
  void a_contradiction_not_known_later_is_quarantined_as_key_conflict() throws IOException {
    sessions("Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z");
    ingest();
    sessions(
        "Anna,s1,2026-03-01,75,5,2026-03-01T20:00:00Z",
        "Ben,s2,2026-03-01,40,3,2026-03-01T20:00:00Z",
        "Ben,s2,2026-03-01,41,3,2026-03-01T20:00:00Z");

    assertThat(ingest().get("training_session"))
        .isEqualTo(new TableCounts(1, 0, 0, Map.of("key_conflict", 2L)));
    assertThat(stored("duration_min", "known_at"))
        .extracting(row -> row.getDouble(0))
        .containsExactlyInAnyOrder(60.0, 40.0);
    assertThat(quarantine())
        .extracting(r -> r.getString(0), r -> r.getLong(3))
        .containsExactly(tuple("key_conflict", 2L), tuple("key_conflict", 4L));
  }

  @Test
  void versions_of_one_batch_follow_each_other_in_time_and_a_return_to_the_first_is_one()
      throws IOException {
    sessions(
        "Anna,s1,2026-03-01,60,5,2026-03-04T09:00:00Z",
        "Anna,s1,2026-03-01,75,5,2026-03-03T09:00:00Z",
        "Anna,s1,2026-03-01,75,5,2026-03-03T12:00:00Z",
        "Anna,s1,2026-03-01,60,5,2026-03-01T20:00:00Z",
        "Anna,s1,2026-03-01,60,5,2026-03-01T22:00:00Z",
        "Anna,s1,2026-03-01,90,5,2026-03-01T20:00:00Z");

    assertThat(ingest().get("training_session"))
        .isEqualTo(new TableCounts(3, 0, 2, Map.of("key_conflict", 1L)));
    assertThat(stored("duration_min", "cast(known_at as string)", "known_at"))
        .extracting(row -> row.getDouble(0), row -> row.getString(1))
        .containsExactly(
            tuple(60.0, "2026-03-01 20:00:00"),
            tuple(75.0, "2026-03-03 09:00:00"),
            tuple(60.0, "2026-03-04 09:00:00"));

    TableCounts again = ingest().get("training_session");
    assertThat(again.accepted()).isZero();
    assertThat(again.read()).isEqualTo(6);
    assertThat(quarantine()).hasSize(1);
  }

  private TableCounts injuries(String... rows) throws IOException {
    String[] lines = new String[rows.length + 1];
    lines[0] = "athlete_id,injury_id,onset_date,return_date,body_site,tissue";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    source.with("injury", lines);
    return ingest().get("injury");
  }

  private List<Row> storedInjuries() {
    return store
        .read(Injuries.TABLE)
        .selectExpr(
            "cast(return_date as string)",
            "tissue",
            "cast(known_at as string)",
            "marks",
            "known_at")
        .sort("known_at")
        .collectAsList();
  }

  @Test
  void a_later_export_that_only_fills_empty_columns_is_a_version_known_when_the_date_was_over()
      throws IOException {
    injuries("Anna,i1,2026-03-01,,knee,");

    assertThat(injuries("Anna,i1,2026-03-01,2026-03-20,knee,"))
        .isEqualTo(new TableCounts(1, 0, 0, Map.of()));
    assertThat(injuries("Anna,i1,2026-03-01,2026-03-20,knee,tendon"))
        .isEqualTo(new TableCounts(1, 0, 0, Map.of()));
    assertThat(storedInjuries())
        .extracting(
            row -> row.getString(0),
            row -> row.getString(1),
            row -> row.getString(2),
            row -> row.getString(3))
        .containsExactly(
            tuple(null, null, "2026-03-02 23:59:59", "known_at_imputed"),
            tuple("2026-03-20", null, "2026-03-21 23:59:59", "known_at_imputed"),
            tuple("2026-03-20", "tendon", "2026-03-22 00:00:00", "known_at_imputed"));

    assertThat(injuries("Anna,i1,2026-03-01,,knee,", "Anna,i1,2026-03-01,2026-03-20,knee,tendon"))
        .isEqualTo(new TableCounts(0, 2, 0, Map.of()));
  }

  @Test
  void an_expected_return_filled_in_is_known_today_and_does_not_bar_the_true_one()
      throws IOException {
    injuries("Anna,i1,2026-03-01,,knee,");
    injuries("Anna,i1,2026-03-01,2026-05-30,knee,");
    assertThat(storedInjuries().getLast().getString(2)).isEqualTo("2026-03-28 23:59:59");

    source.with(
        "injury",
        "athlete_id,injury_id,onset_date,return_date,body_site,known_at",
        "Anna,i1,2026-03-01,2026-04-10,knee,2026-04-10T20:00:00Z");
    assertThat(ingest().get("injury")).isEqualTo(new TableCounts(1, 0, 0, Map.of()));
  }

  @Test
  void a_table_without_dates_is_corrected_by_a_row_that_says_when_it_was_known()
      throws IOException {
    source.with("athlete", "athlete_id,sex", "Anna,female", "Ben,male");
    ingest();
    source.with(
        "athlete",
        "athlete_id,sex,birth_year,known_at",
        "Anna,female,2001,2026-03-20T09:00:00Z",
        "Ben,male,,");
    assertThat(ingest().get("athlete")).isEqualTo(new TableCounts(1, 1, 0, Map.of()));
    assertThat(store.latest(Athletes.TABLE).where("birth_year = 2001").count()).isEqualTo(1);
    assertThat(store.latest(Athletes.TABLE).count()).isEqualTo(2);
  }

  @Test
  void a_row_without_a_time_that_changes_or_empties_a_column_is_a_conflict() throws IOException {
    injuries("Anna,i1,2026-03-01,2026-03-10,knee,");

    assertThat(
            injuries(
                "Anna,i1,2026-03-01,2026-03-12,knee,",
                "Anna,i1,2026-03-01,,knee,tendon",
                "Anna,i1,2026-02-27,2026-03-10,knee,"))
        .isEqualTo(new TableCounts(0, 0, 0, Map.of("key_conflict", 3L)));
    assertThat(storedInjuries()).hasSize(1);
  }

  @Test
  void a_log_that_repeats_an_injury_with_its_return_is_read_in_the_order_of_its_lines()
      throws IOException {
    String[] rows = {
      "Anna,i1,2026-03-01,,knee,",
      "Anna,i1,2026-03-01,2026-03-20,knee,",
      "Anna,i1,2026-03-01,2026-03-20,knee,",
      "Ben,i2,2026-03-05,,foot,bone"
    };

    assertThat(injuries(rows)).isEqualTo(new TableCounts(3, 0, 1, Map.of()));
    assertThat(injuries(rows)).isEqualTo(new TableCounts(0, 4, 0, Map.of()));
  }
}
