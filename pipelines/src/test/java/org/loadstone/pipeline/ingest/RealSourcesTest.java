package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.format.SourceFormat;
import org.loadstone.source.map.IdMap;

/** Real sources by the mappings that ship: into a store, and again. */
class RealSourcesTest {
  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void make() {
    assumeTrue(
        !System.getProperty("slow", "none").equals("none"), "runs with -Dslow=bounded or -Pfull");
    store = TestStore.in(folder.resolve("store"));
  }

  private Map<String, TableCounts> ingest(
      String data, String format, Map<String, String> settings) {
    Path source = Path.of(System.getProperty("loadstone.root", ".."), "../shared/data", data);
    assumeTrue(Files.isDirectory(source), "needs the data in ../shared/data/" + data);
    List<SourceFile> files = SourceFile.below(source);
    SourceFormat.Options options =
        new SourceFormat.Options(ReadAs.AUTO, settings, ZoneOffset.UTC, IdMap.NONE);
    List<SourcePart> parts = SourceFormat.require(format, files, options).parts(files);
    Map<String, TableCounts> byName = new LinkedHashMap<>();
    TestStore.job(store)
        .run(parts, table -> {})
        .forEach((table, counts) -> byName.put(table.name(), counts));
    return byName;
  }

  private void twice(String data, String format, Map<String, String> settings) {
    Map<String, TableCounts> first = ingest(data, format, settings);
    Map<String, String> hashes = TestStore.inputHashes(store);
    Map<String, TableCounts> again = ingest(data, format, settings);
    again.forEach(
        (table, counts) -> {
          assertThat(counts.accepted()).as(table).isZero();
          assertThat(counts.read()).as(table).isEqualTo(first.get(table).read());
        });
    assertThat(TestStore.inputHashes(store)).isEqualTo(hashes);
  }

  @Test
  void pmdata_comes_in_whole_and_once() {
    twice("pmdata", "pmdata", Map.of());
    assertThat(store.read(TrainingSessions.TABLE).count()).isEqualTo(783);
  }

  @Test
  void the_hamstring_sample_comes_in_whole_and_once() {
    twice("jovanovic-hamstring", "hamstring", Map.of());
    assertThat(store.read(Injuries.TABLE).count()).isEqualTo(6);
  }

  @Test
  void the_tables_of_injurytools_come_in_whole_and_once() {
    twice("injurytools-liverpool", "injurytools", Map.of());
    assertThat(store.read(Injuries.TABLE).count()).isEqualTo(75);
  }

  @Test
  void watch_files_come_in_with_their_damage_marked() {
    twice("fit-samples", "activities", Map.of("athlete", "A"));
    assertThat(store.read(TrainingSessions.TABLE).where("marks like '%damaged_file%'").count())
        .isPositive();
  }

  @Test
  void force_traces_come_in_sample_by_sample() {
    twice("acl-squat-jump-grf", "force-plates", Map.of("date", "2019-01-01"));
  }
}
