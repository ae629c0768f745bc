package org.loadstone.chart;

import java.util.List;

/**
 * Amounts as level bars from zero, one per row, each with its value in digits.
 *
 * @param text words; the x label names the quantity and its unit
 * @param bars top to bottom, at least one
 * @param width pixels; the height follows from the bars
 */
public record BarChart(ChartText text, List<Bar> bars, int width) implements Chart {
  private static final int WIDTH = 720;
  private static final int ROW_HEIGHT = 28;
  private static final int AXIS_HEIGHT = 50;

  /** One amount; may be negative. */
  public record Bar(String label, double value) {
    public Bar {
      Decimal.finite("bar " + label, value);
    }
  }

  public BarChart {
    bars = List.copyOf(bars);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw bars \"" + text.title() + "\": 0 bars; say in words what is absent");
    }
  }

  /** Returns bars in the usual width. */
  public static BarChart of(ChartText text, List<Bar> bars) {
    return new BarChart(text, bars, WIDTH);
  }

  /** Returns this chart in another width. */
  public BarChart withWidth(int width) {
    return new BarChart(text, bars, width);
  }

  @Override
  public ChartSize size() {
    return ChartSize.of(width, AXIS_HEIGHT + ROW_HEIGHT * bars.size());
  }

  @Override
  public DataTable table() {
    return new DataTable(
        List.of("", text.xLabel()),
        bars.stream().map(b -> List.of(b.label(), Decimal.plain(b.value()))).toList());
  }
}
