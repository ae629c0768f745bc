package org.loadstone.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a {@link ParetoPlot}: filled points on the front, hollow ones beaten by another. */
final class ParetoDrawing {
  private final ParetoPlot chart;
  private final Scale x;
  private final Scale y;
  private final Plot plot;

  private ParetoDrawing(ParetoPlot chart) {
    this.chart = chart;
    List<ParetoPlot.Point> all = chart.points();
    this.x = scale(all.stream().map(ParetoPlot.Point::gain).toList(), 0.12, chart.text().xLabel());
    this.y = scale(all.stream().map(ParetoPlot.Point::harm).toList(), 0.06, chart.text().yLabel());
    this.plot = new Plot(chart.size(), Plot.Grid.BOTH).axis("x", x).axis("y", y);
  }

  private static Scale scale(List<ParetoPlot.Span> spans, double roomAbove, String name) {
    double low = spans.stream().mapToDouble(ParetoPlot.Span::lower).min().orElseThrow();
    double high = spans.stream().mapToDouble(ParetoPlot.Span::upper).max().orElseThrow();
    double span = high > low ? high - low : Math.max(1, Math.abs(low) / 10);
    return Scale.numbers(low - 0.06 * span, high + roomAbove * span, 6, name);
  }

  static Drawing of(ParetoPlot chart) {
    ParetoDrawing drawing = new ParetoDrawing(chart);
    drawing.intervals();
    drawing.front();
    drawing.points();
    drawing.labels();
    return new Drawing(
        drawing.plot,
        new Legend(
            List.of(
                new Legend.Entry("no other choice beats it on both", circle(Tone.BLUE, Tone.BLUE)),
                new Legend.Entry("beaten by another", circle(Tone.SOFT, Tone.PAPER)))));
  }

  private static String circle(Tone stroke, Tone fill) {
    return "<circle cx=\"10\" cy=\"7\" r=\"4\" stroke=\"%s\" fill=\"%s\" stroke-width=\"1.6\"/>"
        .formatted(stroke.light(), fill.light());
  }

  private void intervals() {
    List<XY> from = new ArrayList<>();
    List<XY> to = new ArrayList<>();
    for (ParetoPlot.Point p : chart.points()) {
      from.add(XY.of(p.gain().lower(), p.harm().value()));
      to.add(XY.of(p.gain().upper(), p.harm().value()));
      from.add(XY.of(p.gain().value(), p.harm().lower()));
      to.add(XY.of(p.gain().value(), p.harm().upper()));
    }
    plot.segments(from, to, Tone.MUTED, 1, "solid");
  }

  private void front() {
    List<XY> front =
        chart.points().stream()
            .filter(chart::isOnFront)
            .map(ParetoDrawing::at)
            .sorted(Comparator.comparingDouble(XY::x))
            .toList();
    if (front.size() > 1) {
      plot.path(List.of(front), Tone.BLUE, 1.2, "dotted");
    }
  }

  private void points() {
    for (ParetoPlot.Point point : chart.points()) {
      boolean isBest = chart.isOnFront(point);
      plot.points(
          List.of(at(point)),
          isBest ? Tone.BLUE : Tone.SOFT,
          isBest ? Tone.BLUE : Tone.PAPER,
          21,
          4.2);
    }
  }

  private void labels() {
    PointLabels labels = new PointLabels(plot, x, y, chart.size());
    List<ParetoPlot.Point> downward =
        chart.points().stream()
            .sorted(Comparator.comparingDouble((ParetoPlot.Point p) -> -p.harm().value()))
            .toList();
    labels.add(
        downward.stream().map(ParetoDrawing::at).toList(),
        downward.stream().map(ParetoPlot.Point::label).toList());
  }

  private static XY at(ParetoPlot.Point point) {
    return XY.of(point.gain().value(), point.harm().value());
  }
}
