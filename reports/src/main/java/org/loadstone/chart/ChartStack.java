package org.loadstone.chart;

import java.util.List;

/**
 * Charts under each other in one picture.
 *
 * @param charts top to bottom, at least one
 */
public record ChartStack(List<Chart> charts) {
  public ChartStack {
    charts = List.copyOf(charts);
    if (charts.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot stack charts: 0 of them; say in words what is absent");
    }
  }

  public static ChartStack of(List<Chart> charts) {
    return new ChartStack(charts);
  }

  /** Returns a complete SVG document in UTF-8 text; each chart keeps its title and description. */
  public String svg() {
    StringBuilder drawn = new StringBuilder();
    int width = 0;
    int top = 0;
    for (Chart chart : charts) {
      int height = ChartWriter.height(chart);
      drawn.append(
          ChartWriter.document(chart)
              .replaceFirst("<svg ", "<svg y=\"%d\" height=\"%d\" ".formatted(top, height)));
      width = Math.max(width, chart.size().width());
      top += height;
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\">%n"
            .formatted(width, top)
        + drawn
        + "</svg>\n";
  }
}
