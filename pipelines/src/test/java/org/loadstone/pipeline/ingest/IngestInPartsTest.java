package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.InputError;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;

/** A file that several tasks read is one file; what is read twice must be the same twice. */
class IngestInPartsTest {
  private static final Map<String, String> SESSION =
      Map.of("athlete_id", "Anna", "date", "2026-03-02", "duration_min", "60");

  @TempDir private Path folder;

  private Store store;
  private SourceFile file;

  @BeforeEach
  void make() throws IOException {
    store = TestStore.in(folder.resolve("store"));
    Path path = Files.writeString(folder.resolve("training_session.csv"), "whatever");
    file = new SourceFile("training_session.csv", path.toString());
  }

  /** Gives rows, whatever the file holds, and may then write to it. */
  private record Given(List<Map<String, String>> rows, boolean isStretch, boolean touches)
      implements SourcePart.Layout {
    @Override
    public void read(List<SourceFile> files, Consumer<RawRow> out) {
      for (int i = 0; i < rows.size(); i++) {
        String file = files.getFirst().name();
        out.accept(RawRow.of(TrainingSessions.TABLE, file, i + 1, rows.get(i)));
      }
      if (touches) {
        try {
          Files.writeString(files.getFirst().path(), "longer than whatever");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private SourcePart stretch(List<Map<String, String>> rows) {
    return new SourcePart("training_session", List.of(file), new Given(rows, true, false));
  }

  private SourcePart part(int equalRows) {
    return stretch(Collections.nCopies(equalRows, SESSION));
  }

  private static Map<String, String> row(String id, String minutes, String surface) {
    return Map.of(
        "athlete_id", "Anna",
        "session_id", id,
        "date", "2026-03-02",
        "duration_min", minutes,
        "surface", surface);
  }

  private TableCounts ingest(SourcePart... parts) {
    return TestStore.job(store).run(List.of(parts), table -> {}).get(TrainingSessions.TABLE);
  }

  private List<String> stored(String column) {
    List<String> values = new ArrayList<>();
    store
        .read(TrainingSessions.TABLE)
        .selectExpr(column + " as shown")
        .sort("shown")
        .collectAsList()
        .forEach(row -> values.add(row.getString(0)));
    return values;
  }

  @Test
  void equal_rows_without_a_key_are_counted_over_all_parts_of_their_file() {
    assertThat(ingest(part(1), part(2))).isEqualTo(new TableCounts(3, 0, 0, Map.of()));
    assertThat(stored("row_id")).doesNotHaveDuplicates().hasSize(3);
    assertThat(stored("marks"))
        .containsExactly(
            "known_at_imputed",
            "possible_duplicate known_at_imputed",
            "possible_duplicate known_at_imputed");
  }

  @Test
  void one_more_equal_row_without_a_key_is_one_more_row() {
    ingest(part(2));
    List<String> before = stored("row_id");
    assertThat(ingest(part(3))).isEqualTo(new TableCounts(1, 2, 0, Map.of()));
    assertThat(stored("row_id")).hasSize(3).containsAll(before);
    assertThat(ingest(part(2))).isEqualTo(new TableCounts(0, 2, 0, Map.of()));
  }

  @Test
  void a_file_that_two_parts_read_whole_says_no_more_than_one_that_is_read_once() {
    SourcePart whole =
        new SourcePart(
            "training_session", List.of(file), new Given(List.of(SESSION, SESSION), false, false));
    assertThat(ingest(whole, whole)).isEqualTo(new TableCounts(2, 0, 2, Map.of()));
  }

  @Test
  void equal_rows_without_a_key_are_counted_in_the_order_of_the_file_whenever_known() {
    Map<String, String> early = new HashMap<>(SESSION);
    early.put("known_at", "2026-03-03T08:00:00Z");
    Map<String, String> late = new HashMap<>(SESSION);
    late.put("known_at", "2026-03-09T08:00:00Z");
    ingest(stretch(List.of(late)));
    assertThat(ingest(stretch(List.of(late, early)))).isEqualTo(new TableCounts(1, 1, 0, Map.of()));
    assertThat(stored("cast(known_at as string)"))
        .containsExactly("2026-03-03 08:00:00", "2026-03-09 08:00:00");
  }

  @Test
  void repeats_contradictions_and_completions_are_found_across_parts() {
    SourcePart first = stretch(List.of(row("s1", "60", ""), row("s2", "50", "grass")));
    SourcePart second =
        stretch(
            List.of(row("s1", "60", "grass"), row("s2", "50", "grass"), row("s2", "55", "grass")));
    assertThat(ingest(first, second))
        .isEqualTo(new TableCounts(3, 0, 1, Map.of("key_conflict", 1L)));
    assertThat(ingest(first, second).accepted()).isZero();
  }

  @Test
  void an_id_in_a_wrong_column_is_hidden_though_only_another_part_has_it_in_its_own() {
    Map<String, String> swapped =
        Map.of("athlete_id", "2026-03-02", "date", "Anna", "duration_min", "60");
    assertThat(ingest(stretch(List.of(swapped)), part(1)).quarantinedRows()).isEqualTo(1);
    Row shown = store.read(Quarantine.TABLE).select("value", "raw_row").head();
    assertThat(shown.getString(0)).isEqualTo(TestStore.PSEUDONYMS.of("Anna"));
    assertThat(shown.getString(1)).doesNotContain("Anna");
  }

  @Test
  void a_file_that_changes_while_it_is_read_stops_the_ingest() {
    SourcePart changing =
        new SourcePart("training_session", List.of(file), new Given(List.of(SESSION), false, true));
    assertThatThrownBy(() -> ingest(changing))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot read %s: it changed while it was read; run it again when it is whole",
            file.path());
    assertThat(store.isWritten(TrainingSessions.TABLE)).isFalse();
  }
}
