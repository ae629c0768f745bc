package org.loadstone.chart;

import java.util.List;

/**
 * Estimates with their intervals, one per row, against a reference value (a forest plot).
 *
 * @param text words; the x label names the quantity and its unit
 * @param rows top to bottom, at least one
 * @param reference the value of no difference, 0 for differences and 1 for ratios
 * @param scale linear for differences, logarithmic for ratios
 * @param width pixels; the height follows from the rows
 */
public record IntervalPlot(ChartText text, List<Row> rows, Guide reference, Scale scale, int width)
    implements Chart {
  private static final int WIDTH = 720;
  private static final int ROW_HEIGHT = 30;
  private static final int AXIS_HEIGHT = 52;

  /** How the value axis is spaced. */
  public enum Scale {
    LINEAR,
    LOGARITHMIC
  }

  /**
   * One estimate.
   *
   * @param lower at most the estimate
   * @param upper at least the estimate
   */
  public record Row(String label, double estimate, double lower, double upper) {
    public Row {
      Decimal.finite("estimate of " + label, estimate);
      Decimal.finite("lower bound of " + label, lower);
      Decimal.finite("upper bound of " + label, upper);
      if (lower > estimate || estimate > upper) {
        throw new IllegalArgumentException(
            "Cannot draw interval of %s: %s in [%s, %s]; give lower, estimate, upper in order"
                .formatted(label, estimate, lower, upper));
      }
    }
  }

  public IntervalPlot {
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw intervals \"" + text.title() + "\": 0 rows; say in words what is absent");
    }
    if (scale == Scale.LOGARITHMIC) {
      rows.forEach(IntervalPlot::requirePositive);
    }
  }

  private static void requirePositive(Row row) {
    if (row.lower() <= 0) {
      throw new IllegalArgumentException(
          "Cannot draw ratio of %s on a logarithmic axis: %s; use a linear one"
              .formatted(row.label(), row.lower()));
    }
  }

  /** Returns differences against zero. */
  public static IntervalPlot differences(ChartText text, List<Row> rows) {
    return new IntervalPlot(text, rows, new Guide(0, "no difference"), Scale.LINEAR, WIDTH);
  }

  /** Returns ratios against one, on a logarithmic axis. */
  public static IntervalPlot ratios(ChartText text, List<Row> rows) {
    return new IntervalPlot(text, rows, new Guide(1, "no difference"), Scale.LOGARITHMIC, WIDTH);
  }

  /** Returns this plot against another reference value. */
  public IntervalPlot withReference(Guide reference) {
    return new IntervalPlot(text, rows, reference, scale, width);
  }

  /** Returns this plot in another width. */
  public IntervalPlot withWidth(int width) {
    return new IntervalPlot(text, rows, reference, scale, width);
  }

  @Override
  public ChartSize size() {
    return ChartSize.of(width, AXIS_HEIGHT + ROW_HEIGHT * rows.size());
  }

  @Override
  public DataTable table() {
    return new DataTable(
        List.of("", "estimate", "lower", "upper"),
        rows.stream()
            .map(
                r ->
                    List.of(
                        r.label(),
                        Decimal.plain(r.estimate()),
                        Decimal.plain(r.lower()),
                        Decimal.plain(r.upper())))
            .toList());
  }
}
