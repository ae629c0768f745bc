package org.loadstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Metrics of risks as a table for people.
 *
 * @param first column of the risks
 * @param second column of other risks, or null
 */
record MetricsText(String first, String second) {
  private static final Map<String, String> WORDS = words();

  private static Map<String, String> words() {
    Map<String, String> words = new java.util.LinkedHashMap<>();
    words.put("auc", "AUC");
    words.put("average_precision", "average precision");
    words.put("brier", "Brier score");
    words.put("scaled_brier", "scaled Brier score");
    words.put("log_loss", "log loss");
    words.put("calibration_in_the_large", "calibration in the large (0 is right)");
    words.put("calibration_slope", "calibration slope (1 is right)");
    words.put("observed_expected_ratio", "observed over expected events");
    return words;
  }

  /** Returns the table of what the command found. */
  String of(Object result) {
    Map<?, ?> found = (Map<?, ?>) result;
    if (second == null) {
      return String.join(System.lineSeparator(), lines(first, found));
    }
    List<String> lines = new ArrayList<>(lines(first, (Map<?, ?>) found.get("a")));
    lines.add("");
    lines.addAll(lines(second, (Map<?, ?>) found.get("b")));
    if (found.get("delong_test_a_vs_b") instanceof Map<?, ?> test) {
      lines.add("");
      lines.add(
          "AUC of %s against %s: z %s, p %s (DeLong; ignores clustering)"
              .formatted(first, second, number(test.get("z")), number(test.get("p"))));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static List<String> lines(String column, Map<?, ?> metrics) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s rows, %s %% with an event"
            .formatted(
                column,
                metrics.get("n"),
                number(100 * ((Number) metrics.get("prevalence")).doubleValue())));
    TextTable table = TextTable.of(List.of("metric", "value", "95 % interval"));
    WORDS.forEach(
        (name, words) ->
            table.add(List.of(words, number(metrics.get(name)), interval(name, metrics))));
    if (metrics.get("ici_loess_direct") instanceof Map<?, ?> curve) {
      table.add(List.of("ICI", number(curve.get("ici")), interval("ici", metrics)));
      table.add(List.of("E90", number(curve.get("e90")), interval("e90", metrics)));
    }
    lines.addAll(table.text().lines().toList());
    return lines;
  }

  /** By resampled athletes where there are any; else DeLong's, which ignores clustering. */
  private static String interval(String name, Map<?, ?> metrics) {
    if (metrics.get("bootstrap") instanceof Map<?, ?> all) {
      return all.get(name) instanceof Map<?, ?> one && one.containsKey("low")
          ? "%s to %s".formatted(number(one.get("low")), number(one.get("high")))
          : "";
    }
    return name.equals("auc") && metrics.get("auc_ci95_wald") instanceof List<?> limits
        ? "%s to %s (DeLong)".formatted(number(limits.get(0)), number(limits.get(1)))
        : "";
  }

  private static String number(Object value) {
    return value instanceof Number number
        ? String.format(Locale.ROOT, "%.4g", number.doubleValue())
        : "-";
  }
}
