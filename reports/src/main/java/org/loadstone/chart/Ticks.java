package org.loadstone.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Positions and labels along an axis.
 *
 * @param at ascending positions in data units
 * @param labels one per position
 */
record Ticks(List<Double> at, List<String> labels) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int FEW_WEEKS = 45;
  private static final int MONTHS_READABLE = 400;

  /** Returns round numbers (1, 2 or 5 times a power of ten apart), about {@code wanted} of them. */
  static Ticks numbers(double low, double high, int wanted) {
    double step = roundStep((high - low) / wanted);
    List<Double> at = new ArrayList<>();
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
      at.add(k * step);
    }
    int places = Math.max(0, (int) -Math.floor(StrictMath.log10(step) + 1e-9));
    return new Ticks(at, at.stream().map(v -> Decimal.with(places, v)).toList());
  }

  /** Returns 1, 2 and 5 times powers of ten inside a positive range, for a logarithmic axis. */
  static Ticks powers(double low, double high) {
    List<Double> at = new ArrayList<>();
    int last = (int) Math.ceil(StrictMath.log10(high));
    for (int power = (int) Math.floor(StrictMath.log10(low)); power <= last; power++) {
      for (int digit : new int[] {1, 2, 5}) {
        double value = digit * StrictMath.pow(10, power);
        if (value >= low && value <= high) {
          at.add(value);
        }
      }
    }
    return new Ticks(at, at.stream().map(v -> Decimal.upTo(6, v)).toList());
  }

  /** Returns Mondays, months or quarters between two epoch days, whichever stays readable. */
  static Ticks days(double low, double high) {
    LocalDate first = LocalDate.ofEpochDay((long) Math.ceil(low));
    LocalDate last = LocalDate.ofEpochDay((long) Math.floor(high));
    long span = last.toEpochDay() - first.toEpochDay();
    if (span <= FEW_WEEKS) {
      return mondays(first, last, span <= FEW_WEEKS / 2 ? 1 : 2);
    }
    return months(first, last, span <= MONTHS_READABLE ? 1 : 3);
  }

  private static Ticks mondays(LocalDate first, LocalDate last, int weeks) {
    Ticks ticks = new Ticks(new ArrayList<>(), new ArrayList<>());
    LocalDate day = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (; !day.isAfter(last); day = day.plusWeeks(weeks)) {
      ticks.add(day, DAY.format(day));
    }
    return ticks;
  }

  private static Ticks months(LocalDate first, LocalDate last, int step) {
    Ticks ticks = new Ticks(new ArrayList<>(), new ArrayList<>());
    LocalDate month = first.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
    while ((month.getMonthValue() - 1) % step != 0) {
      month = month.plusMonths(1);
    }
    for (; !month.isAfter(last); month = month.plusMonths(step)) {
      boolean showsYear = ticks.at.isEmpty() || month.getMonthValue() == 1;
      String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      ticks.add(month, showsYear ? name + " " + month.getYear() : name);
    }
    return ticks;
  }

  private void add(LocalDate day, String label) {
    at.add((double) day.toEpochDay());
    labels.add(label);
  }

  private static double roundStep(double rough) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    double share = rough / power;
    return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
  }
}
