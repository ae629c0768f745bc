package org.loadstone.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

  /** When a row comes in: some are known days after their own, and say so. */
  private enum Coming {
    WHEN_KNOWN,
    ON_THEIR_DAY
  }

  /** The rows of raw files by the day they come in. */
  private record Raw(Map<String, String> headers, Map<String, Map<LocalDate, List<String>>> rows) {
    static Raw of(Path files, Coming coming) throws IOException {
      Raw raw = new Raw(new TreeMap<>(), new TreeMap<>());
      try (Stream<Path> listed = Files.list(files)) {
        for (Path file : listed.filter(path -> path.toString().endsWith(".csv")).toList()) {
          raw.add(file, coming);
        }
      }
      return raw;
    }

    private void add(Path file, Coming coming) throws IOException {
      List<String> lines = Files.readAllLines(file);
      String name = file.getFileName().toString();
      List<String> columns = Arrays.asList(lines.getFirst().split(",", -1));
      headers.put(name, lines.getFirst());
      Map<LocalDate, List<String>> days = new TreeMap<>();
      for (String line : lines.subList(1, lines.size())) {
        days.computeIfAbsent(
                comes(coming, name, columns, line.split(",", -1)), day -> new ArrayList<>())
            .add(line);
      }
      rows.put(name, days);
    }

    private static LocalDate comes(
        Coming coming, String name, List<String> columns, String[] cells) {
      if (name.equals("membership.csv") || name.equals("season_phase.csv")) {
        return UNKNOWN;
      }
      LocalDate known = date(columns, cells, "known_at");
      LocalDate day = date(columns, cells, "date");
      boolean isEarlier = coming == Coming.ON_THEIR_DAY && !day.equals(UNKNOWN);
      return known.equals(UNKNOWN) || isEarlier && day.isBefore(known) ? day : known;
    }

    private static LocalDate date(List<String> columns, String[] cells, String column) {
      int at = columns.indexOf(column);
      try {
        return at < 0 || cells[at].isEmpty()
            ? UNKNOWN
            : LocalDate.parse(cells[at].substring(0, 10));
      } catch (DateTimeParseException | StringIndexOutOfBoundsException dirt) {
        return UNKNOWN;
      }
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

  @ParameterizedTest(name = "rows come in {0}")
  @EnumSource
  void nights_added_one_by_one_are_those_of_a_whole_build(Coming coming) throws IOException {
    Path cohort = SmallCohort.write(folder.resolve("cohort"), 5, 6);
    Raw raw = Raw.of(cohort, coming);
    List<LocalDate> days = List.copyOf(raw.rows().get("training_session.csv").keySet());
    LocalDate start = days.get(2 * days.size() / 3);
    Store nightly = TestStore.in(folder.resolve("nightly"));
    ingest(nightly, raw, LocalDate.MIN, start);
    new BuildFeatures(nightly).run(Optional.empty(), table -> {});
    int increments = 0;
    for (int added = 1; added <= NIGHTS; added++) {
      LocalDate night = start.plusDays(added);
      ingest(nightly, raw, night.minusDays(1), night);
      try (FeatureIncrement increment =
          FeatureIncrement.of(nightly, Outcomes.rule(nightly)).orElse(null)) {
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
