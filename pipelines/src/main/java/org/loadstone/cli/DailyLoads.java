package org.loadstone.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.loadstone.load.Gaps;
import org.loadstone.load.LoadSeries;
import org.loadstone.source.InputError;

/** Loads of the rows of a file by athlete and day; the known loads of one day are summed. */
final class DailyLoads {
  private final Map<String, TreeMap<Integer, Day>> athletes = new LinkedHashMap<>();
  private long summed;

  /** What the rows of a day say. */
  private static final class Day {
    private final long line;
    private double sum;
    private int known;
    private int unknown;

    Day(long line) {
      this.line = line;
    }

    boolean isInPart() {
      return known > 0 && unknown > 0;
    }

    OptionalDouble load(Gaps meant) {
      return known == 0 || meant == Gaps.AVAILABLE && unknown > 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(sum);
    }
  }

  /**
   * Adds a row.
   *
   * @param line where it is, for errors
   * @param load empty where it is not known
   */
  void add(String athlete, LocalDate date, OptionalDouble load, long line) {
    Day day =
        athletes
            .computeIfAbsent(athlete, any -> new TreeMap<>())
            .computeIfAbsent((int) date.toEpochDay(), any -> new Day(line));
    if (load.isEmpty()) {
      day.unknown++;
      return;
    }
    summed += day.known > 0 ? 1 : 0;
    day.known++;
    day.sum += load.getAsDouble();
  }

  boolean isEmpty() {
    return athletes.isEmpty();
  }

  /** Returns the number of rows whose load was added to another of their day. */
  long summed() {
    return summed;
  }

  /** Returns the number of days that have a known load and a row without one. */
  long knownInPart() {
    return athletes.values().stream()
        .flatMap(days -> days.values().stream())
        .filter(Day::isInPart)
        .count();
  }

  /**
   * Returns the series by athlete, in the order in which the file names them first.
   *
   * @param meant whether a day that is known in part is unknown, as with {@link Gaps#AVAILABLE}, or
   *     has the sum of its known loads
   * @throws InputError if an athlete's days cannot be a series
   */
  Map<String, LoadSeries> series(FileOptions file, Gaps meant) {
    Map<String, LoadSeries> series = new LinkedHashMap<>();
    athletes.forEach((athlete, days) -> series.put(athlete, series(file, athlete, days, meant)));
    return series;
  }

  private static LoadSeries series(
      FileOptions file, String athlete, TreeMap<Integer, Day> days, Gaps meant) {
    requireLikely(file, athlete, days);
    TreeMap<Integer, OptionalDouble> loads = new TreeMap<>();
    days.forEach((day, rows) -> loads.put(day, rows.load(meant)));
    try {
      return LoadSeries.of(loads);
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  /** Of the first and the last day, the one that lies farther from its neighbour is named. */
  private static void requireLikely(FileOptions file, String athlete, TreeMap<Integer, Day> days) {
    Entry<Integer, Day> first = days.firstEntry();
    Entry<Integer, Day> last = days.lastEntry();
    int span = last.getKey() - first.getKey() + 1;
    if (LoadSeries.isLikely(span, days.size())) {
      return;
    }
    int toSecond = days.higherKey(first.getKey()) - first.getKey();
    int fromSecondLast = last.getKey() - days.lowerKey(last.getKey());
    Entry<Integer, Day> odd = toSecond > fromSecondLast ? first : last;
    throw file.error(
        "line %d%s: with date %s the loads span %,d days, %,d of them with a row"
            .formatted(
                odd.getValue().line,
                athlete.isEmpty() ? "" : ", athlete " + athlete,
                LocalDate.ofEpochDay(odd.getKey()),
                span,
                days.size()),
        "mend the date");
  }
}
