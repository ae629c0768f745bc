package org.loadstone.load;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** The daily loads of one athlete, one place for each calendar day from the first to the last. */
public final class LoadSeries {
  private static final int DAYS_ALWAYS_LIKELY = 4_000;
  private static final int MOST_DAYS_A_ROW = 20;
  private static final double MOST = 1e15;

  private final int firstDay;
  private final double[] loads;
  private final int unrecorded;

  private LoadSeries(int firstDay, double[] loads, int unrecorded) {
    this.firstDay = firstDay;
    this.loads = loads;
    this.unrecorded = unrecorded;
  }

  /**
   * Returns the series of the given days; days between them are days without a load.
   *
   * @param days loads, at least 0, by days since 1970-01-01; empty where the day has a row without
   *     a known load
   * @throws IllegalArgumentException without a day, with a load that is not from 0 to 1e15, or when
   *     the span is not likely, see {@link #isLikely}
   */
  public static LoadSeries of(SortedMap<Integer, OptionalDouble> days) {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("Cannot take a load series of 0 days; give one at least");
    }
    int first = days.firstKey();
    long span = (long) days.lastKey() - first + 1;
    if (!isLikely(span, days.size())) {
      throw new IllegalArgumentException(
          "Cannot take a load series from %s to %s: %,d days, %,d of them recorded; mend the date"
              .formatted(date(first), date(days.lastKey()), span, days.size()));
    }
    double[] loads = new double[(int) span];
    Arrays.fill(loads, Double.NaN);
    days.forEach((day, load) -> load.ifPresent(value -> loads[day - first] = checked(day, value)));
    int unrecorded = (int) Arrays.stream(loads).filter(Double::isNaN).count();
    return new LoadSeries(first, loads, unrecorded);
  }

  /**
   * Returns true if so many calendar days may be one athlete's: up to 4,000, or with a row on at
   * least one day of 20. A longer span is nearly always a date with a wrong year.
   */
  public static boolean isLikely(long span, int rows) {
    return span <= Math.max(DAYS_ALWAYS_LIKELY, (long) MOST_DAYS_A_ROW * rows);
  }

  private static double checked(int day, double load) {
    if (!(load >= 0 && load <= MOST)) {
      throw new IllegalArgumentException(
          "Cannot take load %s of %s: not from 0 to 1e15; mend it or leave it empty"
              .formatted(load, date(day)));
    }
    return load;
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** Returns the number of calendar days from the first to the last. */
  public int size() {
    return loads.length;
  }

  /** Returns the day at a place, as days since 1970-01-01. */
  public int day(int place) {
    return firstDay + place;
  }

  /** Returns true if the load of the day at a place is known. */
  public boolean isRecorded(int place) {
    return !Double.isNaN(loads[place]);
  }

  /** Returns the number of days whose load is not known. */
  public int unrecorded() {
    return unrecorded;
  }

  /** Returns true if no day lacks its load. */
  public boolean isComplete() {
    return unrecorded == 0;
  }

  /**
   * Returns the load of the day at a place, at least 0.
   *
   * @throws IllegalStateException if it is not known
   */
  public double load(int place) {
    if (!isRecorded(place)) {
      throw new IllegalStateException(
          "Cannot read the load of %s: it was not recorded; ask first".formatted(date(day(place))));
    }
    return loads[place];
  }
}
