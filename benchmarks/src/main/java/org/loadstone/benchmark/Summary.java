package org.loadstone.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
 * @param otherCores cores that other processes used meanwhile
 * @param figures what else it measured
 */
record Summary(
    String program,
    String version,
    int runs,
    Spread wall,
    Spread cpu,
    Spread otherCores,
    Map<String, Spread> figures) {
  private static final double WHOLE_FROM = 1_000;

  /** Figures below 1 that differ in their later digits. */
  private static final Set<String> FINE = Set.of("auc", "log_loss");

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
      return text(max < WHOLE_FROM ? "%.2f" : "%.0f");
    }

    String text(String one) {
      return min == max
          ? String.format(Locale.ROOT, one, median)
          : String.format(Locale.ROOT, "%1$s / %1$s / %1$s".formatted(one), min, median, max);
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
    Map<String, Spread> figures = new LinkedHashMap<>();
    for (String name : runs.getFirst().figures().keySet()) {
      figures.put(name, spread(runs, run -> run.figures().get(name)));
    }
    return new Summary(
        runs.getFirst().program(),
        runs.getFirst().version(),
        runs.size(),
        spread(runs, Run::wallSeconds),
        spread(runs, Run::cpuSeconds),
        spread(runs, Run::otherCores),
        figures);
  }

  private static Spread spread(List<Run> runs, ToDoubleFunction<Run> value) {
    return Spread.of(runs.stream().mapToDouble(value).toArray());
  }

  /** Returns a Markdown table: a column a program; least / median / greatest where they differ. */
  static String table(List<Summary> all) {
    StringBuilder out = new StringBuilder();
    out.append(line("", all, s -> "%s (%s)".formatted(s.program, s.version)));
    out.append("|---".repeat(all.size() + 1)).append("|\n");
    out.append(line("runs", all, s -> Integer.toString(s.runs)));
    out.append(line("wall s", all, s -> s.wall.toString()));
    out.append(line("CPU s", all, s -> s.cpu.toString()));
    Set<String> figures = new LinkedHashSet<>();
    all.forEach(summary -> figures.addAll(summary.figures.keySet()));
    for (String name : figures) {
      out.append(line(name.replace('_', ' '), all, s -> cell(name, s.figures.get(name))));
    }
    return out.append(line("other cores", all, s -> s.otherCores.toString())).toString();
  }

  private static String cell(String name, Spread spread) {
    if (spread == null) {
      return "";
    }
    return FINE.contains(name) ? spread.text("%.4f") : spread.toString();
  }

  private static String line(String name, List<Summary> all, Function<Summary, String> cell) {
    return all.stream().map(cell).collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
  }
}
