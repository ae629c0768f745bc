package org.loadstone.chart;

import java.util.List;

/**
 * Two aims against each other, one labelled point per choice: x more is better, y less is better.
 *
 * <p>A point is on the front when no other point is at least as good on both aims and better on
 * one.
 *
 * @param text words; both axis labels are needed
 * @param points at least one
 * @param size pixels
 */
public record ParetoPlot(ChartText text, List<Point> points, ChartSize size) implements Chart {
  private static final ChartSize SIZE = ChartSize.of(720, 340);

  /**
   * One choice.
   *
   * @param gain the aim of which more is better, with interval
   * @param harm the aim of which less is better, with interval
   */
  public record Point(String label, Span gain, Span harm) {}

  /** An estimate with its interval, {@code lower <= value <= upper}. */
  public record Span(double value, double lower, double upper) {
    public Span {
      if (!(lower <= value && value <= upper)) {
        throw new IllegalArgumentException(
            "Cannot draw estimate: %s in [%s, %s]; give lower, value, upper in order"
                .formatted(value, lower, upper));
      }
    }

    String words() {
      return Decimal.plain(value)
          + " ("
          + Decimal.plain(lower)
          + " to "
          + Decimal.plain(upper)
          + ")";
    }
  }

  public ParetoPlot {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw choices \"" + text.title() + "\": 0 points; say in words what is absent");
    }
  }

  /** Returns a plot in the usual size. */
  public static ParetoPlot of(ChartText text, List<Point> points) {
    return new ParetoPlot(text, points, SIZE);
  }

  /** Tells whether no other point beats {@code point} on both aims. */
  public boolean isOnFront(Point point) {
    return points.stream().noneMatch(other -> beats(other, point));
  }

  private static boolean beats(Point a, Point b) {
    double gain = a.gain().value() - b.gain().value();
    double harm = b.harm().value() - a.harm().value();
    return gain >= 0 && harm >= 0 && gain + harm > 0;
  }

  @Override
  public DataTable table() {
    return new DataTable(
        List.of("", text.xLabel(), text.yLabel(), "on the front"),
        points.stream()
            .map(
                p ->
                    List.of(
                        p.label(), p.gain().words(), p.harm().words(), isOnFront(p) ? "yes" : "no"))
            .toList());
  }
}
