package org.loadstone.load;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The load metrics of one athlete: one row a day, equally long columns. */
public final class LoadTable {
  private final LoadSeries series;
  private final int[] places;
  private final Gaps gaps;
  private final Map<String, double[]> columns = new LinkedHashMap<>();

  private LoadTable(LoadSeries series, int[] places, Gaps gaps) {
    this.series = series;
    this.places = places;
    this.gaps = gaps;
    List<LoadColumn> declared = LoadColumns.of(gaps);
    SeriesValues values = SeriesValues.of(declared, series, places);
    declared.forEach(column -> columns.put(column.name(), values.of(column.series())));
  }

  /**
   * Returns the table of a series without gaps.
   *
   * @throws IllegalArgumentException if a day has no load
   */
  public static LoadTable of(LoadSeries series) {
    if (!series.isComplete()) {
      throw new IllegalArgumentException(
          "Cannot compute load metrics: %,d of %,d days have no load; say what that means"
              .formatted(series.unrecorded(), series.size()));
    }
    return of(series, Gaps.ZERO);
  }

  /**
   * Returns the table of a series. With {@link Gaps#ROWS} it has a row for each recorded day, else
   * one for each calendar day. With {@link Gaps#AVAILABLE} it has the means that allow for gaps and
   * no others.
   */
  public static LoadTable of(LoadSeries series, Gaps gaps) {
    IntStream all = IntStream.range(0, series.size());
    int[] places = (gaps == Gaps.ROWS ? all.filter(series::isRecorded) : all).toArray();
    return new LoadTable(series, places, gaps);
  }

  /** Returns the number of rows. */
  public int size() {
    return places.length;
  }

  /** Returns true if no day lacks its load. */
  public boolean isComplete() {
    return series.isComplete();
  }

  public LocalDate date(int row) {
    return LocalDate.ofEpochDay(series.day(places[row]));
  }

  /** Returns true if the load of a row's day is known. */
  public boolean isRecorded(int row) {
    return series.isRecorded(places[row]);
  }

  /** Returns the load of a row's day; without one, 0 where that is what a gap means, else empty. */
  public OptionalDouble load(int row) {
    if (isRecorded(row)) {
      return OptionalDouble.of(series.load(places[row]));
    }
    return gaps == Gaps.ZERO ? OptionalDouble.of(0) : OptionalDouble.empty();
  }

  /** Returns the names of the metrics, without date and load. */
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /**
   * Returns a metric of a row, empty where it is undefined.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public OptionalDouble value(String column, int row) {
    double[] values = columns.get(column);
    if (values == null) {
      throw new IllegalArgumentException(
          "Cannot find load column %s; use one of %s".formatted(column, columns.keySet()));
    }
    double value = values[row];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
