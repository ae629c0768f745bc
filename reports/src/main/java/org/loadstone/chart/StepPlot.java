package org.loadstone.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Step functions of time with pointwise bands, and below the axis how many are still followed.
 *
 * @param text words; the x label names the time and its unit, the y label stands above the axis
 * @param curves one to {@link #MOST_CURVES}
 * @param counts numbers below the axis, one row a group; none for no such table
 * @param until last time shown, above 0
 */
public record StepPlot(ChartText text, List<Curve> curves, List<Counts> counts, double until)
    implements Chart {
  /** More than these cannot be told apart. */
  public static final int MOST_CURVES = 8;

  static final int PANEL = 250;
  static final int BELOW = 44;
  static final int ROW = 17;
  private static final int WIDTH = 720;
  private static final int TOP = 24;
  private static final int TICKS = 6;

  /**
   * A step function: each point holds until the next, the last until the end.
   *
   * @param name shown in the legend
   * @param points ascending in time, the first at 0
   * @param band its limits where there are some, ascending; each holds until the next
   * @param end of the last step
   */
  public record Curve(String name, List<XY> points, List<Band.Edge> band, double end) {
    public Curve {
      points = List.copyOf(points);
      band = List.copyOf(band);
      if (points.isEmpty()) {
        throw new IllegalArgumentException(
            "Cannot draw curve \"" + name + "\": 0 points; begin it at time 0");
      }
    }
  }

  /**
   * How many of a group are followed at each of {@link #times}.
   *
   * @param name of the group
   */
  public record Counts(String name, List<Integer> values) {
    public Counts {
      values = List.copyOf(values);
    }
  }

  public StepPlot {
    curves = List.copyOf(curves);
    counts = List.copyOf(counts);
    if (curves.isEmpty() || curves.size() > MOST_CURVES) {
      throw new IllegalArgumentException(
          "Cannot draw %d curves: 1 to %d can be told apart; draw fewer"
              .formatted(curves.size(), MOST_CURVES));
    }
    int columns = times(until).size();
    for (Counts row : counts) {
      if (row.values().size() != columns) {
        throw new IllegalArgumentException(
            "Cannot place %d counts of %s: there are %d times; give one for each"
                .formatted(row.values().size(), row.name(), columns));
      }
    }
  }

  /**
   * Returns the labelled times of an axis that ends at {@code until}, the first 0.
   *
   * @throws IllegalArgumentException if it does not end after 0
   */
  public static List<Double> times(double until) {
    return ticks(until).at();
  }

  static Ticks ticks(double until) {
    if (!(until > 0 && until < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Cannot draw curves until " + until + "; give a time above 0");
    }
    return Ticks.numbers(0, until, TICKS);
  }

  @Override
  public ChartSize size() {
    int table = counts.isEmpty() ? 0 : ROW * (counts.size() + 1) + ROW / 2;
    return ChartSize.of(WIDTH, TOP + PANEL + BELOW + table);
  }

  @Override
  public DataTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (Curve curve : curves) {
      curve.points().forEach(p -> rows.add(row(p.x(), curve.name(), Decimal.plain(p.y()))));
      curve
          .band()
          .forEach(
              e ->
                  rows.add(
                      row(
                          e.x(),
                          curve.name() + ", 95 %",
                          Decimal.plain(e.lower()) + " to " + Decimal.plain(e.upper()))));
    }
    List<Double> times = times(until);
    for (Counts row : counts) {
      for (int k = 0; k < times.size(); k++) {
        rows.add(row(times.get(k), row.name() + ", at risk", row.values().get(k).toString()));
      }
    }
    return new DataTable(List.of(text.xLabel(), "what", "value"), rows);
  }

  private static List<String> row(double x, String what, String value) {
    return List.of(Decimal.plain(x), what, value);
  }
}
