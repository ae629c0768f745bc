package org.loadstone.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.loadstone.chart.Band;
import org.loadstone.chart.ChartSize;
import org.loadstone.chart.ChartText;
import org.loadstone.chart.Decimal;
import org.loadstone.chart.Line;
import org.loadstone.chart.LineChart;
import org.loadstone.chart.Tone;
import org.loadstone.chart.XY;

/** How metrics went from run to run, and which left their usual limits. */
final class TrendSection {
  private static final int MOST = 12;
  private final QualityReport report;

  TrendSection(QualityReport report) {
    this.report = report;
  }

  String html() {
    return "<section id=\"trends\"><h2>History</h2>\n"
        + Html.text("p", compared(report))
        + unusual()
        + charts()
        + "</section>\n";
  }

  /** Returns how many metrics were compared, and how many would stand out by chance. */
  static String compared(QualityReport report) {
    QualityFrame frame = report.frame();
    if (frame.compared() == 0) {
      return "%s on record; limits of what is usual need five earlier ones."
          .formatted(Words.counted(frame.earlier() + 1L, "run"));
    }
    return "%s compared with their own history; about %s would stand out by chance."
        .formatted(
            Words.counted(frame.compared(), "metric"), Decimal.upTo(1, 0.01 * frame.compared()));
  }

  private String unusual() {
    if (report.frame().compared() == 0) {
      return "";
    }
    return report.unusual().isEmpty()
        ? Html.text("p", "No metric lies outside its usual limits.")
        : Html.list(report.unusual().stream().map(TrendSection::sentence).toList());
  }

  private static String sentence(QualityTrend trend) {
    QualityTrend.Usual usual = trend.usual().orElseThrow();
    return "%s: %s, usually %s to %s (median %s)"
        .formatted(
            trend.words(),
            Decimal.plain(trend.now()),
            Decimal.plain(usual.low()),
            Decimal.plain(usual.high()),
            Decimal.plain(usual.median()));
  }

  private String charts() {
    List<QualityTrend> shown = new ArrayList<>(report.unusual());
    report.trends().stream()
        .filter(TrendSection::hasMoved)
        .filter(trend -> shown.stream().noneMatch(other -> other.words().equals(trend.words())))
        .forEach(shown::add);
    String figures =
        shown.stream()
            .filter(trend -> trend.points().size() > 1)
            .limit(MOST)
            .map(trend -> Html.figure(chart(trend)))
            .collect(Collectors.joining());
    return figures.isEmpty() ? "" : "<div class=\"pair\">" + figures + "</div>\n";
  }

  private static LineChart chart(QualityTrend trend) {
    ChartText text =
        ChartText.of(trend.words(), description(trend)).withAxes(isByDay(trend) ? "" : "run", "");
    List<XY> points = trend.points().stream().map(p -> XY.of(x(trend, p), p.value())).toList();
    Line line = Line.of("metric", Line.Kind.SOLID, Tone.BLUE, points);
    Line dots = Line.of("run", Line.Kind.POINTS, Tone.BLUE, points);
    List<Line> lines = List.of(line, dots);
    LineChart chart = isByDay(trend) ? LineChart.daily(text, lines) : LineChart.of(text, lines);
    return chart
        .withBands(trend.usual().map(usual -> List.of(band(trend, usual))).orElseGet(List::of))
        .withY(LineChart.Y.FROM_DATA)
        .withSize(ChartSize.of(420, 160));
  }

  /** Runs stand at their day; several of one day side by side by number. */
  private static boolean isByDay(QualityTrend trend) {
    return trend.points().stream().map(QualityTrend.Point::asOf).distinct().count()
        == trend.points().size();
  }

  private static double x(QualityTrend trend, QualityTrend.Point point) {
    return isByDay(trend) ? point.asOf().toEpochDay() : point.run();
  }

  private static boolean hasMoved(QualityTrend trend) {
    return trend.points().stream().mapToDouble(QualityTrend.Point::value).distinct().count() > 1;
  }

  private static Band band(QualityTrend trend, QualityTrend.Usual usual) {
    return Band.level(
        "usual",
        Tone.GREEN,
        x(trend, trend.points().getFirst()),
        x(trend, trend.points().getLast()),
        usual.low(),
        usual.high());
  }

  private static String description(QualityTrend trend) {
    return "%s in the latest of %s runs.%s"
        .formatted(
            Decimal.plain(trend.now()),
            trend.points().size(),
            trend
                .usual()
                .map(
                    usual ->
                        " Usual from earlier runs: %s to %s."
                            .formatted(Decimal.plain(usual.low()), Decimal.plain(usual.high())))
                .orElse(""));
  }
}
