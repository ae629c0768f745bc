package org.loadstone.chart;

/**
 * A picture of numbers that can also be read as words and as a table.
 *
 * <p>Two forms of SVG: {@link #svg()} stands alone (file, notebook, image viewer) and follows the
 * reader's light or dark setting by itself; {@link #fragment()} is for a page that carries {@link
 * Tone#styleSheet()} once and shows the title as its own heading.
 */
public sealed interface Chart
    permits LineChart,
        IntervalPlot,
        CalibrationPlot,
        ParetoPlot,
        RiskMatrix,
        BarChart,
        CalendarHeatMap,
        StepPlot {

  /** Returns title, description and axis labels. */
  ChartText text();

  /** Returns width and height in CSS pixels at the chart's natural size. */
  ChartSize size();

  /** Returns the drawn values, one row per mark, in drawing order. */
  DataTable table();

  /** Returns a complete SVG document in UTF-8 text, with a visible title. */
  default String svg() {
    return ChartWriter.document(this);
  }

  /** Returns an {@code svg} element for a page that carries {@link Tone#styleSheet()}. */
  default String fragment() {
    return ChartWriter.fragment(this);
  }
}
