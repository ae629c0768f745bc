package org.loadstone.chart;

/** Puts a drawing, its key, its title and its description into one {@code svg} element. */
final class ChartWriter {
  private static final int TITLE_HEIGHT = 26;
  private static final String FONT = "system-ui,-apple-system,Segoe UI,Roboto,sans-serif";

  private ChartWriter() {}

  static String document(Chart chart) {
    String title =
        "<text x=\"2\" y=\"16\" font-size=\"14\" font-weight=\"600\" fill=\"%s\">%s</text>"
            .formatted(Tone.INK.light(), Markup.escape(chart.text().title()));
    String style = "<style>" + Tone.darkRules() + "</style>";
    String attributes =
        " xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" font-family=\"%s\" font-size=\"11\""
            .formatted(chart.size().width(), FONT);
    return svg(chart, attributes, style + title, TITLE_HEIGHT) + "\n";
  }

  /** Returns the height of a document in CSS pixels. */
  static int height(Chart chart) {
    int key = Drawing.of(chart).legend().height(chart.size().width());
    return TITLE_HEIGHT + key + chart.size().height();
  }

  static String fragment(Chart chart) {
    return svg(chart, "", "", 0);
  }

  private static String svg(Chart chart, String attributes, String head, int top) {
    Drawing drawing = Drawing.of(chart);
    int width = chart.size().width();
    int key = drawing.legend().height(width);
    int height = top + key + chart.size().height();
    String description = Markup.escape(chart.text().description());
    return "<svg class=\"ls-chart\" role=\"img\" viewBox=\"0 0 %s %s\"".formatted(width, height)
        + " aria-label=\""
        + Markup.escape(chart.text().title())
        + ". "
        + description
        + "\""
        + attributes
        + ">"
        + "<title>"
        + Markup.escape(chart.text().title())
        + "</title>"
        + "<desc>"
        + description
        + "</desc>"
        + head
        + group(top, drawing.legend().svg(width))
        + group(top + key, CompactSvg.contentOf(drawing.plot().draw()))
        + "</svg>";
  }

  private static String group(int y, String content) {
    return content.isEmpty() ? "" : "<g transform=\"translate(0 " + y + ")\">" + content + "</g>";
  }
}
