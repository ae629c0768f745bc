package org.loadstone.chart;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * The values behind a chart.
 *
 * @param headers one per column
 * @param rows each as long as the headers; an absent value is empty text
 */
public record DataTable(List<String> headers, List<List<String>> rows) {

  public DataTable {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != headers.size()) {
        throw new IllegalArgumentException(
            "Cannot build table row: %s; give %d cells".formatted(row, headers.size()));
      }
    }
  }

  /** Returns an HTML {@code table} with escaped cells; the first cell of a row is its header. */
  public String html() {
    return "<table><thead><tr>"
        + headers.stream().map(h -> cell("th scope=\"col\"", "th", h)).collect(joining())
        + "</tr></thead><tbody>"
        + rows.stream().map(DataTable::htmlRow).collect(joining())
        + "</tbody></table>";
  }

  private static String htmlRow(List<String> row) {
    return "<tr>"
        + cell("th scope=\"row\"", "th", row.getFirst())
        + row.stream().skip(1).map(v -> cell("td", "td", v)).collect(joining())
        + "</tr>";
  }

  private static String cell(String open, String close, String text) {
    return "<" + open + ">" + Markup.escape(text) + "</" + close + ">";
  }
}
