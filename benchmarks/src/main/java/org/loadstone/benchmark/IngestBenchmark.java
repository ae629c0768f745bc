package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** CSV to checked, deduplicated tables: our ingest beside DuckDB. */
@Command(
    name = "benchmarks/run ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures our ingest beside the same checks in DuckDB on the same made-up sessions.",
      "Programs take turns; times are told only when both kept and rejected the same rows."
    },
    footer = {"", "Example: benchmarks/run ingest --rows 1000000,3000000,10000000"})
public final class IngestBenchmark implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--rows",
      split = ",",
      defaultValue = "10000000",
      paramLabel = "N",
      description = "Rows, one number or several (default 10000000).")
  private List<Long> rows;

  @Option(names = "--files", defaultValue = "1", description = "Files of each (default 1).")
  private int files;

  @Option(names = "--runs", defaultValue = "3", description = "Runs of each program (default 3).")
  private int runs;

  @Option(names = "--json", description = "Print JSON, with every run.")
  private boolean json;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where inputs stay and outputs go, as long as needed (default: in the temp dir).")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "loadstone-benchmark");

  @Option(
      names = "--peers",
      defaultValue = "benchmarks/peers",
      paramLabel = "DIR",
      description = "Folder of the peers' programs (default benchmarks/peers).")
  private Path peers;

  @Option(
      names = "--jvm-options",
      defaultValue = "pipelines/jvm-options",
      paramLabel = "FILE",
      description = "Options of the virtual machine that Spark needs (default those of pipelines).")
  private Path jvmOptions;

  /** Runs the benchmark and exits with its code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new IngestBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    List<Map<String, Object>> measured = new ArrayList<>();
    Map<Long, List<Summary>> bySize = new LinkedHashMap<>();
    for (long size : rows) {
      measure(size, measured, bySize);
    }
    System.out.print(
        json
            ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(measured) + "\n"
            : growth(bySize));
    return 0;
  }

  private void measure(
      long size, List<Map<String, Object>> measured, Map<Long, List<Summary>> bySize)
      throws IOException, InterruptedException, SQLException {
    Path source = new SessionsFile(size, files).in(folder.toAbsolutePath());
    IngestPrograms programs = new IngestPrograms(peers, jvmOptions, source, size);
    List<Run> ingests = new ArrayList<>();
    List<Run> readings = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      ingests.addAll(programs.ingest());
      readings.addAll(programs.read());
      System.err.printf("%,d rows: run %d of %d%n", size, i + 1, runs);
    }
    Agreement.require(readings);
    Map<String, Double> checksums = Agreement.agreed(ingests);
    List<Run> all = Stream.concat(ingests.stream(), readings.stream()).toList();
    List<Summary> summaries = Summary.of(all);
    bySize.put(size, summaries);
    measured.add(record(size, checksums, summaries, all));
    if (!json) {
      tell(size, checksums, summaries);
    }
  }

  private Map<String, Object> record(
      long size, Map<String, Double> checksums, List<Summary> summaries, List<Run> all) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("rows", size);
    out.put("files", files);
    out.put("cores", Machine.cores());
    out.put("checksums", checksums);
    out.put("programs", summaries);
    out.put("runs", all);
    return out;
  }

  private void tell(long size, Map<String, Double> checksums, List<Summary> summaries) {
    System.out.printf(
        "%,d rows, files: %d, cores: %d; cells: least / median / greatest of the runs.%n%n%s%n",
        size, files, Machine.cores(), Summary.table(summaries));
    System.out.printf(
        Locale.ROOT,
        "Same answer: %,.0f accepted, %,.0f duplicates, %,.0f quarantined by %d rules.%n%n",
        checksums.get("accepted"),
        checksums.get("duplicates"),
        checksums.get("read") - checksums.get("accepted") - checksums.get("duplicates"),
        checksums.keySet().stream().filter(name -> name.startsWith("quarantined ")).count());
  }

  /**
   * Returns a Markdown table of what each program takes a million rows, over all rows and over
   * those more than in the size before, and how often its time ours is.
   */
  static String growth(Map<Long, List<Summary>> bySize) {
    StringBuilder out = new StringBuilder();
    out.append("| rows | program | rows/s | s a million | s a further million | CPU s a million |");
    out.append(" RSS MB | our s / its | our CPU s / its |\n")
        .append("|---".repeat(9))
        .append("|\n");
    Map<String, double[]> before = new HashMap<>();
    bySize.forEach(
        (size, summaries) -> {
          Summary ours = summaries.getFirst();
          for (Summary one : summaries) {
            double[] point = {size / 1e6, median(one, "total_s")};
            out.append(line(size, ours, one, further(before.put(one.program(), point), point)));
          }
        });
    return out.toString();
  }

  private static String further(double[] before, double[] now) {
    return before == null
        ? ""
        : String.format(Locale.ROOT, "%.2f", (now[1] - before[1]) / (now[0] - before[0]));
  }

  private static String line(long size, Summary ours, Summary one, String further) {
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %,.0f | %.2f | %s | %.2f | %.0f | %.2f | %.2f |%n",
        size,
        one.program(),
        size / median(one, "total_s"),
        median(one, "total_s") / size * 1e6,
        further,
        median(one, "total_CPU_s") / size * 1e6,
        median(one, "RSS_MB"),
        median(ours, "total_s") / median(one, "total_s"),
        median(ours, "total_CPU_s") / median(one, "total_CPU_s"));
  }

  private static double median(Summary summary, String figure) {
    return summary.figures().get(figure).median();
  }
}
