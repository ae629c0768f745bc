package org.loadstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.loadstone.chart.Decimal;

/** Metrics under censoring as a table for people. */
record CensoredText(CensoredRisks given, Map<String, Object> metrics) {
  private static final String ABSENT = "-";

  /** Returns the table. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%,d rows, %,d with the event%s"
            .formatted(
                given.sample().size(),
                given.events(),
                given.cause().map(cause -> " of cause " + cause).orElse("")));
    TextTable table = TextTable.of(List.of("metric", "value", "95 % interval"));
    Optional.ofNullable(metrics.get("riskRegression"))
        .or(() -> given.cause().map(cause -> metrics.get("competing_cause" + cause)))
        .ifPresent(scores -> scores(table, (Map<?, ?>) scores));
    if (metrics.get("ibs_trapezoid_from_0") instanceof Map<?, ?> ibs) {
      for (String model : given.risks().keySet()) {
        String name = "integrated Brier to %s%s".formatted(time(ibs.get("upto")), of(model));
        table.add(List.of(name, number(ibs.get(model)), interval("ibs_" + model, null, null)));
      }
    }
    String key = given.tau().isPresent() ? "concordance_risk_score_tau" : "concordance_risk_score";
    if (metrics.get(key) instanceof Map<?, ?> pairs) {
      String by = given.tau().map(tau -> " by " + Decimal.upTo(6, tau)).orElse("");
      concordance(table, "Harrell's C" + by, "harrell_n", pairs);
      concordance(table, "Uno's C" + by, "uno_nG2", pairs);
    }
    lines.addAll(table.text().lines().toList());
    lines.add(
        metrics.containsKey("bootstrap")
            ? "Intervals from resampled athletes."
            : "Intervals take rows as independent; rows of one athlete are not: --cluster,"
                + " --bootstrap");
    return String.join(System.lineSeparator(), lines);
  }

  private void scores(TextTable table, Map<?, ?> scores) {
    rows(table, "AUC", "auc", (Map<?, ?>) scores.get("auc"));
    rows(table, "Brier", "brier", (Map<?, ?>) scores.get("brier"));
  }

  private void rows(TextTable table, String column, String name, Map<?, ?> scores) {
    List<?> models = (List<?>) scores.get("model");
    for (int k = 0; k < models.size(); k++) {
      String model = (String) models.get(k);
      double horizon = ((Number) ((List<?>) scores.get("times")).get(k)).doubleValue();
      Object low = ((List<?>) scores.get("lower")).get(k);
      Object high = ((List<?>) scores.get("upper")).get(k);
      boolean isNull = model.equals("Null model");
      String about =
          "%s by %s%s".formatted(column, time(horizon), isNull ? ", same risk for all" : of(model));
      table.add(
          List.of(
              about,
              number(((List<?>) scores.get(column)).get(k)),
              interval(
                  CensoredBootstrap.name(
                      name, isNull ? CensoredBootstrap.NULL_MODEL : model, horizon),
                  low,
                  high)));
    }
    differences(table, column, name);
  }

  private void differences(TextTable table, String column, String name) {
    if (given.risks().size() == 2 && metrics.get("bootstrap") instanceof Map<?, ?> all) {
      for (double horizon : given.horizons()) {
        String key = CensoredBootstrap.name(name, "difference", horizon);
        if (all.get(key) instanceof Map<?, ?> one && one.containsKey("low")) {
          table.add(
              List.of(
                  "%s by %s, a less b".formatted(column, time(horizon)),
                  number(one.get("estimate")),
                  interval(key, null, null)));
        }
      }
    }
  }

  private String of(String model) {
    return given.risks().size() == 1 ? "" : ", " + model;
  }

  private void concordance(TextTable table, String words, String name, Map<?, ?> pairs) {
    if (pairs.get(name) instanceof Map<?, ?> one) {
      double estimate = ((Number) one.get("concordance")).doubleValue();
      double half = 1.959963984540054 * ((Number) one.get("se")).doubleValue();
      table.add(List.of(words, number(estimate), interval(name, estimate - half, estimate + half)));
    }
  }

  /** By resampled athletes where there are any, except of what is not resampled. */
  private String interval(String name, Object low, Object high) {
    if (metrics.get("bootstrap") instanceof Map<?, ?> all) {
      return all.get(name) instanceof Map<?, ?> one && one.containsKey("low")
          ? between(one.get("low"), one.get("high"))
          : "";
    }
    return low == null ? "" : between(low, high);
  }

  private static String between(Object low, Object high) {
    return "%s to %s".formatted(number(low), number(high));
  }

  private static String time(Object value) {
    return Decimal.upTo(6, ((Number) value).doubleValue());
  }

  private static String number(Object value) {
    return value instanceof Number number
        ? String.format(Locale.ROOT, "%.4g", number.doubleValue())
        : ABSENT;
  }
}
