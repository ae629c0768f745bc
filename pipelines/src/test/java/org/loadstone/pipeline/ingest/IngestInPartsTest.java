package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
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

  /** Gives some rows, whatever the file holds. */
  private record Given(int rows, boolean touches) implements SourcePart.Layout {
    @Override
    public void read(List<SourceFile> files, Consumer<RawRow> out) {
      for (int i = 0; i < rows; i++) {
        out.accept(RawRow.of(TrainingSessions.TABLE, files.getFirst().name(), i + 1, SESSION));
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

  private SourcePart part(int rows) {
    return new SourcePart("training_session", List.of(file), new Given(rows, false));
  }

  private TableCounts ingest(SourcePart... parts) {
    return TestStore.job(store).run(List.of(parts), table -> {}).get(TrainingSessions.TABLE);
  }

  private List<String> stored(String column) {
    List<String> values = new ArrayList<>();
    store
        .read(TrainingSessions.TABLE)
        .select(column)
        .sort(column)
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
  void a_file_that_changes_while_it_is_read_stops_the_ingest() {
    SourcePart changing = new SourcePart("training_session", List.of(file), new Given(2, true));
    assertThatThrownBy(() -> ingest(changing))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot read %s: it changed while it was read; run it again when it is whole",
            file.path());
    assertThat(store.isWritten(TrainingSessions.TABLE)).isFalse();
  }
}
