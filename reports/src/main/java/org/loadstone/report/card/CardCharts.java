package org.loadstone.report.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.chart.Band;
import org.loadstone.chart.CalibrationPlot;
import org.loadstone.chart.Chart;
import org.loadstone.chart.ChartSize;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Guide;
import org.loadstone.chart.IntervalPlot;
import org.loadstone.chart.Line;
import org.loadstone.chart.LineChart;
import org.loadstone.chart.Tone;
import org.loadstone.chart.XY;
import org.loadstone.metric.Interval;
import org.loadstone.risk.card.Picture;

/** Pictures of a card as charts; what cannot be drawn stays in its table. */
final class CardCharts {
  private static final int MOST_ROWS = 100;
  private static final int LONGEST_NAME = 40;
  private static final ChartSize CURVES = ChartSize.of(720, 260);
  private static final List<Tone> TONES =
      List.of(Tone.BLUE, Tone.VERMILION, Tone.GREEN, Tone.PURPLE, Tone.SOFT);
  private static final List<Line.Kind> KINDS =
      List.of(Line.Kind.SOLID, Line.Kind.DASHED, Line.Kind.DOTTED);

  private CardCharts() {}

  static Optional<Chart> of(Picture picture, String reading) {
    return switch (picture) {
      case Picture.Calibration calibration -> calibration(calibration, reading);
      case Picture.Estimates estimates -> estimates(estimates, reading);
      case Picture.Curves curves -> curves(curves, reading);
    };
  }

  private static Optional<Chart> calibration(Picture.Calibration picture, String reading) {
    List<CalibrationPlot.Bin> bins =
        picture.groups().stream()
            .map(
                g ->
                    new CalibrationPlot.Bin(
                        g.risk(),
                        g.observed().estimate(),
                        Math.max(0, low(g.observed())),
                        Math.min(1, high(g.observed())),
                        g.days()))
            .toList();
    return bins.isEmpty()
        ? Optional.empty()
        : Optional.of(CalibrationPlot.of(ChartText.of(picture.title(), reading), bins));
  }

  private static Optional<Chart> estimates(Picture.Estimates picture, String reading) {
    List<IntervalPlot.Row> rows =
        picture.rows().stream()
            .filter(row -> isFinite(row.value()))
            .map(
                row ->
                    new IntervalPlot.Row(
                        shortened(row.name()),
                        row.value().estimate(),
                        low(row.value()),
                        high(row.value())))
            .toList();
    ChartText text = ChartText.of(picture.title(), reading).withAxes(picture.quantity(), "");
    return rows.isEmpty() || rows.size() > MOST_ROWS
        ? Optional.empty()
        : Optional.of(
            IntervalPlot.differences(text, rows)
                .withReference(new Guide(picture.reference(), picture.means())));
  }

  private static Optional<Chart> curves(Picture.Curves picture, String reading) {
    long places =
        picture.curves().stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Picture.Point::x)
            .distinct()
            .count();
    if (places < 2) {
      return Optional.empty();
    }
    List<Line> lines =
        IntStream.range(0, picture.curves().size()).mapToObj(k -> line(picture, k)).toList();
    List<Band> bands = new ArrayList<>();
    for (int k = 0; k < picture.curves().size(); k++) {
      List<Band.Edge> edges = edges(picture.curves().get(k));
      if (edges.size() > 1) {
        bands.add(new Band("interval", edges, tone(k)));
      }
    }
    ChartText text = ChartText.of(picture.title(), reading).withAxes(picture.x(), picture.y());
    return Optional.of(
        LineChart.of(text, lines)
            .withBands(bands)
            .withY(picture.fromZero() ? LineChart.Y.FROM_ZERO : LineChart.Y.FROM_DATA)
            .withSize(CURVES));
  }

  private static Line line(Picture.Curves picture, int k) {
    Picture.Curve curve = picture.curves().get(k);
    return Line.of(
        shortened(curve.name()),
        KINDS.get(k % KINDS.size()),
        tone(k),
        curve.points().stream().map(p -> XY.of(p.x(), p.y())).toList());
  }

  private static Tone tone(int k) {
    return TONES.get(k % TONES.size());
  }

  private static List<Band.Edge> edges(Picture.Curve curve) {
    return curve.points().stream()
        .flatMap(
            p ->
                p.interval().filter(CardCharts::isFinite).stream()
                    .map(i -> new Band.Edge(p.x(), i.low(), i.high())))
        .toList();
  }

  private static boolean isFinite(Interval i) {
    return Double.isFinite(i.estimate()) && Double.isFinite(i.low()) && Double.isFinite(i.high());
  }

  // A percentile interval may miss its own estimate: the drawn bar reaches it, the table does not.
  private static double low(Interval i) {
    return Math.min(i.low(), i.estimate());
  }

  private static double high(Interval i) {
    return Math.max(i.high(), i.estimate());
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
