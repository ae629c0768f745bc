package org.loadstone.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a {@link ParetoPlot}: filled points on the front, hollow ones beaten by another. */
final class ParetoDrawing {
  /** Lines of labels closer than this many pixels would overlap. */
  private static final double LABEL_HEIGHT = 14;

  private static final int MOST_SHIFTS = 6;

  /** About what the axes leave of the drawing for its panel. */
  private static final double PANEL_SHARE_X = 0.92;

  private static final double PANEL_SHARE_Y = 0.85;

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

  /** Each label takes the first place beside its point that crosses no point and no label. */
  private void labels() {
    List<Box> taken = new ArrayList<>(chart.points().stream().map(p -> dot(at(p))).toList());
    chart.points().stream()
        .sorted(Comparator.comparingDouble((ParetoPlot.Point p) -> -p.harm().value()))
        .forEach(p -> taken.add(label(p, taken)));
  }

  private Box label(ParetoPlot.Point point, List<Box> taken) {
    double width = Legend.textWidth(point.label());
    for (int lines = 0; ; lines++) {
      for (double side : new double[] {8, -8 - width}) {
        for (int way : new int[] {1, -1}) {
          XY corner = at(point);
          double left = px(corner) + side;
          double middle = py(corner) + way * (9 + lines * LABEL_HEIGHT / 2);
          Box box = new Box(left, left + width, middle - 6, middle + 6);
          if (lines > MOST_SHIFTS || fits(box, taken)) {
            plot.text(data(left, middle), point.label(), Tone.INK, "left");
            return box;
          }
        }
      }
    }
  }

  private boolean fits(Box box, List<Box> taken) {
    return box.left() > 0
        && box.right() < px(XY.of(x.high(), y.low()))
        && box.bottom() > 0
        && box.top() < py(XY.of(x.low(), y.high()))
        && taken.stream().noneMatch(box::crosses);
  }

  private Box dot(XY at) {
    return new Box(px(at) - 6, px(at) + 6, py(at) - 6, py(at) + 6);
  }

  private double px(XY at) {
    return (at.x() - x.low()) / x.span() * PANEL_SHARE_X * chart.size().width();
  }

  private double py(XY at) {
    return (at.y() - y.low()) / y.span() * PANEL_SHARE_Y * chart.size().height();
  }

  private XY data(double px, double py) {
    return XY.of(
        x.low() + px / (PANEL_SHARE_X * chart.size().width()) * x.span(),
        y.low() + py / (PANEL_SHARE_Y * chart.size().height()) * y.span());
  }

  /** A rectangle in pixels from the lower left corner of the panel. */
  private record Box(double left, double right, double bottom, double top) {
    boolean crosses(Box other) {
      return left < other.right && right > other.left && bottom < other.top && top > other.bottom;
    }
  }

  private static XY at(ParetoPlot.Point point) {
    return XY.of(point.gain().value(), point.harm().value());
  }
}
