package org.loadstone.chart;

import java.util.List;

/** Draws a {@link CalibrationPlot}; both axes count in 100 and share one range. */
final class CalibrationDrawing {
  private CalibrationDrawing() {}

  static Drawing of(CalibrationPlot chart) {
    List<CalibrationPlot.Bin> bins = chart.bins();
    double most =
        bins.stream().mapToDouble(b -> Math.max(b.predicted(), b.upper())).max().orElseThrow();
    double high = Math.min(1, Math.max(1.08 * most, 0.001)) * 100;
    Plot plot =
        new Plot(chart.size(), Plot.Grid.BOTH)
            .axis("x", Scale.numbers(0, high, 5, chart.text().xLabel()))
            .axis("y", Scale.numbers(0, high, 5, chart.text().yLabel()));
    plot.segment(0, 0, high, high, Tone.SOFT, "dashed");
    plot.segments(
        bins.stream().map(b -> XY.of(100 * b.predicted(), 100 * b.lower())).toList(),
        bins.stream().map(b -> XY.of(100 * b.predicted(), 100 * b.upper())).toList(),
        Tone.BLUE,
        2,
        "solid");
    plot.points(
        bins.stream().map(b -> XY.of(100 * b.predicted(), 100 * b.observed())).toList(),
        Tone.BLUE,
        Tone.BLUE,
        19,
        3.4);
    return new Drawing(
        plot,
        new Legend(
            List.of(
                new Legend.Entry(
                    "observed, with interval",
                    "<path d=\"M10 0v13\" stroke=\"%1$s\" stroke-width=\"2\"/><circle cx=\"10\" cy=\"7\" r=\"3.5\" fill=\"%1$s\"/>"
                        .formatted(Tone.BLUE.light())),
                new Legend.Entry(
                    "as predicted",
                    "<path d=\"M0 7h18\" stroke=\"%s\" stroke-dasharray=\"4 3\"/>"
                        .formatted(Tone.SOFT.light())))));
  }
}
