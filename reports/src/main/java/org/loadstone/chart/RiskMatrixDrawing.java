package org.loadstone.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a {@link RiskMatrix}. */
final class RiskMatrixDrawing {
  private static final int TICKS = 6;
  private static final double ROOM = 1.12;
  private static final int STEPS = 120;

  /** Shares of the greatest burden that fits the panel at which a curve is drawn. */
  private static final double[] SHARES = {0.02, 0.08, 0.25};

  private final RiskMatrix chart;
  private final Scale x;
  private final Scale y;
  private final Plot plot;
  private final PointLabels labels;

  private RiskMatrixDrawing(RiskMatrix chart) {
    this.chart = chart;
    double days = chart.points().stream().mapToDouble(RiskMatrix.Point::severity).max().orElse(0);
    double rate = chart.points().stream().mapToDouble(RiskMatrix.Point::high).max().orElse(0);
    this.x = Scale.numbers(0, days > 0 ? days * ROOM : 1, TICKS, chart.text().xLabel());
    this.y = Scale.numbers(0, rate > 0 ? rate * ROOM : 1, TICKS, chart.text().yLabel());
    this.plot = new Plot(chart.size(), Plot.Grid.BOTH).axis("x", x).axis("y", y);
    this.labels = new PointLabels(plot, x, y, chart.size());
  }

  static Drawing of(RiskMatrix chart) {
    RiskMatrixDrawing drawing = new RiskMatrixDrawing(chart);
    drawing.burdens();
    drawing.points();
    return new Drawing(
        drawing.plot,
        new Legend(
            List.of(
                new Legend.Entry("type of injury, 95 % interval of incidence", dot()),
                new Legend.Entry("the same burden, days lost as labelled", curve()))));
  }

  private static String dot() {
    return "<circle cx=\"10\" cy=\"7\" r=\"4\" fill=\"%s\"/>".formatted(Tone.BLUE.light());
  }

  private static String curve() {
    return "<path d=\"M0 7H20\" stroke=\"%s\" stroke-width=\"1.2\" stroke-dasharray=\"2 3\"/>"
        .formatted(Tone.MUTED.light());
  }

  private void burdens() {
    double last = 0;
    for (double share : SHARES) {
      double burden = round(share * x.high() * y.high());
      if (burden > last) {
        burden(burden);
        last = burden;
      }
    }
  }

  // To one digit: labels that can be read.
  private static double round(double value) {
    double unit = Math.pow(10, Math.floor(Math.log10(value)));
    return Math.rint(value / unit) * unit;
  }

  private void burden(double burden) {
    List<XY> curve = new ArrayList<>();
    double from = burden / y.high();
    for (int k = 0; k <= STEPS; k++) {
      double days = from * Math.pow(x.high() / from, k / (double) STEPS);
      curve.add(XY.of(days, Math.min(y.high(), burden / days)));
    }
    plot.path(List.of(curve), Tone.MUTED, 1.2, "dotted");
    XY end = XY.of(x.high(), burden / x.high());
    plot.text(end, Decimal.plain(burden), Tone.SOFT, "right");
    labels.keepFree(end, Decimal.plain(burden));
  }

  private void points() {
    List<RiskMatrix.Point> downward =
        chart.points().stream()
            .sorted(Comparator.comparingDouble((RiskMatrix.Point p) -> -p.incidence()))
            .toList();
    List<XY> at = downward.stream().map(p -> XY.of(p.severity(), p.incidence())).toList();
    plot.segments(
        downward.stream().map(p -> XY.of(p.severity(), p.low())).toList(),
        downward.stream().map(p -> XY.of(p.severity(), p.high())).toList(),
        Tone.MUTED,
        1,
        "solid");
    plot.points(at, Tone.BLUE, Tone.BLUE, 21, 4.2);
    labels.add(at, downward.stream().map(RiskMatrix.Point::label).toList());
  }
}
