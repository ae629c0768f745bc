package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.List;
import org.loadstone.survival.FitFailure;

/**
 * n rows, each at risk in (start, stop] of its stratum, with p covariates.
 *
 * <p>A weight of 2 counts as the row written twice; an offset is added to the log hazard; rows of
 * one cluster are one athlete for robust variances. Arrays are held, not copied: do not change them
 * later. Times closer than R's {@code timefix} tells apart are the same time.
 */
public final class CoxRows {
  final double[] start; // null where rows are followed from the beginning
  final double[] stop;
  final boolean[] event;
  final List<String> names;
  final double[][] columns; // p by n
  final int[] stratum; // null where there is one
  final double[] weight; // null where all are 1
  final double[] offset; // null where all are 0
  final int[] cluster; // null where none are given

  private CoxRows(
      double[] start,
      double[] stop,
      boolean[] event,
      List<String> names,
      double[][] columns,
      int[] stratum,
      double[] weight,
      double[] offset,
      int[] cluster) {
    this.start = start;
    this.stop = stop;
    this.event = event;
    this.names = names;
    this.columns = columns;
    this.stratum = stratum;
    this.weight = weight;
    this.offset = offset;
    this.cluster = cluster;
  }

  /**
   * Returns rows followed from the beginning.
   *
   * @param time n ends of follow-up
   * @param event whether each ends with the event
   * @param names p names of covariates
   * @param columns p columns of n values
   * @throws IllegalArgumentException if lengths differ or a number is not finite
   * @throws FitFailure if there are no events
   */
  public static CoxRows of(double[] time, boolean[] event, List<String> names, double[][] columns) {
    return checked(null, time, event, names, columns);
  }

  /**
   * Returns rows at risk in (start, stop].
   *
   * @throws IllegalArgumentException if lengths differ, a number is not finite, or a row does not
   *     end after it starts
   * @throws FitFailure if there are no events
   */
  public static CoxRows of(
      double[] start, double[] stop, boolean[] event, List<String> names, double[][] columns) {
    requireLength("starts", start.length, stop.length);
    return checked(start, stop, event, names, columns);
  }

  private static CoxRows checked(
      double[] start, double[] stop, boolean[] event, List<String> names, double[][] columns) {
    int n = stop.length;
    requireLength("events", event.length, n);
    if (names.size() != columns.length) {
      throw new IllegalArgumentException(
          "Cannot name covariates: %d names for %d columns; give one each"
              .formatted(names.size(), columns.length));
    }
    double[][] times = CloseTimes.merged(start, stop);
    requireIntervals(times[0], times[1]);
    for (int j = 0; j < columns.length; j++) {
      requireLength(names.get(j), columns[j].length, n);
      requireFinite(names.get(j), columns[j]);
    }
    for (boolean one : event) {
      if (one) {
        return new CoxRows(
            times[0], times[1], event, List.copyOf(names), columns.clone(), null, null, null, null);
      }
    }
    throw new FitFailure(
        "none of %d rows ends with the event".formatted(n), "look at how events are coded");
  }

  private static void requireIntervals(double[] start, double[] stop) {
    requireFinite("end of follow-up", stop);
    if (start == null) {
      return;
    }
    requireFinite("start", start);
    for (int i = 0; i < stop.length; i++) {
      if (!(stop[i] > start[i])) {
        throw new IllegalArgumentException(
            "Cannot use interval: (%s, %s] in row %d; give rows with start < stop"
                .formatted(start[i], stop[i], i + 1));
      }
    }
  }

  private static void requireFinite(String what, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Cannot use %s: %s in row %d; give finite numbers".formatted(what, values[i], i + 1));
      }
    }
  }

  /**
   * Returns the rows in strata, each with a baseline hazard of its own.
   *
   * @param strata n codes 0, 1, ...
   * @throws IllegalArgumentException if the length differs or a code is negative
   */
  public CoxRows withStrata(int[] strata) {
    requireLength("strata", strata.length, size());
    requireCodes("stratum", strata);
    return new CoxRows(start, stop, event, names, columns, strata, weight, offset, cluster);
  }

  /**
   * Returns the rows with weights.
   *
   * @throws IllegalArgumentException if the length differs or a weight is not above 0
   */
  public CoxRows withWeights(double[] weights) {
    requireLength("weights", weights.length, size());
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] > 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Cannot use weight: %s in row %d; give weights above 0".formatted(weights[i], i + 1));
      }
    }
    return new CoxRows(start, stop, event, names, columns, stratum, weights, offset, cluster);
  }

  /**
   * Returns the rows with terms of the log hazard whose coefficient is 1.
   *
   * @throws IllegalArgumentException if the length differs or a number is not finite
   */
  public CoxRows withOffset(double[] offsets) {
    requireLength("offsets", offsets.length, size());
    requireFinite("offset", offsets);
    return new CoxRows(start, stop, event, names, columns, stratum, weight, offsets, cluster);
  }

  /**
   * Returns the rows in clusters, for the robust variance.
   *
   * @param clusters n codes 0, 1, ...
   * @throws IllegalArgumentException if the length differs or a code is negative
   */
  public CoxRows withClusters(int[] clusters) {
    requireLength("clusters", clusters.length, size());
    requireCodes("cluster", clusters);
    return new CoxRows(start, stop, event, names, columns, stratum, weight, offset, clusters);
  }

  private static void requireCodes(String what, int[] codes) {
    if (Arrays.stream(codes).anyMatch(code -> code < 0)) {
      throw new IllegalArgumentException(
          "Cannot use %s: a code below 0; give 0, 1, ...".formatted(what));
    }
  }

  /** Returns the number of rows. */
  public int size() {
    return stop.length;
  }

  /** Returns the number of rows that end with the event. */
  public int events() {
    int count = 0;
    for (boolean one : event) {
      count += one ? 1 : 0;
    }
    return count;
  }

  /** Returns the largest time at which a row ends. */
  public double lastTime() {
    return Arrays.stream(stop).max().orElse(0);
  }

  /** Returns the names of the covariates. */
  public List<String> names() {
    return names;
  }

  double weight(int row) {
    return weight == null ? 1 : weight[row];
  }

  double offset(int row) {
    return offset == null ? 0 : offset[row];
  }

  int stratum(int row) {
    return stratum == null ? 0 : stratum[row];
  }

  static void requireLength(String what, int actual, int rows) {
    if (actual != rows) {
      throw new IllegalArgumentException(
          "Cannot pair %s with rows: %d values, %d rows; give one per row"
              .formatted(what, actual, rows));
    }
  }
}
