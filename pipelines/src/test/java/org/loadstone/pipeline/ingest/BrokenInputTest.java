package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.Tables;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.InputError;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.format.SourceFormat;
import org.loadstone.source.map.IdMap;
import org.loadstone.source.map.MappedSource;
import org.loadstone.source.map.MappingText;

/**
 * Broken input of every form ends in rows that are counted or in one clear message: never in a
 * crash, never in silence.
 */
class BrokenInputTest {
  private static final long SEED = 20_261_122;
  private static final RowReader.Rules RULES =
      new RowReader.Rules(
          TestStore.PSEUDONYMS,
          ZoneOffset.UTC,
          LocalDate.of(2026, 3, 28),
          new RowReader.KnownAthletes.Any());

  @TempDir private Path folder;

  private static int cases() {
    return System.getProperty("slow", "none").equals("none") ? 5_000 : 20_000;
  }

  /** What reading one source came to. */
  private record Ended(long accepted, long rejected, long skipped, String message) {
    long records() {
      return accepted + rejected + skipped;
    }
  }

  private static Ended read(Path source) {
    long[] counts = new long[3];
    try {
      for (SourcePart part : parts(source)) {
        RowReader reader = new RowReader(Tables.findInput(part.table()).orElseThrow(), RULES);
        part.read(row -> counts[fate(reader, row)]++);
      }
      return new Ended(counts[0], counts[1], counts[2], "");
    } catch (InputError mistake) {
      return new Ended(counts[0], counts[1], counts[2], mistake.getMessage());
    }
  }

  private static List<SourcePart> parts(Path source) {
    List<SourceFile> files = SourceFile.below(source);
    Path map = source.resolveSibling(source.getFileName() + ".yaml");
    SourceFormat.Options options = SourceFormat.Options.of(ZoneOffset.UTC);
    return Files.exists(map)
        ? MappedSource.parts(MappingText.of(map, Map.of(), ZoneOffset.UTC, IdMap.NONE), files)
        : SourceFormat.require(SourceFormat.AUTO, files, options).parts(files);
  }

  private static int fate(RowReader reader, RawRow row) {
    return switch (reader.read(row)) {
      case RowReader.Verdict.Accepted good -> 0;
      case RowReader.Verdict.Rejected(var violation, String raw) -> {
        assertThat(violation.rule()).isNotBlank();
        assertThat(violation.remedy()).isNotBlank();
        assertThat(raw).doesNotContain("athlete_id=Anna");
        yield 1;
      }
      case RowReader.Verdict.Skipped(String why) -> {
        assertThat(why).isNotBlank();
        yield 2;
      }
    };
  }

  @Test
  void a_whole_source_of_every_form_gives_the_records_that_are_counted_plainly()
      throws IOException {
    for (BrokenSources.Whole whole : BrokenSources.all()) {
      Path source = Files.createDirectories(folder.resolve("case"));
      whole.write(source);
      Ended ended = read(source);
      assertThat(ended.message).as(whole.name()).isEmpty();
      if (!whole.name().equals("noise")) {
        assertThat(ended.accepted).as(whole.name()).isPositive();
      }
      whole
          .count()
          .of(whole.bytes())
          .ifPresent(records -> assertThat(ended.records()).as(whole.name()).isEqualTo(records));
      BrokenSources.delete(folder);
    }
  }

  @Test
  void every_broken_source_gives_counted_rows_or_one_clear_message() throws IOException {
    List<BrokenSources.Whole> whole = BrokenSources.all();
    Map<String, Integer> refused = new TreeMap<>();
    Map<String, Integer> readOn = new TreeMap<>();
    Map<String, Integer> counted = new TreeMap<>();
    for (int i = 0; i < cases(); i++) {
      BrokenSources.Whole one = whole.get(i % whole.size());
      Path source = Files.createDirectories(folder.resolve("case"));
      BrokenSources.Broken broken = one.write(source, new SplittableRandom(SEED + i));
      Ended ended = read(source);
      String what = "seed %d of %s: %s".formatted(SEED + i, one.name(), ended);
      if (!ended.message.isEmpty()) {
        refused.merge(one.name(), 1, Integer::sum);
        requireClear(ended.message, what);
      } else {
        readOn.merge(one.name(), 1, Integer::sum);
        if (broken.records().isPresent()) {
          counted.merge(one.name(), 1, Integer::sum);
          assertThat(ended.records()).as(what).isEqualTo(broken.records().getAsLong());
        }
        if (one.file().startsWith("Anna/")) {
          assertThat(ended.records()).as(what).isPositive();
        }
      }
      BrokenSources.delete(folder);
    }
    assertThat(readOn.keySet()).as("forms that were read on despite damage").hasSizeGreaterThan(4);
    assertThat(refused).isNotEmpty();
    assertThat(counted)
        .as("broken files whose records were counted plainly")
        .containsOnlyKeys("csv", "force", "gzip", "jsonl", "utf-16", "wide");
  }

  private static void requireClear(String message, String what) {
    assertThat(message).as(what).startsWith("Cannot ").contains("; ");
    assertThat(message.lines().count()).as(what).isEqualTo(1);
    assertThat(message).as(what).doesNotContain("java.", "Exception", "\tat ");
  }

  @Test
  void of_many_broken_files_together_every_row_is_accounted_for() throws IOException {
    Path source = Files.createDirectories(folder.resolve("many"));
    BrokenSources.Whole sessions = BrokenSources.all().getFirst();
    long expected = 0;
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Path alone = Files.createDirectories(folder.resolve("alone"));
      byte[] broken = sessions.write(alone, new SplittableRandom(SEED + i)).bytes();
      Ended ended = read(alone);
      if (ended.message.isEmpty()) {
        expected += ended.records();
        kept.add("training_session." + i + ".csv");
        Files.write(source.resolve(kept.getLast()), broken);
      }
    }
    assertThat(kept).hasSizeGreaterThan(20);
    Store store = TestStore.in(folder.resolve("store"));
    TableCounts counts =
        TestStore.ingest(store, source, SourceFormat.TABLES).get("training_session");
    assertThat(counts.read()).isEqualTo(expected);
    assertThat(counts.quarantinedRows()).isPositive();
    assertThat(store.read(TrainingSessions.TABLE).count()).isEqualTo(counts.accepted());
  }
}
