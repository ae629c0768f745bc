package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/** An ingest that is killed loses nothing: readers see whole tables, the next run completes it. */
class IngestKillTest {
  private static final long SEED = 20_261_123;
  private static final int ROWS = 10_000;
  private static final int LIMIT_S = 300;

  @TempDir private Path folder;

  private static int kills() {
    return System.getProperty("slow", "none").equals("whole") ? 12 : 2;
  }

  private Path source() throws IOException {
    StringBuilder sessions = new StringBuilder("athlete_id,session_id,date,duration_min,rpe\n");
    StringBuilder wellness = new StringBuilder("athlete_id,date,sleep_h\n");
    LocalDate first = LocalDate.of(2020, 1, 1);
    for (int i = 0; i < ROWS; i++) {
      String athlete = "athlete" + i % 40;
      LocalDate day = first.plusDays(i / 40);
      int rpe = i % 100 == 0 ? 14 : 1 + i % 9;
      sessions.append("%s,s%d,%s,%d,%d%n".formatted(athlete, i, day, 30 + i % 60, rpe));
      wellness.append("%s,%s,%d%n".formatted(athlete, day, i % 50 == 0 ? 99 : 5 + i % 4));
    }
    return SourceFolder.in(folder, "source")
        .withFile("training_session.csv", sessions.toString())
        .withFile("wellness.csv", wellness.toString())
        .path();
  }

  private String[] words(Path source, String store) {
    return new String[] {
      "ingest",
      "--source",
      "" + source,
      "--store",
      "" + folder.resolve(store),
      "--key",
      "" + folder.resolve("key"),
      "--quiet"
    };
  }

  private Map<String, String> canonical(String store) throws IOException {
    Path to = folder.resolve("canonical-" + store);
    String from = folder.resolve(store).toString();
    assertThat(Main.execute("export", "--store", from, "--canonical", "--out", "" + to)).isZero();
    return DemoTest.contents(to);
  }

  private long seen(String store, Table table) {
    Path root = folder.resolve(store);
    return StoreFolder.isStore(root)
        ? new Store(SharedSpark.session(), StoreFolder.open(root)).read(table).count()
        : 0;
  }

  @Test
  void an_ingest_killed_at_any_moment_is_completed_by_the_next() throws Exception {
    assumeTrue(
        !System.getProperty("slow", "none").equals("none"),
        "needs -Dslow=bounded or whole: it kills ingests in JVMs of their own");
    SharedSpark.session();
    Path source = source();
    long start = System.nanoTime();
    Process whole = OtherJvm.start(folder.resolve("whole.log"), List.of(), words(source, "whole"));
    assertThat(whole.waitFor(LIMIT_S, TimeUnit.SECONDS)).isTrue();
    assertThat(whole.exitValue()).as(Files.readString(folder.resolve("whole.log"))).isZero();
    long lasts = (System.nanoTime() - start) / 1_000_000;
    Map<String, String> expected = canonical("whole");
    long sessions = seen("whole", TrainingSessions.TABLE);
    long wellness = seen("whole", WellnessReports.TABLE);
    assertThat(sessions).isEqualTo(ROWS - ROWS / 100);
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < kills(); i++) {
      String store = "killed" + i;
      Path log = folder.resolve(store + ".log");
      Process process = OtherJvm.start(log, List.of(), words(source, store));
      process.waitFor((long) (lasts * random.nextDouble(0.3, 1)), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertThat(seen(store, TrainingSessions.TABLE)).as(store).isIn(0L, sessions);
      assertThat(seen(store, WellnessReports.TABLE)).as(store).isIn(0L, wellness);
      assertThat(Main.execute(words(source, store))).as(store).isZero();
      assertThat(canonical(store)).as(store).isEqualTo(expected);
    }
  }
}
