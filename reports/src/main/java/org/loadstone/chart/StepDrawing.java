package org.loadstone.chart;

import java.util.ArrayList;
import java.util.List;

/** Draws a {@link StepPlot}: bands, curves, axes, then the numbers below. */
final class StepDrawing {
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.VERMILION, Tone.GREEN, Tone.PURPLE);
  private static final List<String> DASHES = List.of("solid", "dashed", "dotted", "dotdash");
  private static final List<String> STROKES = List.of("", "6 4", "2 3", "2 3 6 3");
  private static final String AT_RISK = "at risk";
  private static final int MARGIN = 12;
  private static final int LONGEST_NAME = 30;

  private final StepPlot chart;
  private final double left;
  private final double top;
  private final Ticks heights;
  private final double perPixelX;
  private final double perPixelY;
  private final Plot plot;

  private StepDrawing(StepPlot chart) {
    this.chart = chart;
    this.left = 32 + Math.max(20, names());
    this.top = highest(chart);
    this.heights = Ticks.numbers(0, top, 5);
    int width = chart.size().width() - MARGIN;
    this.perPixelX = chart.until() / (width - left - 24);
    this.perPixelY = top / StepPlot.PANEL;
    int below = chart.size().height() - StepPlot.PANEL - 24;
    Ticks none = new Ticks(List.of(), List.of());
    this.plot =
        new Plot(chart.size(), Plot.Grid.NONE)
            .axis("x", new Scale(-left * perPixelX, chart.until() + 24 * perPixelX, none, ""))
            .axis("y", new Scale(-below * perPixelY, top + 24 * perPixelY, none, ""));
  }

  private double names() {
    return chart.counts().stream()
        .mapToDouble(row -> Legend.textWidth(shortened(row.name())))
        .max()
        .orElse(0);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "\u2026";
  }

  private static double highest(StepPlot chart) {
    double most = 0;
    for (StepPlot.Curve curve : chart.curves()) {
      for (XY point : curve.points()) {
        most = Math.max(most, point.y());
      }
      for (Band.Edge edge : curve.band()) {
        most = Math.max(most, edge.upper());
      }
    }
    return most > 0 ? most : 1;
  }

  static Drawing of(StepPlot chart) {
    StepDrawing drawing = new StepDrawing(chart);
    drawing.axes();
    for (int k = 0; k < chart.curves().size(); k++) {
      drawing.band(chart.curves().get(k), TONES.get(k % TONES.size()));
    }
    for (int k = 0; k < chart.curves().size(); k++) {
      drawing.curve(chart.curves().get(k), TONES.get(k % TONES.size()), DASHES.get(dash(k)));
    }
    drawing.counts();
    return new Drawing(drawing.plot, legend(chart));
  }

  /** Colours come round before dashes do, so that no two curves share both. */
  private static int dash(int k) {
    return (k + k / TONES.size()) % DASHES.size();
  }

  private static Legend legend(StepPlot chart) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (int k = 0; k < chart.curves().size(); k++) {
      String glyph =
          "<path d=\"M0 7h18\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>"
              .formatted(TONES.get(k % TONES.size()).light(), STROKES.get(dash(k)));
      entries.add(new Legend.Entry(chart.curves().get(k).name(), glyph));
    }
    if (chart.curves().stream().anyMatch(curve -> !curve.band().isEmpty())) {
      entries.add(Legend.Entry.of(new Band("95 % interval at each time", List.of(), Tone.SOFT)));
    }
    return new Legend(entries);
  }

  private void axes() {
    for (int k = 0; k < heights.at().size(); k++) {
      double y = heights.at().get(k);
      plot.segment(0, y, chart.until(), y, Tone.RULE, "solid");
      plot.text(XY.of(-8 * perPixelX, y), heights.labels().get(k), Tone.SOFT, "right");
    }
    Ticks times = StepPlot.ticks(chart.until());
    for (int k = 0; k < times.at().size(); k++) {
      double x = times.at().get(k);
      plot.segment(x, 0, x, -4 * perPixelY, Tone.MUTED, "solid");
      plot.text(XY.of(x, -13 * perPixelY), times.labels().get(k), Tone.SOFT, "middle");
    }
    plot.segment(0, 0, chart.until(), 0, Tone.MUTED, "solid");
    XY end = XY.of(chart.until(), -30 * perPixelY);
    plot.text(end, chart.text().xLabel(), Tone.SOFT, "right");
    XY above = XY.of(-left * perPixelX + 2 * perPixelX, top + 15 * perPixelY);
    plot.text(above, chart.text().yLabel(), Tone.SOFT, "left");
  }

  private void band(StepPlot.Curve curve, Tone tone) {
    if (curve.band().isEmpty()) {
      return;
    }
    List<XY> upper = new ArrayList<>();
    List<XY> lower = new ArrayList<>();
    for (int k = 0; k < curve.band().size(); k++) {
      Band.Edge edge = curve.band().get(k);
      double to = k + 1 < curve.band().size() ? curve.band().get(k + 1).x() : curve.end();
      upper.add(XY.of(edge.x(), edge.upper()));
      upper.add(XY.of(to, edge.upper()));
      lower.add(XY.of(edge.x(), edge.lower()));
      lower.add(XY.of(to, edge.lower()));
    }
    upper.addAll(lower.reversed());
    plot.area(upper, tone, 0.16);
  }

  private void curve(StepPlot.Curve curve, Tone tone, String dashes) {
    List<XY> path = new ArrayList<>();
    for (XY point : curve.points()) {
      if (!path.isEmpty()) {
        path.add(XY.of(point.x(), path.getLast().y()));
      }
      path.add(point);
    }
    path.add(XY.of(Math.max(curve.end(), path.getLast().x()), path.getLast().y()));
    plot.path(List.of(path), tone, 1.8, dashes);
  }

  private void counts() {
    if (chart.counts().isEmpty()) {
      return;
    }
    double begin = -left * perPixelX + 2 * perPixelX;
    double y = -(StepPlot.BELOW + StepPlot.ROW / 2.0) * perPixelY;
    plot.text(XY.of(begin, y), AT_RISK, Tone.SOFT, "left");
    List<Double> times = StepPlot.times(chart.until());
    for (StepPlot.Counts row : chart.counts()) {
      y -= StepPlot.ROW * perPixelY;
      plot.text(XY.of(begin, y), shortened(row.name()), Tone.INK, "left");
      for (int k = 0; k < times.size(); k++) {
        plot.text(XY.of(times.get(k), y), row.values().get(k).toString(), Tone.INK, "middle");
      }
    }
  }
}
