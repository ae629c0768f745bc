package org.loadstone.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.loadstone.load.LoadSeries;

/** Loads of the rows of a file by athlete and day; the rows of one day are summed. */
final class DailyLoads {
  private final Map<String, TreeMap<Integer, OptionalDouble>> athletes = new LinkedHashMap<>();
  private long summed;

  /** Adds a row; a day with a row whose load is not known is a day whose load is not known. */
  void add(String athlete, LocalDate date, OptionalDouble load) {
    int day = (int) date.toEpochDay();
    TreeMap<Integer, OptionalDouble> days =
        athletes.computeIfAbsent(athlete, any -> new TreeMap<>());
    OptionalDouble before = days.putIfAbsent(day, load);
    if (before != null) {
      summed++;
      days.put(
          day,
          before.isPresent() && load.isPresent()
              ? OptionalDouble.of(before.getAsDouble() + load.getAsDouble())
              : OptionalDouble.empty());
    }
  }

  boolean isEmpty() {
    return athletes.isEmpty();
  }

  /** Returns the number of rows that were added to the load of a day that had a row already. */
  long summed() {
    return summed;
  }

  /**
   * Returns the series by athlete, in the order in which the file names them first.
   *
   * @throws IllegalArgumentException if an athlete's days cannot be a series
   */
  Map<String, LoadSeries> series() {
    Map<String, LoadSeries> series = new LinkedHashMap<>();
    athletes.forEach((athlete, days) -> series.put(athlete, LoadSeries.of(days)));
    return series;
  }
}
