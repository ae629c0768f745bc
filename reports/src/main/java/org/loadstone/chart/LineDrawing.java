package org.loadstone.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws a {@link LineChart}: bands, guides, lines, marks, in this order. */
final class LineDrawing {
  /** Marks stand above the data: their headroom as a share of the value axis. */
  private static final double HEADROOM = 0.16;

  private final LineChart chart;
  private final Scale x;
  private final Scale y;
  private final Plot plot;

  private LineDrawing(LineChart chart) {
    this.chart = chart;
    this.x = xScale(chart);
    this.y = yScale(chart);
    this.plot = new Plot(chart.size(), Plot.Grid.ACROSS).axis("x", x).axis("y", y);
  }

  static Drawing of(LineChart chart) {
    LineDrawing drawing = new LineDrawing(chart);
    chart.bands().forEach(drawing::band);
    chart.guides().forEach(drawing::guide);
    chart.lines().forEach(drawing::line);
    drawing.marks();
    return new Drawing(drawing.plot, legend(chart));
  }

  private static Legend legend(LineChart chart) {
    return new Legend(
        Stream.of(
                chart.lines().stream().map(Legend.Entry::of),
                chart.bands().stream().map(Legend.Entry::of),
                chart.guides().stream().map(Legend.Entry::of),
                chart.marks().stream().map(Mark::kind).distinct().sorted().map(Legend.Entry::of))
            .flatMap(s -> s)
            .toList());
  }

  private static Scale xScale(LineChart chart) {
    double[] xs = xs(chart).toArray();
    double low = DoubleStream.of(xs).min().orElseThrow();
    double high = DoubleStream.of(xs).max().orElseThrow();
    if (chart.axes().x() == LineChart.X.NUMBERS) {
      return Scale.numbers(low, high, 8, chart.text().xLabel());
    }
    return new Scale(low - 1, high + 1, Ticks.days(low - 1, high + 1), chart.text().xLabel());
  }

  private static DoubleStream xs(LineChart chart) {
    return DoubleStream.concat(
        chart.lines().stream().flatMap(l -> l.points().stream()).mapToDouble(XY::x),
        DoubleStream.concat(
            chart.bands().stream().flatMap(b -> b.edges().stream()).mapToDouble(Band.Edge::x),
            chart.marks().stream().mapToDouble(Mark::x)));
  }

  private static Scale yScale(LineChart chart) {
    double[] ys = ys(chart).toArray();
    double least = DoubleStream.of(ys).min().orElse(0);
    double most = DoubleStream.of(ys).max().orElse(1);
    boolean fromZero = chart.axes().y() == LineChart.Y.FROM_ZERO;
    double low = fromZero ? Math.min(0, least) : least;
    double high = fromZero ? Math.max(0, most) : most;
    double span = high > low ? high - low : Math.max(1, Math.abs(low) / 10);
    double room = chart.marks().isEmpty() ? 0.04 : HEADROOM;
    double bottom = fromZero && low == 0 ? 0 : low - 0.04 * span;
    Ticks ticks = Ticks.numbers(bottom, low + span, 4);
    return new Scale(bottom, low + span * (1 + room), ticks, chart.text().yLabel());
  }

  private static DoubleStream ys(LineChart chart) {
    return DoubleStream.concat(
        chart.lines().stream().flatMap(l -> l.points().stream()).mapToDouble(XY::y),
        DoubleStream.concat(
            chart.guides().stream().mapToDouble(Guide::value),
            chart.bands().stream()
                .flatMap(b -> b.edges().stream())
                .flatMapToDouble(e -> DoubleStream.of(e.lower(), e.upper()))));
  }

  private void band(Band band) {
    List<XY> upper = band.edges().stream().map(e -> XY.of(e.x(), e.upper())).toList();
    List<XY> lower = band.edges().stream().map(e -> XY.of(e.x(), e.lower())).toList();
    boolean isStepped = chart.lines().stream().anyMatch(l -> l.kind() == Line.Kind.STEP);
    List<XY> outline = new ArrayList<>(isStepped ? steps(upper) : upper);
    outline.addAll((isStepped ? steps(lower) : lower).reversed());
    plot.area(outline, band.tone(), 0.2);
  }

  private void guide(Guide guide) {
    plot.segment(x.low(), guide.value(), x.high(), guide.value(), Tone.SOFT, "dashed");
  }

  private void line(Line line) {
    List<List<XY>> runs = runs(line);
    switch (line.kind()) {
      case SOLID -> paths(runs, line.tone(), "solid");
      case DASHED -> paths(runs, line.tone(), "dashed");
      case DOTTED -> paths(runs, line.tone(), "dotted");
      case STEP -> paths(runs.stream().map(LineDrawing::steps).toList(), line.tone(), "solid");
      case BARS -> bars(line);
      case POINTS -> plot.points(line.points(), line.tone(), line.tone(), 19, 3.2);
    }
  }

  private void paths(List<List<XY>> runs, Tone tone, String dashes) {
    List<List<XY>> joined = runs.stream().filter(r -> r.size() > 1).toList();
    List<XY> single = runs.stream().filter(r -> r.size() == 1).map(List::getFirst).toList();
    if (!joined.isEmpty()) {
      plot.path(joined, tone, 1.8, dashes);
    }
    if (!single.isEmpty()) {
      plot.points(single, tone, tone, 19, 1.5);
    }
  }

  /** One path that climbs and falls at each point: a tenth of the size of one element per bar. */
  private void bars(Line line) {
    List<XY> path = new ArrayList<>();
    for (XY point : line.points()) {
      path.add(XY.of(point.x(), 0));
      path.add(point);
      path.add(XY.of(point.x(), 0));
    }
    double room = 0.85 * chart.size().width() / x.span();
    plot.path(List.of(path), line.tone(), Math.clamp(0.55 * room, 0.6, 8), "solid");
  }

  private static List<List<XY>> runs(Line line) {
    List<List<XY>> runs = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (XY point : line.points()) {
      if (runs.isEmpty() || point.x() - last > line.longestGap()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(point);
      last = point.x();
    }
    return runs;
  }

  private static List<XY> steps(List<XY> run) {
    List<XY> path = new ArrayList<>();
    for (XY point : run) {
      if (!path.isEmpty()) {
        path.add(XY.of(point.x(), path.getLast().y()));
      }
      path.add(point);
    }
    return path;
  }

  private void marks() {
    double top = y.high() - 0.05 * y.span();
    double perPixel = x.span() / (0.9 * chart.size().width());
    List<Mark> marks = chart.marks().stream().sorted(Comparator.comparingDouble(Mark::x)).toList();
    for (int k = 0; k < marks.size(); k++) {
      Mark mark = marks.get(k);
      Mark.Kind kind = mark.kind();
      plot.segment(mark.x(), y.low(), mark.x(), top, kind.tone(), "solid");
      plot.points(List.of(XY.of(mark.x(), top)), kind.tone(), kind.tone(), kind.shape(), 3.5);
      double next = k + 1 < marks.size() ? marks.get(k + 1).x() - 7 * perPixel : x.high();
      double from = mark.x() + 7 * perPixel;
      if (from + Legend.textWidth(mark.label()) * perPixel < next) {
        plot.text(XY.of(from, top), mark.label(), Tone.SOFT, "left");
      }
    }
  }
}
