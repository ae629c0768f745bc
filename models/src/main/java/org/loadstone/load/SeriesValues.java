package org.loadstone.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.day.DayBuffer;
import org.loadstone.feature.Feature;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;

/** Values of series over the days of a table; NaN, which stays in here, is an absent value. */
final class SeriesValues {
  private final int size;
  private final Map<Series, double[]> known = new HashMap<>();

  private SeriesValues(int size) {
    this.size = size;
  }

  /**
   * Folds a series of loads, reading the features that the columns need.
   *
   * @param places the days that the table shows, ascending places of {@code loads}
   */
  static SeriesValues of(List<LoadColumn> columns, LoadSeries loads, int[] places) {
    SeriesValues values = new SeriesValues(places.length);
    Map<Feature, List<Series.Read>> reads = new LinkedHashMap<>();
    columns.forEach(column -> collect(column.series(), reads));
    FeatureSet set = FeatureSet.of(List.copyOf(reads.keySet()));
    List<double[]> read = values.fold(set, loads, places);
    int feature = 0;
    for (List<Series.Read> same : reads.values()) {
      double[] full = read.get(feature++);
      same.forEach(one -> values.known.put(one, from(full, one.fullFrom())));
    }
    return values;
  }

  private static void collect(Series series, Map<Feature, List<Series.Read>> reads) {
    switch (series) {
      case Series.Read read -> {
        List<Series.Read> same =
            reads.computeIfAbsent(read.feature(), feature -> new ArrayList<>());
        if (!same.contains(read)) {
          same.add(read);
        }
      }
      case Series.Ratio(Series a, Series b) -> {
        collect(a, reads);
        collect(b, reads);
      }
      case Series.Difference(Series a, Series b) -> {
        collect(a, reads);
        collect(b, reads);
      }
      case Series.Times times -> collect(times.of(), reads);
      case Series.Earlier earlier -> collect(earlier.of(), reads);
    }
  }

  private List<double[]> fold(FeatureSet set, LoadSeries loads, int[] places) {
    List<double[]> read = new ArrayList<>();
    set.features().forEach(feature -> read.add(new double[size]));
    double[] state = new double[set.stateSize()];
    FeatureRow row = set.row();
    DayBuffer day = new DayBuffer();
    int next = 0;
    for (int place = 0; place < loads.size(); place++) {
      day.begin(loads.day(place));
      if (loads.isRecorded(place)) {
        day.trained(loads.load(place));
      }
      set.step(state, 0, day);
      if (next < size && places[next] == place) {
        set.read(state, 0, row);
        for (int i = 0; i < read.size(); i++) {
          read.get(i)[next] = row.has(i) ? row.value(i) : Double.NaN;
        }
        next++;
      }
    }
    return read;
  }

  private static double[] from(double[] values, int fullFrom) {
    double[] full = values.clone();
    Arrays.fill(full, 0, Math.min(fullFrom - 1, full.length), Double.NaN);
    return full;
  }

  /** Returns the values of a series, one a day of the table. */
  double[] of(Series series) {
    double[] values = known.get(series);
    if (values == null) {
      values = compute(series);
      known.put(series, values);
    }
    return values;
  }

  private double[] compute(Series series) {
    return switch (series) {
      case Series.Read read ->
          throw new IllegalStateException("Cannot compute " + read + "; it was not folded");
      case Series.Ratio(Series a, Series b) ->
          each(of(a), of(b), (x, y) -> y == 0 ? Double.NaN : x / y);
      case Series.Difference(Series a, Series b) -> each(of(a), of(b), (x, y) -> x - y);
      case Series.Times(Series of, double factor) ->
          Arrays.stream(of(of)).map(x -> x * factor).toArray();
      case Series.Earlier(Series of, int days, Series.Start atFirst) ->
          earlier(of(of), days, atFirst == Series.Start.ZERO ? 0 : Double.NaN);
    };
  }

  private static double[] each(
      double[] a, double[] b, java.util.function.DoubleBinaryOperator operator) {
    double[] values = new double[a.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = operator.applyAsDouble(a[i], b[i]);
    }
    return values;
  }

  private static double[] earlier(double[] values, int days, double atFirst) {
    double[] shifted = new double[values.length];
    int first = Math.min(days, values.length);
    Arrays.fill(shifted, 0, first, atFirst);
    System.arraycopy(values, 0, shifted, first, values.length - first);
    return shifted;
  }
}
