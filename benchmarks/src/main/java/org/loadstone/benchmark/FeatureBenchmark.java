package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Load features of athlete-days: our folds, R data.table and pandas in turns. */
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
    Path output = Files.createTempFile("features", ".csv");
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
      Files.delete(output);
    }
  }

  private List<Program> programs(Path input, Path output) {
    String file = input.toString();
    String out = output.toString();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    String pandas = peers.resolve("features_pandas.py").toString();
    String dataTable = peers.resolve("features_datatable.R").toString();
    return List.of(
        new Program(
            "Loadstone folds",
            List.of(java, "-version"),
            List.of(
                java,
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-cp",
                classPath,
                OurFeatures.class.getName(),
                file,
                out)),
        new Program(
            "R data.table",
            List.of("Rscript", "-e", "library(data.table)"),
            List.of("Rscript", dataTable, file, out)),
        new Program(
            "pandas",
            List.of(python(), "-c", "import pandas"),
            List.of(python(), pandas, file, out)));
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
