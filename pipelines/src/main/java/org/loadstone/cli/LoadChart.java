package org.loadstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.loadstone.chart.Chart;
import org.loadstone.chart.ChartSize;
import org.loadstone.chart.ChartStack;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Line;
import org.loadstone.chart.LineChart;
import org.loadstone.chart.Tone;
import org.loadstone.chart.XY;
import org.loadstone.load.LoadTable;
import org.loadstone.source.InputError;

/** One athlete's daily loads with their means, and their ratio below. */
final class LoadChart {
  private static final int MOST_DAYS = 732;
  private static final double ONE_DAY = 1.5;
  private static final ChartSize RATIO_SIZE = ChartSize.of(720, 140);

  private final LoadTable table;
  private final String load;

  private LoadChart(LoadTable table, String load) {
    this.table = table;
    this.load = load;
  }

  /**
   * Writes the chart as SVG, the last two years of a longer table.
   *
   * @throws InputError if there is no day to draw or the file cannot be written
   */
  static void write(Path file, LoadTable table, String load) {
    LoadChart chart = new LoadChart(table, load);
    List<XY> days = chart.points(table::load);
    if (days.isEmpty()) {
      throw new InputError("Cannot draw the loads: no day has one; fill the column " + load);
    }
    boolean isFull = table.columns().contains("acute7_mean");
    List<Chart> charts = new ArrayList<>();
    charts.add(
        isFull
            ? chart.loads(days, "acute7_mean", "chronic28_mean")
            : chart.loads(days, "mean7_min4", "mean28_min14"));
    List<XY> ratio = chart.points(isFull ? "acwr_coupled_7_28" : "acwr_coupled");
    if (!ratio.isEmpty()) {
      charts.add(ratio(ratio, days));
    }
    SvgFile.write(file, ChartStack.of(charts).svg());
  }

  private List<XY> points(String column) {
    return points(row -> table.value(column, row));
  }

  private List<XY> points(IntFunction<OptionalDouble> values) {
    List<XY> points = new ArrayList<>();
    for (int row = Math.max(0, table.size() - MOST_DAYS); row < table.size(); row++) {
      int at = row;
      values.apply(row).ifPresent(value -> points.add(XY.of(table.date(at), value)));
    }
    return points;
  }

  private LineChart loads(List<XY> days, String acute, String chronic) {
    return LineChart.daily(
        ChartText.of("Daily load", "Load per day with its means over 7 and over 28 days.")
            .withAxes("", load),
        List.of(
            Line.of("day", Line.Kind.BARS, Tone.MUTED, days),
            Line.of("7-day mean", Line.Kind.SOLID, Tone.VERMILION, points(acute))
                .brokenAtGapsOver(ONE_DAY),
            Line.of("28-day mean", Line.Kind.DASHED, Tone.BLUE, points(chronic))
                .brokenAtGapsOver(ONE_DAY)));
  }

  /** Its line of equality spans the days of the loads, so that both charts show the same days. */
  private static LineChart ratio(List<XY> points, List<XY> days) {
    List<XY> equal = List.of(XY.of(days.getFirst().x(), 1), XY.of(days.getLast().x(), 1));
    return LineChart.daily(
            ChartText.of(
                    "Week against month",
                    "Coupled acute to chronic workload ratio; a ratio of loads, not a risk.")
                .withAxes("", "ACWR"),
            List.of(
                Line.of("7-day over 28-day mean", Line.Kind.SOLID, Tone.PURPLE, points)
                    .brokenAtGapsOver(ONE_DAY),
                Line.of("week equals month", Line.Kind.DOTTED, Tone.SOFT, equal)))
        .withSize(RATIO_SIZE);
  }
}
