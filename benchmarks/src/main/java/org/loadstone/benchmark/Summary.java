package org.loadstone.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * All runs of one program.
 *
 * @param program name
 * @param version what it says of itself
 * @param runs number of runs
 * @param wall seconds of the whole process
 * @param cpu seconds, user and system
 * @param read seconds, by its own clock
 * @param compute seconds, by its own clock
 * @param otherCores cores that other processes used meanwhile
 */
record Summary(
    String program,
    String version,
    int runs,
    Spread wall,
    Spread cpu,
    Spread read,
    Spread compute,
    Spread otherCores) {

  /** Least, middle and greatest value; the middle of an even number is the mean of the two. */
  record Spread(double min, double median, double max) {
    static Spread of(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int half = sorted.length / 2;
      double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
      return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.2f / %.2f / %.2f", min, median, max);
    }
  }

  /** Returns one summary a program, in the order in which they first ran. */
  static List<Summary> of(List<Run> runs) {
    Map<String, List<Run>> byProgram =
        runs.stream()
            .collect(Collectors.groupingBy(Run::program, LinkedHashMap::new, Collectors.toList()));
    return byProgram.values().stream().map(Summary::ofProgram).toList();
  }

  private static Summary ofProgram(List<Run> runs) {
    return new Summary(
        runs.getFirst().program(),
        runs.getFirst().version(),
        runs.size(),
        spread(runs, Run::wallSeconds),
        spread(runs, Run::cpuSeconds),
        spread(runs, Run::readSeconds),
        spread(runs, Run::computeSeconds),
        spread(runs, Run::otherCores));
  }

  private static Spread spread(List<Run> runs, ToDoubleFunction<Run> value) {
    return Spread.of(runs.stream().mapToDouble(value).toArray());
  }

  /** Returns a Markdown table, least / median / greatest in each cell. */
  static String table(List<Summary> all) {
    String head =
        """
        | program | runs | wall s | CPU s | read s | compute s | other cores |
        |---|---|---|---|---|---|---|
        """;
    return head
        + all.stream()
            .map(
                s ->
                    "| %s (%s) | %d | %s | %s | %s | %s | %s |%n"
                        .formatted(
                            s.program,
                            s.version,
                            s.runs,
                            s.wall,
                            s.cpu,
                            s.read,
                            s.compute,
                            s.otherCores))
            .collect(Collectors.joining());
  }
}
