package org.loadstone.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.ingest.IngestJob;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.format.SourceFormat;

/** What readers see of jobs that finish, and of jobs that die on the way. */
class PublishedTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final String HEADER = "session_id,athlete_id,date,duration_min,rpe";
  private static final Table[] BUILT = {
    InjuryEpisodes.TABLE, AthleteDays.TABLE, Labels.TABLE, BuildFeatures.FEATURES
  };

  @TempDir private static Path folder;
  private static Store built;

  private Store store;

  @BeforeAll
  static void threeMonths() throws IOException {
    built = TestStore.in(folder.resolve("built"));
    TestStore.ingest(built, source("first", sessions("s", 0, 90, 3)), SourceFormat.TABLES);
    new BuildFeatures(built).run(Optional.empty(), table -> {});
  }

  @BeforeEach
  void copy(TestInfo test) throws IOException {
    Path target = folder.resolve(test.getTestMethod().orElseThrow().getName());
    Path source = built.folder().root();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(source.relativize(file).toString()));
      }
    }
    store = TestStore.in(target);
  }

  private static List<String> sessions(String prefix, int from, int to, int step) {
    List<String> lines = new ArrayList<>();
    for (int day = from; day < to; day += step) {
      String row = "%s%d,runner,%s,%d,5";
      lines.add(row.formatted(prefix, day, FIRST.plusDays(day), 40 + day % 7 * 5));
    }
    return lines;
  }

  private static Path source(String name, List<String> sessions) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(sessions);
    return SourceFolder.in(folder, name)
        .with("training_session", lines.toArray(String[]::new))
        .path();
  }

  private void ingest(String name, List<String> sessions) throws IOException {
    TestStore.ingest(store, source(name, sessions), SourceFormat.TABLES);
  }

  private static void die(Table written) {
    throw new IllegalStateException("killed after " + written.name());
  }

  @Test
  void an_ingest_that_dies_shows_nothing_and_the_next_one_completes_it() throws IOException {
    Map<String, String> before = TestStore.inputHashes(store);
    Path more = source("more", sessions("t", 91, 100, 1));
    IngestJob dying = new IngestJob(store, TestStore.PSEUDONYMS, FIRST.plusDays(400));

    assertThatThrownBy(
            () -> dying.run(TestStore.parts(more, SourceFormat.TABLES), PublishedTest::die))
        .hasMessageContaining("killed after training_session");
    assertThat(TestStore.inputHashes(store)).isEqualTo(before);

    TestStore.ingest(store, more, SourceFormat.TABLES);
    assertThat(store.read(TrainingSessions.TABLE).count()).isEqualTo(39);
    assertThat(store.published().newsSince()).contains(FIRST.plusDays(91));
  }

  @Test
  void a_build_that_dies_leaves_the_tables_of_the_last_one_together() throws IOException {
    Map<String, String> before = TestStore.hashes(store, BUILT);
    ingest("more", sessions("t", 91, 100, 1));

    assertThatThrownBy(
            () ->
                new BuildFeatures(store)
                    .run(
                        Optional.empty(),
                        table -> {
                          if (table == BuildFeatures.FEATURES) {
                            die(table);
                          }
                        }))
        .hasMessageContaining("killed after feature");
    assertThat(TestStore.hashes(store, BUILT)).isEqualTo(before);

    long days = new BuildFeatures(store).run(Optional.empty(), table -> {}).days();
    assertThat(days).isEqualTo(100);
    assertThat(store.read(BuildFeatures.FEATURES).count()).isEqualTo(100);
  }

  @Test
  void features_since_a_day_reach_back_to_what_came_in_late() throws IOException {
    List<String> late = new ArrayList<>(sessions("late", 40, 41, 1));
    late.addAll(sessions("t", 95, 100, 1));
    ingest("late", late);
    assertThat(store.published().newsSince()).contains(FIRST.plusDays(40));

    new BuildFeatures(store).run(Optional.of(FIRST.plusDays(98)), table -> {});
    assertThat(store.published().newsSince()).isEmpty();
    Map<String, String> since = TestStore.hashes(store, BUILT);
    new BuildFeatures(store).run(Optional.empty(), table -> {});
    assertThat(TestStore.hashes(store, BUILT)).isEqualTo(since);
  }

  @Test
  void features_since_a_day_leave_no_gap_after_the_last_build() throws IOException {
    ingest("after a break", sessions("t", 110, 120, 1));
    new BuildFeatures(store).run(Optional.of(FIRST.plusDays(119)), table -> {});
    assertThat(store.read(BuildFeatures.FEATURES).count()).isEqualTo(120);
  }

  @Test
  void who_an_athlete_is_touches_every_day() throws IOException {
    Path athletes =
        SourceFolder.in(folder, "athletes")
            .with("athlete", "athlete_id,birth_year", "runner,2000")
            .path();
    TestStore.ingest(store, athletes, SourceFormat.TABLES);
    assertThat(store.published().newsSince()).contains(LocalDate.EPOCH);

    new BuildFeatures(store).run(Optional.of(FIRST.plusDays(91)), table -> {});
    assertThat(store.read(BuildFeatures.FEATURES).where("age is null").count()).isZero();
  }
}
