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

/** Risk models of many athlete-days: ours beside scikit-learn and XGBoost in Python in turns. */
@Command(
    name = "benchmarks/run trees",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures our learners beside scikit-learn's and XGBoost's: 30 features, 1 % events,",
      "four fifths to fit and the rest to predict. All read the same file."
    },
    footer = {"", "Example: benchmarks/run trees --rows 500000 --slow"})
public final class TreesBenchmark implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--rows", defaultValue = "500000", description = "Rows (default 500000).")
  private int rows;

  @Option(names = "--runs", defaultValue = "1", description = "Runs of each program (default 1).")
  private int runs;

  @Option(names = "--heap", defaultValue = "4g", description = "Heap of ours (default 4g).")
  private String heap;

  @Option(names = "--threads", defaultValue = "1", description = "Threads of peers (default 1).")
  private int threads;

  @Option(names = "--slow", description = "Also Smile's exact boosting: minutes.")
  private boolean slow;

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
    System.exit(new CommandLine(new TreesBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path input = Files.createTempFile("athlete-days", ".csv");
    try {
      new RiskFile(rows).write(input);
      List<Run> all = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (int i = 0; i < runs; i++) {
        for (Program program : programs(input)) {
          if (program.isInstalled()) {
            all.add(program.run());
            System.err.printf("run %d of %d: %s%n", i + 1, runs, program.name());
          } else if (i == 0) {
            missing.add(program.name());
          }
        }
      }
      tell(all, missing);
      return 0;
    } finally {
      Files.delete(input);
    }
  }

  private List<Program> programs(Path input) {
    List<Program> all = new ArrayList<>();
    all.add(ours("our logistic", "logistic", input));
    all.add(ours("our forest", "forest", input));
    all.add(ours("our histogram", "histogram", input));
    all.add(ours("our histogram, trees chosen", "histogram-chosen", input));
    if (slow) {
      all.add(ours("our exact boosting", "smile", input));
    }
    all.add(peer("sklearn logistic", "logistic", "sklearn", input));
    all.add(peer("sklearn HGB", "hgb", "sklearn", input));
    all.add(peer("xgboost hist", "xgboost", "xgboost", input));
    return all;
  }

  private Program ours(String name, String learner, Path input) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Program(
        name,
        List.of(java, "-version"),
        List.of(
            java,
            "-Xmx" + heap,
            "-XX:+UseParallelGC",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            OurLearner.class.getName(),
            input.toString(),
            Integer.toString(rows),
            learner));
  }

  private Program peer(String name, String learner, String library, Path input) {
    String python = System.getenv().getOrDefault("PYTHON", "python3");
    return new Program(
        name,
        List.of(python, "-c", "import numpy, pandas, sklearn, " + library),
        List.of(
            python,
            peers.resolve("trees.py").toString(),
            input.toString(),
            learner,
            Integer.toString(threads)));
  }

  private void tell(List<Run> all, List<String> missing) throws IOException {
    Map<String, Double> checksums = Agreement.agreed(all);
    List<Summary> summaries = Summary.of(all);
    if (json) {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("rows", rows);
      out.put("cores", Machine.cores());
      out.put("checksums", checksums);
      out.put("not_installed", missing);
      out.put("programs", summaries);
      out.put("runs", all);
      System.out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(out));
      return;
    }
    System.out.printf(
        "%,d rows, %d cores; cells: least / median / greatest of the runs.%n%n",
        rows, Machine.cores());
    System.out.print(Summary.table(summaries));
    System.out.println("\nAll read the same rows.");
    missing.forEach(name -> System.out.println("Not installed, left out: " + name));
  }
}
