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

/** An Andersen-Gill model of many rows: ours beside R's survival in turns. */
@Command(
    name = "benchmarks/run cox",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures our Cox model beside R's coxph: Efron ties, ten covariates, robust errors by athlete.",
      "Programs take turns; times are told only when coefficients, errors and likelihoods agree."
    },
    footer = {"", "Example: benchmarks/run cox --rows 1000000 --runs 3"})
public final class CoxBenchmark implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(names = "--rows", defaultValue = "1000000", description = "Rows (default a million).")
  private int rows;

  @Option(names = "--runs", defaultValue = "3", description = "Runs of each program (default 3).")
  private int runs;

  @Option(names = "--heap", defaultValue = "4g", description = "Heap of ours (default 4g).")
  private String heap;

  @Option(names = "--only", description = "Run this program alone: Loadstone or R.")
  private String only;

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
    System.exit(new CommandLine(new CoxBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path input = Files.createTempFile("at-risk", ".csv");
    try {
      new AtRiskFile(rows).write(input);
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
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> ours = new ArrayList<>(List.of(java, "-Xmx" + heap, "-XX:+UseParallelGC"));
    ours.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            OurCox.class.getName(),
            input.toString()));
    List<Program> all = new ArrayList<>();
    all.add(new Program("Loadstone", List.of(java, "-version"), ours));
    all.add(
        new Program(
            "R",
            List.of("Rscript", "-e", "library(survival); library(data.table)"),
            List.of("Rscript", peers.resolve("cox_survival.R").toString(), input.toString())));
    return all.stream().filter(one -> only == null || one.name().equals(only)).toList();
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
    System.out.printf("%nAnswers agree to %.0e.%n", Agreement.TOLERANCE);
    missing.forEach(name -> System.out.println("Not installed, left out: " + name));
  }
}
