package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The programs of the ingest benchmark.
 *
 * @param peers folder of the peers' scripts
 * @param jvmOptions file of the options that Spark needs
 * @param source folder of the sessions
 * @param rows rows in it
 */
record IngestPrograms(Path peers, Path jvmOptions, Path source, long rows) {
  static final String OURS = "Loadstone";
  private static final String HEAP = "-Xmx4g";
  private static final List<String> HASHES = List.of("sha256", "md5");

  /** What a program has written. */
  private interface Written {
    Map<String, Double> in(Path work) throws SQLException;
  }

  /**
   * Runs each program once.
   *
   * @return runs of those that ingest, each with its whole answer
   */
  List<Run> ingest() throws IOException, InterruptedException, SQLException {
    List<Run> runs = new ArrayList<>();
    runs.add(run(OURS, IngestAnswer::ofStore, this::ours));
    for (String hash : HASHES) {
      runs.add(run("DuckDB " + hash, IngestAnswer::ofScript, out -> duck("ingest", hash, out)));
    }
    return runs;
  }

  /** Runs the programs that only read. */
  List<Run> read() throws IOException, InterruptedException, SQLException {
    List<String> ours = java(List.of(), OurReading.class, List.of(source.toString()));
    return List.of(
        run(OURS + " reading", work -> Map.of(), work -> ours),
        run("DuckDB reading", work -> Map.of(), out -> duck("read", "md5", out)));
  }

  private interface Command {
    List<String> in(Path work);
  }

  private Run run(String name, Written written, Command command)
      throws IOException, InterruptedException, SQLException {
    Path work = Files.createTempDirectory(source.getParent(), "run");
    try {
      Run run = new Program(name, List.of(), command.in(work)).run();
      return run.withChecksums(written.in(work));
    } finally {
      delete(work);
    }
  }

  private List<String> ours(Path work) {
    List<String> options =
        List.of("-XX:+UseParallelGC", "@" + jvmOptions, "-Dloadstone.log=" + work.resolve("log"));
    return java(options, OurIngest.class, List.of(source + "", work + "", rows + ""));
  }

  private List<String> duck(String script, String hash, Path out) {
    return java(
        List.of("--enable-native-access=ALL-UNNAMED"),
        DuckScript.class,
        List.of(
            peers.resolve(script + "_duckdb.sql").toString(),
            "source=" + source + "/*.csv",
            "out=" + out,
            "hash=" + hash,
            "key=" + "0".repeat(64),
            "today=" + SessionRow.TODAY));
  }

  private static List<String> java(List<String> options, Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
