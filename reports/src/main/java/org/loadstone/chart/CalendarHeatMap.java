package org.loadstone.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * One square per day, a column per week, Monday on top: five steps from little to much.
 *
 * <p>Steps are fifths of the largest value. A day of {@code days} that is absent has no square; a
 * day with a note carries a cross whatever its value.
 *
 * @param text words; the y label names the quantity and its unit
 * @param days ascending, at least one, at most two years from first to last
 * @param width pixels; the height follows from the seven weekdays
 */
public record CalendarHeatMap(ChartText text, List<Day> days, int width) implements Chart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 150;
  private static final int LONGEST_DAYS = 732;

  /**
   * The value of one day.
   *
   * @param value at least 0
   * @param note what else was on that day, may be empty
   */
  public record Day(LocalDate day, double value, String note) {
    public Day {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "Cannot draw day %s: %s; values are at least 0".formatted(day, value));
      }
    }
  }

  public CalendarHeatMap {
    days = days.stream().sorted(Comparator.comparing(Day::day)).toList();
    if (days.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot draw calendar \"" + text.title() + "\": 0 days; say in words what is absent");
    }
    long span = ChronoUnit.DAYS.between(days.getFirst().day(), days.getLast().day());
    if (span > LONGEST_DAYS) {
      throw new IllegalArgumentException(
          "Cannot draw calendar of days: " + span + "; show at most two years");
    }
  }

  /** Returns a calendar in the usual width. */
  public static CalendarHeatMap of(ChartText text, List<Day> days) {
    return new CalendarHeatMap(text, days, WIDTH);
  }

  @Override
  public ChartSize size() {
    return ChartSize.of(width, HEIGHT);
  }

  /** Returns the step of a value, 0 to 4. */
  int stepOf(double value) {
    double most = days.stream().mapToDouble(Day::value).max().orElse(0);
    return most == 0 ? 0 : (int) Math.min(4, Math.floor(5 * value / most));
  }

  @Override
  public DataTable table() {
    return new DataTable(
        List.of("day", text.yLabel(), "note"),
        days.stream()
            .map(d -> List.of(d.day().toString(), Decimal.plain(d.value()), d.note()))
            .toList());
  }
}
