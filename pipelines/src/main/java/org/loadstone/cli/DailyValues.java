package org.loadstone.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Values of the rows of a file by athlete and day; a day's value is the mean of its rows. */
final class DailyValues {
  private record Sum(double total, int rows) {
    Sum and(Sum other) {
      return new Sum(total + other.total, rows + other.rows);
    }
  }

  private final Map<String, TreeMap<Integer, Sum>> athletes = new LinkedHashMap<>();
  private long joined;

  void add(String athlete, LocalDate date, double value) {
    Sum day =
        athletes
            .computeIfAbsent(athlete, any -> new TreeMap<>())
            .merge((int) date.toEpochDay(), new Sum(value, 1), Sum::and);
    joined += day.rows() > 1 ? 1 : 0;
  }

  boolean isEmpty() {
    return athletes.isEmpty();
  }

  /** Returns the number of rows of a day that had a row already. */
  long joined() {
    return joined;
  }

  /** Returns values by days since 1970-01-01, athletes in the order of the file. */
  Map<String, TreeMap<Integer, Double>> athletes() {
    Map<String, TreeMap<Integer, Double>> values = new LinkedHashMap<>();
    athletes.forEach(
        (athlete, days) -> {
          TreeMap<Integer, Double> means = new TreeMap<>();
          days.forEach((day, sum) -> means.put(day, sum.total() / sum.rows()));
          values.put(athlete, means);
        });
    return values;
  }
}
