package org.loadstone.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SmallCohort;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.source.format.SourceFormat;

/** Night by night the features are those of a whole build. */
class FeatureIncrementTest {
  private static final int NIGHTS = 3;
  private static final LocalDate UNKNOWN = LocalDate.EPOCH;

  @TempDir private Path folder;

  /** The rows of raw files by the day they were known. */
  private record Raw(Map<String, String> headers, Map<String, Map<LocalDate, List<String>>> rows) {
    static Raw of(Path files) throws IOException {
      Raw raw = new Raw(new TreeMap<>(), new TreeMap<>());
      try (Stream<Path> listed = Files.list(files)) {
        for (Path file : listed.filter(path -> path.toString().endsWith(".csv")).toList()) {
          raw.add(file);
        }
      }
      return raw;
    }

    private void add(Path file) throws IOException {
      List<String> lines = Files.readAllLines(file);
      String name = file.getFileName().toString();
      List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
      headers.put(name, lines.getFirst());
      Map<LocalDate, List<String>> days = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        days.computeIfAbsent(known(name, columns, line.split(",", -1)), day -> new ArrayList<>())
            .add(line);
      }
      rows.put(name, days);
    }

    private static LocalDate known(String name, List<String> columns, String[] cells) {
      if (name.equals("membership.csv") || name.equals("season_phase.csv")) {
        return UNKNOWN;
      }
      int known = columns.indexOf("known_at");
      int day = columns.indexOf("date");
      if (known >= 0 && !cells[known].isEmpty()) {
        return LocalDate.parse(cells[known].substring(0, 10));
      }
      return day >= 0 ? LocalDate.parse(cells[day]) : UNKNOWN;
    }

    Path write(SourceFolder into, LocalDate after, LocalDate to) throws IOException {
      for (Map.Entry<String, String> header : headers.entrySet()) {
        List<String> lines = new ArrayList<>(List.of(header.getValue()));
        rows.get(header.getKey())
            .forEach(
                (day, known) -> {
                  if (day.isAfter(after) && !day.isAfter(to)) {
                    lines.addAll(known);
                  }
                });
        if (lines.size() > 1) {
          into.withFile(header.getKey(), String.join("\n", lines) + "\n");
        }
      }
      return into.path();
    }
  }

  @Test
  void nights_added_one_by_one_are_those_of_a_whole_build() throws IOException {
    Path cohort = SmallCohort.write(folder.resolve("cohort"), 5, 6);
    Raw raw = Raw.of(cohort);
    List<LocalDate> days = List.copyOf(raw.rows().get("training_session.csv").keySet());
    LocalDate start = days.get(2 * days.size() / 3);
    Store nightly = TestStore.in(folder.resolve("nightly"));
    ingest(nightly, raw, LocalDate.MIN, start);
    new BuildFeatures(nightly).run(Optional.empty(), table -> {});
    int increments = 0;
    for (int added = 1; added <= NIGHTS; added++) {
      LocalDate night = start.plusDays(added);
      ingest(nightly, raw, night.minusDays(1), night);
      try (FeatureIncrement increment = FeatureIncrement.of(nightly).orElse(null)) {
        increments += increment == null ? 0 : 1;
      }
      new BuildFeatures(nightly).run(Optional.of(night), table -> {});
    }
    Store whole = TestStore.in(folder.resolve("whole"));
    ingest(whole, raw, LocalDate.MIN, start.plusDays(NIGHTS));
    new BuildFeatures(whole).run(Optional.empty(), table -> {});

    assertThat(increments).isEqualTo(NIGHTS);
    assertThat(TestStore.hashes(nightly, BuildFeatures.FEATURES, FoldStates.TABLE))
        .isEqualTo(TestStore.hashes(whole, BuildFeatures.FEATURES, FoldStates.TABLE));
  }

  private void ingest(Store store, Raw raw, LocalDate after, LocalDate to) throws IOException {
    Path files = raw.write(SourceFolder.in(folder, "raw-" + store.hashCode() + to), after, to);
    TestStore.ingest(store, files, SourceFormat.TABLES);
  }
}
