package org.loadstone.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Series along time or another number, with bands, reference levels and event marks.
 *
 * @param text words; the x label may stay empty for days
 * @param lines at least one, or a band
 * @param bands drawn beneath the lines
 * @param guides level reference lines
 * @param marks events
 * @param axes kind of x, start of y and size
 */
public record LineChart(
    ChartText text,
    List<Line> lines,
    List<Band> bands,
    List<Guide> guides,
    List<Mark> marks,
    Axes axes)
    implements Chart {

  /** What x counts. */
  public enum X {
    DAYS,
    NUMBERS
  }

  /** Where y begins: at zero, or just under the smallest value. */
  public enum Y {
    FROM_ZERO,
    FROM_DATA
  }

  /** Kind of x, start of y and size. */
  public record Axes(X x, Y y, ChartSize size) {}

  private static final ChartSize SIZE = ChartSize.of(720, 220);

  public LineChart {
    lines = List.copyOf(lines);
    bands = List.copyOf(bands);
    guides = List.copyOf(guides);
    marks = List.copyOf(marks);
    if (lines.stream().allMatch(l -> l.points().isEmpty()) && bands.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw line chart \"" + text.title() + "\": 0 points; say in words what is absent");
    }
  }

  /** Returns a chart over calendar days (x = epoch day), y from zero. */
  public static LineChart daily(ChartText text, List<Line> lines) {
    return of(text, lines, X.DAYS);
  }

  /** Returns a chart over numbers, y from zero. */
  public static LineChart of(ChartText text, List<Line> lines) {
    return of(text, lines, X.NUMBERS);
  }

  private static LineChart of(ChartText text, List<Line> lines, X x) {
    Axes axes = new Axes(x, Y.FROM_ZERO, SIZE);
    return new LineChart(text, lines, List.of(), List.of(), List.of(), axes);
  }

  /** Returns this chart with bands beneath its lines. */
  public LineChart withBands(List<Band> bands) {
    return new LineChart(text, lines, bands, guides, marks, axes);
  }

  /** Returns this chart with level reference lines. */
  public LineChart withGuides(List<Guide> guides) {
    return new LineChart(text, lines, bands, guides, marks, axes);
  }

  /** Returns this chart with event marks. */
  public LineChart withMarks(List<Mark> marks) {
    return new LineChart(text, lines, bands, guides, marks, axes);
  }

  /** Returns this chart with another start of y. */
  public LineChart withY(Y y) {
    return new LineChart(text, lines, bands, guides, marks, new Axes(axes.x(), y, axes.size()));
  }

  /** Returns this chart in another size. */
  public LineChart withSize(ChartSize size) {
    return new LineChart(text, lines, bands, guides, marks, new Axes(axes.x(), axes.y(), size));
  }

  @Override
  public ChartSize size() {
    return axes.size();
  }

  @Override
  public DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : lines) {
      line.points().forEach(p -> rows.add(row(p.x(), line.name(), Decimal.plain(p.y()))));
    }
    for (Band band : bands) {
      band.edges().forEach(e -> rows.add(row(e.x(), band.name(), range(e))));
    }
    guides.forEach(g -> rows.add(List.of("", g.label(), Decimal.plain(g.value()))));
    marks.forEach(m -> rows.add(row(m.x(), m.kind().word(), m.label())));
    return new DataTable(
        List.of(axes.x() == X.DAYS ? "day" : text.xLabel(), "what", "value"), rows);
  }

  private static String range(Band.Edge edge) {
    return Decimal.plain(edge.lower()) + " to " + Decimal.plain(edge.upper());
  }

  private List<String> row(double x, String what, String value) {
    String at =
        axes.x() == X.DAYS ? LocalDate.ofEpochDay(Math.round(x)).toString() : Decimal.plain(x);
    return List.of(at, what, value);
  }
}
