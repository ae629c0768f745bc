package org.loadstone.load;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.SortedMap;

/** The daily loads of one athlete, one place for each calendar day from the first to the last. */
public final class LoadSeries {
  private static final int DAYS_ALWAYS_ALLOWED = 40_000;
  private static final int MOST_DAYS_A_ROW = 100;

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
   * @throws IllegalArgumentException without a day, with a load that is negative or not finite, or
   *     when the days span more than 40,000 days and are hardly ever recorded
   */
  public static LoadSeries of(SortedMap<Integer, OptionalDouble> days) {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("Cannot take a load series of 0 days; give one at least");
    }
    int first = days.firstKey();
    long span = (long) days.lastKey() - first + 1;
    if (span > Math.max(DAYS_ALWAYS_ALLOWED, (long) MOST_DAYS_A_ROW * days.size())) {
      throw new IllegalArgumentException(
          "Cannot take a load series from %s to %s: %,d days, %,d of them recorded; mend the date"
              .formatted(date(first), date(days.lastKey()), span, days.size()));
    }
    double[] loads = new double[(int) span];
    java.util.Arrays.fill(loads, Double.NaN);
    days.forEach((day, load) -> load.ifPresent(value -> loads[day - first] = checked(day, value)));
    int unrecorded = (int) java.util.Arrays.stream(loads).filter(Double::isNaN).count();
    return new LoadSeries(first, loads, unrecorded);
  }

  private static double checked(int day, double load) {
    if (!(load >= 0) || Double.isInfinite(load)) {
      throw new IllegalArgumentException(
          "Cannot take load %s of %s: not at least 0; mend it or leave it empty"
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
