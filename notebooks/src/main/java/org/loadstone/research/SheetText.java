package org.loadstone.research;

import static java.util.stream.Collectors.joining;
import static org.loadstone.chart.Markup.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.chart.Decimal;
import org.loadstone.metric.Interval;

/** The first rows of a sheet for a page and for a terminal, with a word about the rest. */
record SheetText(Sheet shown, String rest) {
  static final int ROWS = 12;
  private static final String ABSENT = "–";

  static SheetText of(Sheet sheet) {
    int more = sheet.size() - ROWS;
    String rest = more > 0 ? String.format(Locale.ROOT, "and %,d more rows", more) : "";
    return new SheetText(sheet.first(ROWS), sheet.size() == 0 ? "no rows" : rest);
  }

  String html() {
    String head = shown.columns().stream().map(SheetText::heading).collect(joining());
    String body =
        shown.rows().stream().map(row -> "<tr>" + htmlRow(row) + "</tr>").collect(joining("\n"));
    String tail = rest.isEmpty() ? "" : "\n<p>" + escape(rest) + "</p>";
    return "<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s\n</tbody>\n</table>%s"
        .formatted(head, body, tail);
  }

  private static String heading(Sheet.Column column) {
    String title = column.about().isEmpty() ? "" : " title=\"" + escape(column.about()) + "\"";
    String unit =
        column.unit().isEmpty() ? "" : "<br/><small>" + escape(column.unit()) + "</small>";
    return "<th scope=\"col\"" + title + ">" + escape(column.name()) + unit + "</th>";
  }

  private String htmlRow(List<Optional<Object>> row) {
    return IntStream.range(0, row.size())
        .mapToObj(
            i ->
                "<td style=\"text-align:%s\">%s</td>"
                    .formatted(isNumeric(i) ? "right" : "left", escape(text(row.get(i)))))
        .collect(joining());
  }

  private boolean isNumeric(int column) {
    return shown.rows().stream().anyMatch(row -> isNumber(row.get(column)));
  }

  String text() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(shown.columns().stream().map(Sheet.Column::name).toList());
    shown.rows().forEach(row -> lines.add(row.stream().map(SheetText::text).toList()));
    int[] widths =
        IntStream.range(0, shown.columns().size())
            .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toArray();
    String table = lines.stream().map(line -> padded(line, widths)).collect(joining("\n"));
    return rest.isEmpty() ? table : table + "\n" + rest;
  }

  private static String padded(List<String> line, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> line.get(i) + " ".repeat(widths[i] - line.get(i).length()))
        .collect(joining("  "))
        .stripTrailing();
  }

  private static boolean isNumber(Optional<Object> value) {
    return value.filter(v -> v instanceof Number || v instanceof Interval).isPresent();
  }

  private static String text(Optional<Object> value) {
    return value.map(SheetText::text).orElse(ABSENT);
  }

  private static String text(Object value) {
    return switch (value) {
      case Double number when !Double.isFinite(number) -> number.toString();
      case Double number -> Decimal.plain(number);
      case Interval interval -> interval(interval);
      default -> value.toString();
    };
  }

  static String interval(Interval interval) {
    return "%s (%s to %s)"
        .formatted(
            Decimal.plain(interval.estimate()),
            Decimal.plain(interval.low()),
            Decimal.plain(interval.high()));
  }
}
