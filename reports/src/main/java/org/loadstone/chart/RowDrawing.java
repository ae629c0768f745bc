package org.loadstone.chart;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Draws charts with one named row per value: {@link IntervalPlot} and {@link BarChart}. */
final class RowDrawing {
  private static final Legend NO_KEY = new Legend(List.of());

  private RowDrawing() {}

  static Drawing of(IntervalPlot chart) {
    boolean isLog = chart.scale() == IntervalPlot.Scale.LOGARITHMIC;
    List<String> names = chart.rows().stream().map(IntervalPlot.Row::label).toList();
    Scale x = named(isLog ? logarithmic(chart) : linear(chart), names, chart);
    Scale y = Scale.rows(names.size());
    Plot plot = new Plot(chart.size(), Plot.Grid.UPRIGHT).axis("x", x).axis("y", y);
    double reference = place(chart, chart.reference().value());
    plot.segment(reference, y.low(), reference, y.high(), Tone.SOFT, "dashed");
    List<IntervalPlot.Row> rows = chart.rows();
    plot.segments(
        at(rows.size(), k -> place(chart, rows.get(k).lower())),
        at(rows.size(), k -> place(chart, rows.get(k).upper())),
        Tone.BLUE,
        2.2,
        "solid");
    plot.points(
        at(rows.size(), k -> place(chart, rows.get(k).estimate())), Tone.BLUE, Tone.BLUE, 22, 3.6);
    names(plot, x, names);
    return new Drawing(plot, NO_KEY);
  }

  /** The library cuts long tick labels, so names stand inside the drawing, left of the values. */
  private static Scale named(Scale scale, List<String> names, Chart chart) {
    double longest = names.stream().mapToDouble(Legend::textWidth).max().orElseThrow();
    return scale.withRoomBefore(longest + 20, chart.size().width());
  }

  private static void names(Plot plot, Scale x, List<String> names) {
    for (int k = 0; k < names.size(); k++) {
      plot.text(XY.of(x.low(), -k), names.get(k), Tone.INK, "left");
    }
  }

  private static double place(IntervalPlot chart, double value) {
    return chart.scale() == IntervalPlot.Scale.LOGARITHMIC ? StrictMath.log10(value) : value;
  }

  private static Scale linear(IntervalPlot chart) {
    double[] ends = ends(chart);
    double room = 0.06 * (ends[1] - ends[0]);
    return Scale.numbers(ends[0] - room, ends[1] + room, 6, chart.text().xLabel());
  }

  private static Scale logarithmic(IntervalPlot chart) {
    double[] ends = ends(chart);
    double low = ends[0] / 1.2;
    double high = ends[1] * 1.2;
    Ticks ticks = Ticks.powers(low, high);
    List<Double> at = ticks.at().stream().map(StrictMath::log10).toList();
    return new Scale(
        StrictMath.log10(low),
        StrictMath.log10(high),
        new Ticks(at, ticks.labels()),
        chart.text().xLabel());
  }

  private static double[] ends(IntervalPlot chart) {
    double reference = chart.reference().value();
    double low = chart.rows().stream().mapToDouble(IntervalPlot.Row::lower).min().orElseThrow();
    double high = chart.rows().stream().mapToDouble(IntervalPlot.Row::upper).max().orElseThrow();
    return new double[] {Math.min(low, reference), Math.max(high, reference)};
  }

  static Drawing of(BarChart chart) {
    List<BarChart.Bar> bars = chart.bars();
    double[] values = bars.stream().mapToDouble(BarChart.Bar::value).toArray();
    double low = Math.min(0, DoubleStream.of(values).min().orElseThrow());
    double most = Math.max(0, DoubleStream.of(values).max().orElseThrow());
    double high = most + 0.12 * (most > low ? most - low : 1);
    List<String> names = bars.stream().map(BarChart.Bar::label).toList();
    Scale x = named(Scale.numbers(low, high, 6, chart.text().xLabel()), names, chart);
    Scale y = Scale.rows(names.size());
    Plot plot = new Plot(chart.size(), Plot.Grid.UPRIGHT).axis("x", x).axis("y", y);
    plot.boxes(
        IntStream.range(0, values.length)
            .mapToObj(k -> XY.of(Math.min(0, values[k]), -k - 0.32))
            .toList(),
        IntStream.range(0, values.length)
            .mapToObj(k -> XY.of(Math.max(0, values[k]), -k + 0.32))
            .toList(),
        Tone.BLUE);
    for (int k = 0; k < values.length; k++) {
      XY end = XY.of(Math.max(0, values[k]) + 0.01 * x.span(), -k);
      plot.text(end, Decimal.plain(values[k]), Tone.INK, "left");
    }
    names(plot, x, names);
    return new Drawing(plot, NO_KEY);
  }

  private static List<XY> at(int rows, IntToDoubleFunction x) {
    return IntStream.range(0, rows).mapToObj(k -> XY.of(x.applyAsDouble(k), -k)).toList();
  }
}
