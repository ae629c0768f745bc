package org.loadstone.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.benchmark.StageTimes.Stage;
import org.loadstone.benchmark.StageTimes.Work;

class IngestBenchmarkTest {
  private static final long ROWS = 20_000;

  @TempDir private Path folder;

  @Test
  void bothIngestsKeepAndRejectTheSameRows()
      throws IOException, InterruptedException, SQLException {
    Path source = new SessionsFile(ROWS, 2).in(folder);
    IngestPrograms programs =
        new IngestPrograms(Path.of("peers"), Path.of("../pipelines/jvm-options"), source, ROWS);

    List<Run> runs = programs.ingest();

    assertThat(runs)
        .extracting(Run::program)
        .containsExactly("Loadstone", "DuckDB sha256", "DuckDB md5");
    assertThat(Agreement.agreed(runs))
        .containsEntry("read", 20_000.0)
        .containsEntry("accepted", 19_602.0)
        .containsEntry("rows written", 19_602.0)
        .containsEntry("duplicates", 172.0)
        .containsEntry("quarantined key_conflict", 14.0)
        .containsEntry("quarantined range:rpe", 22.0);
    assertThat(runs.getFirst().figures())
        .containsKeys("total_s", "read_check_s", "deduplicate_s", "write_s", "rest_s", "heap_MB");
    assertThat(programs.read())
        .extracting(Run::checksums)
        .containsOnly(Map.of("read", (double) ROWS));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("outputs are deleted").containsExactly(source);
    }
  }

  @Test
  void theSessionsAreTheSameInOneFileOrSeveral() throws IOException {
    List<String> one = sessions(new SessionsFile(5_000, 1).in(folder));
    List<String> three = sessions(new SessionsFile(5_000, 3).in(folder));

    assertThat(three).isEqualTo(one).hasSize(5_000);
    int repeats = one.size() - new HashSet<>(one).size();
    assertThat(repeats).as("about one in a hundred, none in the first tenth").isBetween(25, 65);
  }

  private static List<String> sessions(Path source) throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.removeFirst()).isEqualTo(SessionRow.HEADER);
        all.addAll(lines);
      }
    }
    return all;
  }

  @Test
  void stagesAreToldByWhatTheyMove() {
    Stage plan = stage(0, 0, 100, 0, 0);
    Stage read = stage(1, 100, 2_100, 0, 0);
    Stage merge = stage(2, 2_100, 3_100, 5_000, 0);
    Stage count = stage(3, 3_200, 3_300, 40, 0);
    Stage write = stage(4, 3_300, 4_300, 0, 9_000);
    Stage log = stage(5, 4_200, 4_400, 0, 0);

    Map<Stage, Work> works = StageTimes.works(List.of(merge, read, plan, count, write, log), 1_000);

    assertThat(works)
        .containsExactly(
            Map.entry(plan, Work.READ_CHECK),
            Map.entry(read, Work.READ_CHECK),
            Map.entry(merge, Work.DEDUPLICATE),
            Map.entry(count, Work.REST),
            Map.entry(write, Work.WRITE),
            Map.entry(log, Work.REST));
    Map<Work, Double> seconds = StageTimes.seconds(works, 5);
    assertThat(seconds.get(Work.READ_CHECK)).isCloseTo(2.1, within(1e-9));
    assertThat(seconds.get(Work.DEDUPLICATE)).isCloseTo(1.0, within(1e-9));
    assertThat(seconds.get(Work.WRITE)).isCloseTo(1.0, within(1e-9));
    assertThat(seconds.get(Work.REST)).as("with planning").isCloseTo(0.9, within(1e-9));
  }

  private static Stage stage(int id, long from, long to, long shuffleRead, long written) {
    return new Stage(id, from, to, 2, 0, 0, 0, shuffleRead, 0, written);
  }

  @Test
  void aScriptIsCutIntoStepsWithItsVariablesFilledIn() {
    String script =
        """
        -- About it.
        -- step: first
        copy '${source}';
        -- step: second
        select ${hash}(1);
        -- answer
        select 'a', 1;
        """;

    assertThat(DuckScript.steps(script, Map.of("source", "x.csv", "hash", "md5")))
        .isEqualTo(
            Map.of(
                "first", "\ncopy 'x.csv';\n",
                "second", "\nselect md5(1);\n",
                "", "\nselect 'a', 1;\n"));
  }

  @Test
  void growthTellsWhatFurtherRowsCost() {
    Map<Long, List<Summary>> bySize = new LinkedHashMap<>();
    bySize.put(1_000_000L, Summary.of(List.of(run("ours", 10), run("its", 5))));
    bySize.put(3_000_000L, Summary.of(List.of(run("ours", 14), run("its", 14))));

    assertThat(IngestBenchmark.growth(bySize))
        .contains("| 1,000,000 | its | 200,000 | 5.00 |  | 10.00 | 100 | 2.00 | 2.00 |")
        .contains("| 3,000,000 | ours | 214,286 | 4.67 | 2.00 | 9.33 | 100 | 1.00 | 1.00 |");
  }

  private static Run run(String name, double seconds) {
    return new Run(
        name,
        "v",
        seconds,
        seconds,
        0,
        Map.of("total_s", seconds, "total_CPU_s", 2 * seconds, "RSS_MB", 100.0),
        Map.of());
  }
}
