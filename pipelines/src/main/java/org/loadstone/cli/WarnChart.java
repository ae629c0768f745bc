package org.loadstone.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.loadstone.chart.Band;
import org.loadstone.chart.Chart;
import org.loadstone.chart.ChartSize;
import org.loadstone.chart.ChartStack;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Guide;
import org.loadstone.chart.Line;
import org.loadstone.chart.LineChart;
import org.loadstone.chart.Mark;
import org.loadstone.chart.Tone;
import org.loadstone.chart.XY;
import org.loadstone.warning.Direction;
import org.loadstone.warning.WatchDay;
import org.loadstone.warning.WatchTable;

/** One athlete's reports with the own normal, and the chart's statistic with its limit below. */
final class WarnChart {
  private static final int MOST_DAYS = 366;
  private static final double ONE_WEEK = 7.5;
  private static final ChartSize STATISTIC_SIZE = ChartSize.of(720, 160);

  private final WatchTable table;
  private final List<WatchDay> days;

  private WarnChart(WatchTable table) {
    this.table = table;
    this.days =
        table.days().subList(Math.max(0, table.days().size() - MOST_DAYS), table.days().size());
  }

  /**
   * Writes the chart as SVG, the last year of a longer table.
   *
   * @throws org.loadstone.source.InputError if the file cannot be written
   */
  static void write(Path file, WatchTable table) {
    WarnChart chart = new WarnChart(table);
    List<Chart> charts = new ArrayList<>(List.of(chart.reports()));
    List<XY> statistic = chart.points(WatchDay::statistic);
    if (!statistic.isEmpty()) {
      charts.add(chart.statistic(statistic));
    }
    SvgFile.write(file, ChartStack.of(charts).svg());
  }

  private List<XY> points(Function<WatchDay, OptionalDouble> values) {
    List<XY> points = new ArrayList<>();
    days.forEach(day -> values.apply(day).ifPresent(value -> points.add(XY.of(day.date(), value))));
    return points;
  }

  private LineChart reports() {
    String signal = table.watch().signal();
    return LineChart.daily(
            ChartText.of(
                    "Reports and own normal: " + signal,
                    "Daily reports, with mean and SD of the reports 7 to 34 days before, and where"
                        + " alerts began.")
                .withAxes("", signal),
            List.of(
                Line.of("report", Line.Kind.POINTS, Tone.VERMILION, points(WatchDay::report)),
                Line.of("own mean", Line.Kind.DASHED, Tone.BLUE, points(WatchDay::baselineMean))
                    .brokenAtGapsOver(1.5)))
        .withBands(bands())
        .withMarks(marks())
        .withY(LineChart.Y.FROM_DATA);
  }

  private List<Band> bands() {
    List<Band.Edge> edges =
        days.stream()
            .filter(day -> day.baselineMean().isPresent())
            .map(
                day ->
                    new Band.Edge(
                        day.date().toEpochDay(),
                        day.baselineMean().getAsDouble() - day.baselineSd().getAsDouble(),
                        day.baselineMean().getAsDouble() + day.baselineSd().getAsDouble()))
            .toList();
    return edges.isEmpty() ? List.of() : List.of(new Band("own normal, 1 SD", edges, Tone.BLUE));
  }

  private List<Mark> marks() {
    return table.episodes().stream()
        .map(episode -> episode.first().day())
        .filter(day -> !day.isBefore(days.getFirst().date()))
        .map(day -> Mark.of(day, "alert", Mark.Kind.NOTE))
        .toList();
  }

  /** Its centre spans all days, so that both charts show the same ones. */
  private LineChart statistic(List<XY> points) {
    List<XY> centre = List.of(XY.of(days.getFirst().date(), 0), XY.of(days.getLast().date(), 0));
    return LineChart.daily(
            ChartText.of(
                    table.watch().chart().title() + " chart",
                    "The statistic of the chart with the limit at which an alert begins.")
                .withAxes("", "SD"),
            List.of(
                Line.of("statistic", Line.Kind.SOLID, Tone.PURPLE, points)
                    .brokenAtGapsOver(ONE_WEEK),
                Line.of("centre", Line.Kind.DOTTED, Tone.SOFT, centre)))
        .withGuides(guides())
        .withY(LineChart.Y.FROM_DATA)
        .withSize(STATISTIC_SIZE);
  }

  private List<Guide> guides() {
    Direction direction = table.watch().chart().direction();
    double limit = table.watch().chart().limit();
    List<Guide> guides = new ArrayList<>();
    if (direction.isUp()) {
      guides.add(new Guide(limit, "limit"));
    }
    if (direction.isDown()) {
      guides.add(new Guide(-limit, direction.isUp() ? "" : "limit"));
    }
    return guides;
  }
}
