package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.loadstone.chart.Decimal;

/** Every check with its metrics, and the distributions of columns. */
final class CheckSection {
  private static final String QUANTILE = "quantile";
  private static final List<String> QUANTILES = List.of("p01", "p25", "p50", "p75", "p99");
  private static final String SHARE = "share";

  private final QualityReport report;

  CheckSection(QualityReport report) {
    this.report = report;
  }

  String html() {
    return "<section id=\"checks\"><h2>All checks</h2>\n"
        + Html.text(
            "p",
            "A metric is a number about the data; a limit says what is good enough. Limits are set in"
                + " a file and judged without reading the data again.")
        + report.checks().stream()
            .filter(check -> !check.name().equals(QUANTILE))
            .map(this::check)
            .collect(Collectors.joining())
        + columns()
        + "</section>\n";
  }

  private String check(QualityCheck check) {
    List<QualityResult> own =
        report.results().stream().filter(r -> r.check().equals(check.name())).toList();
    String title =
        "<summary><code>" + escape(check.name()) + "</code> " + escape(verdict(own)) + "</summary>";
    String body =
        own.isEmpty()
            ? Html.text("p", "absent", "Nothing to measure.")
            : Html.table(
                List.of("what", "days", "metric", "of", "limit", "verdict"),
                own.stream().map(r -> row(r, check)));
    return "<details class=\"check\">"
        + title
        + Html.text("p", "small", Words.capital(check.group()) + ". " + check.statement() + ".")
        + body
        + "</details>\n";
  }

  private static String verdict(List<QualityResult> own) {
    long failed = own.stream().filter(r -> r.status() == QualityResult.Status.FAILED).count();
    long passed = own.stream().filter(r -> r.status() == QualityResult.Status.PASSED).count();
    if (own.isEmpty()) {
      return "– nothing to measure";
    }
    if (failed > 0) {
      return "✗ " + failed + " of " + (failed + passed) + (failed == 1 ? " fails" : " fail");
    }
    return passed > 0 ? "✓ " + Words.count(passed) + " pass" : "– shown only";
  }

  private static List<String> row(QualityResult r, QualityCheck check) {
    return List.of(
        r.subject().words(), r.days(), value(r, check), base(r), r.limit(), r.status().words());
  }

  /** Returns the metric in its unit, a shift with its interval. */
  static String value(QualityResult r, QualityCheck check) {
    if (r.interval().isPresent()) {
      return Words.estimate(r.interval().get());
    }
    if (!check.unit().startsWith(SHARE)) {
      return Decimal.plain(r.value());
    }
    return Decimal.upTo(2, 100 * r.value()) + "\u00a0%";
  }

  /** Returns "12 of 340", or what stands behind a number that is no share. */
  static String base(QualityResult r) {
    String whole = Words.count(Math.round(r.denominator()));
    if (r.interval().isPresent()) {
      return whole + " athletes";
    }
    return r.numerator().isPresent()
        ? Words.count(Math.round(r.numerator().getAsDouble())) + " of " + whole
        : whole;
  }

  private String columns() {
    Map<String, Map<String, QualityResult>> byColumn = new LinkedHashMap<>();
    report.results().stream()
        .filter(r -> r.check().equals(QUANTILE) && r.scope().equals("all"))
        .forEach(
            r ->
                byColumn
                    .computeIfAbsent(
                        r.subject().table() + "." + r.subject().column(),
                        name -> new LinkedHashMap<>())
                    .put(r.subject().detail(), r));
    List<String> headers = new ArrayList<>(List.of("column", "values"));
    headers.addAll(QUANTILES);
    return byColumn.isEmpty()
        ? Html.absent("Distributions", "No column holds numbers.")
        : "<details class=\"check\"><summary><code>quantile</code> distributions of "
            + byColumn.size()
            + " columns</summary>"
            + Html.text(
                "p", "small", "Exact up to 1,000 different values of a column, else within 0.5 %.")
            + Html.table(headers, byColumn.entrySet().stream().map(CheckSection::quantiles))
            + "</details>\n";
  }

  private static List<String> quantiles(Map.Entry<String, Map<String, QualityResult>> column) {
    Map<String, QualityResult> found = column.getValue();
    List<String> cells = new ArrayList<>();
    cells.add(column.getKey());
    cells.add(Words.count(Math.round(found.values().iterator().next().denominator())));
    QUANTILES.forEach(
        q -> cells.add(found.containsKey(q) ? Decimal.plain(found.get(q).value()) : ""));
    return cells;
  }
}
