package org.loadstone.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * n rows, each at risk in (start, stop] and ending with a cause, or 0 when it is censored.
 *
 * <p>Rows carry a weight (1 unless given), a group and a stratum (0), and the subject they belong
 * to (each row its own). A weight of 2 counts as the row written twice. The arrays are copies.
 */
public final class SurvivalData {
  final double[] start; // negative infinity where rows are followed from the beginning
  final double[] stop;
  final int[] cause;
  final double[] weight;
  final int[] group;
  final int[] stratum;
  final int[] subject;

  private SurvivalData(
      double[] start,
      double[] stop,
      int[] cause,
      double[] weight,
      int[] group,
      int[] stratum,
      int[] subject) {
    this.start = start;
    this.stop = stop;
    this.cause = cause;
    this.weight = weight;
    this.group = group;
    this.stratum = stratum;
    this.subject = subject;
  }

  /**
   * Returns rows followed from the beginning.
   *
   * @param time n times at which follow-up ends
   * @param cause n causes of the end, 0 = censored, 1, 2, ... = events
   * @throws IllegalArgumentException if there are no rows, lengths differ, a time is not finite or
   *     negative, or a cause is negative
   */
  public static SurvivalData of(double[] time, int[] cause) {
    for (int i = 0; i < time.length; i++) {
      if (!(time[i] >= 0)) {
        throw new IllegalArgumentException(
            "Cannot use time: %s in row %d; give times of at least 0".formatted(time[i], i));
      }
    }
    double[] start = new double[time.length];
    Arrays.fill(start, Double.NEGATIVE_INFINITY);
    return checked(start, time, cause);
  }

  /**
   * Returns rows at risk in (start, stop].
   *
   * @throws IllegalArgumentException if there are no rows, lengths differ, a time is not finite, a
   *     row does not end after it starts, or a cause is negative
   */
  public static SurvivalData of(double[] start, double[] stop, int[] cause) {
    requireLength("starts", start.length, stop.length);
    for (int i = 0; i < start.length; i++) {
      if (!Double.isFinite(start[i])) {
        throw new IllegalArgumentException(
            "Cannot use start: %s in row %d; give a finite time".formatted(start[i], i));
      }
    }
    return checked(start.clone(), stop, cause);
  }

  private static SurvivalData checked(double[] start, double[] stop, int[] cause) {
    int n = stop.length;
    if (n == 0) {
      throw new IllegalArgumentException(
          "Cannot follow rows: 0 rows; give at least one row at risk");
    }
    requireLength("causes", cause.length, n);
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(stop[i]) || !(stop[i] > start[i])) {
        throw new IllegalArgumentException(
            "Cannot use interval: (%s, %s] in row %d; give finite times with start < stop"
                .formatted(start[i], stop[i], i));
      }
      if (cause[i] < 0) {
        throw new IllegalArgumentException(
            "Cannot use cause: %d in row %d; give 0 for censored and 1, 2, ... for events"
                .formatted(cause[i], i));
      }
    }
    double[] weight = new double[n];
    Arrays.fill(weight, 1);
    int[] own = IntStream.range(0, n).toArray();
    return new SurvivalData(
        start, stop.clone(), cause.clone(), weight, new int[n], new int[n], own);
  }

  /**
   * Returns the rows with other weights.
   *
   * @throws IllegalArgumentException if the length differs or a weight is not finite or negative
   */
  public SurvivalData withWeights(double[] weights) {
    requireLength("weights", weights.length, size());
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Cannot use weight: %s in row %d; give a finite weight of at least 0"
                .formatted(weights[i], i));
      }
    }
    return new SurvivalData(start, stop, cause, weights.clone(), group, stratum, subject);
  }

  /**
   * Returns the rows in other groups, the curves or sides of a comparison.
   *
   * @param groups n codes in any range; results come in ascending code
   * @throws IllegalArgumentException if the length differs
   */
  public SurvivalData withGroups(int[] groups) {
    requireLength("groups", groups.length, size());
    return new SurvivalData(start, stop, cause, weight, groups.clone(), stratum, subject);
  }

  /**
   * Returns the rows in other strata, within which tests compare.
   *
   * @throws IllegalArgumentException if the length differs
   */
  public SurvivalData withStrata(int[] strata) {
    requireLength("strata", strata.length, size());
    return new SurvivalData(start, stop, cause, weight, group, strata.clone(), subject);
  }

  /**
   * Returns the rows with other subjects: the rows of one code are one athlete.
   *
   * @throws IllegalArgumentException if the length differs
   */
  public SurvivalData withSubjects(int[] subjects) {
    requireLength("subjects", subjects.length, size());
    return new SurvivalData(start, stop, cause, weight, group, stratum, subjects.clone());
  }

  /** Returns the number of rows. */
  public int size() {
    return stop.length;
  }

  /** Returns the largest time at which a row ends. */
  public double lastTime() {
    return Arrays.stream(stop).max().orElseThrow();
  }

  /** Returns the codes of the groups, ascending. */
  public int[] groups() {
    return Arrays.stream(group).sorted().distinct().toArray();
  }

  /** Returns the causes that occur, ascending, without 0. */
  public int[] causes() {
    return Arrays.stream(cause).filter(c -> c > 0).sorted().distinct().toArray();
  }

  /** Returns the indices of the rows of one group, ascending. */
  int[] rowsOf(int code) {
    return IntStream.range(0, size()).filter(i -> group[i] == code).toArray();
  }

  int[] everyRow() {
    return IntStream.range(0, size()).toArray();
  }

  /** Returns {@code rows} in ascending order of {@code key}, equal ones in the order given. */
  static int[] ascending(int[] rows, double[] key) {
    return Arrays.stream(rows)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> key[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void requireLength(String what, int actual, int rows) {
    if (actual != rows) {
      throw new IllegalArgumentException(
          "Cannot pair %s with rows: %d %s, %d rows; give one per row"
              .formatted(what, actual, what, rows));
    }
  }
}
