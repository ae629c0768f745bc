package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Load features of athlete-days: our folds, R data.table and pandas in turns, or DuckDB. */
@Command(
    name = "benchmarks/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures our feature folds beside R data.table and pandas on the same made-up file.",
      "Programs take turns; times are told only when all checksums agree."
    },
    footer = {"", "Example: benchmarks/run --runs 5"})
public final class FeatureBenchmark implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--athletes", defaultValue = "2000", description = "Athletes (default 2000).")
  private int athletes;

  @Option(names = "--days", defaultValue = "1095", description = "Days of each (default 1095).")
  private int days;

  @Option(names = "--runs", defaultValue = "5", description = "Runs of each program (default 5).")
  private int runs;

  @Option(names = "--heap", defaultValue = "6g", description = "Heap of ours (default 6g).")
  private String heap;

  @Option(
      names = "--only",
      description = "Run this program alone: its name as in the table; may be given again.")
  private List<String> only = List.of();

  @Option(
      names = "--windows",
      description = "Only the features of rolling windows, beside DuckDB in SQL.")
  private boolean windows;

  @Option(names = "--json", description = "Print JSON, with every run.")
  private boolean json;

  @Option(
      names = "--peers",
      defaultValue = "benchmarks/peers",
      paramLabel = "DIR",
      description = "Folder of the peers' programs (default benchmarks/peers).")
  private Path peers;

  /** Runs the benchmark and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new FeatureBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path input = Files.createTempFile("athlete-days", ".csv");
    Path output = Files.createTempDirectory("features");
    try {
      new AthleteDaysFile(athletes, days).write(input);
      List<Program> taking = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (Program program : programs(input, output)) {
        if (!only.isEmpty() && !only.contains(program.name())) {
          continue;
        }
        if (program.isInstalled()) {
          taking.add(program);
        } else {
          missing.add(program.name());
        }
      }
      tell(inTurns(taking), missing);
      return 0;
    } finally {
      Files.delete(input);
      try (Stream<Path> left = Files.walk(output)) {
        left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private List<Program> programs(Path input, Path output) {
    String file = input.toString();
    String out = output.resolve("features.csv").toString();
    String subset = (windows ? OurFeatures.Subset.WINDOWS : OurFeatures.Subset.ALL).name();
    List<Program> all = new ArrayList<>();
    all.add(java("Loadstone folds", OurFeatures.class, file, out, subset));
    all.add(
        java(
            "Loadstone in Spark",
            OurSparkFeatures.class,
            file,
            output.resolve("spark").toString(),
            subset));
    if (windows) {
      String script = peers.resolve("features_duckdb.sql").toString();
      all.add(java("DuckDB", DuckScript.class, script, "in=" + file, "out=" + output));
      return all;
    }
    all.add(
        new Program(
            "R data.table",
            List.of("Rscript", "-e", "library(data.table)"),
            List.of("Rscript", peers.resolve("features_datatable.R").toString(), file, out)));
    all.add(
        new Program(
            "pandas",
            List.of(python(), "-c", "import pandas"),
            List.of(python(), peers.resolve("features_pandas.py").toString(), file, out)));
    return all;
  }

  private Program java(String name, Class<?> main, String... words) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>(List.of(java, "-Xmx" + heap, "-XX:+UseParallelGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(words));
    return new Program(name, List.of(java, "-version"), command);
  }

  private static String python() {
    return System.getenv().getOrDefault("PYTHON", "python3");
  }

  private List<Run> inTurns(List<Program> programs) throws IOException, InterruptedException {
    List<Run> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      for (Program program : programs) {
        all.add(program.run());
        System.err.printf("run %d of %d: %s%n", i + 1, runs, program.name());
      }
    }
    return all;
  }

  private void tell(List<Run> all, List<String> missing) throws IOException {
    Map<String, Double> checksums = Agreement.agreed(all);
    List<Summary> summaries = Summary.of(all);
    if (json) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("rows", (long) athletes * days);
      out.put("cores", Machine.cores());
      out.put("checksums", checksums);
      out.put("not_installed", missing);
      out.put("programs", summaries);
      out.put("runs", all);
      System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(out));
      return;
    }
    System.out.printf(
        "%,d athlete-days, %d features, %d cores; cells: least / median / greatest of the runs.%n%n",
        (long) athletes * days, checksums.size(), Machine.cores());
    System.out.print(Summary.table(summaries));
    System.out.printf("%nChecksums agree to %.0e.%n", Agreement.TOLERANCE);
    missing.forEach(name -> System.out.println("Not installed, left out: " + name));
  }
}
