package org.loadstone.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * When follow-up of n rows ended and why, each row counted a whole number of times.
 *
 * <p>Counts other than 1 come from a bootstrap; they act exactly as repeated rows. Risks and scores
 * are given beside it, one per row in the same order.
 */
public final class SurvivalSample {
  final double[] time;
  final int[] cause;
  final int[] count;
  final int[] order; // rows in ascending time
  final long size;

  private SurvivalSample(double[] time, int[] cause, int[] count, int[] order) {
    this.time = time;
    this.cause = cause;
    this.count = count;
    this.order = order;
    this.size = Arrays.stream(count).asLongStream().sum();
  }

  /**
   * Returns the sample of the given rows, each counted once.
   *
   * @param time n times at which follow-up ended, at least 0
   * @param cause n causes, 0 = censored, 1 = the event, 2, 3, ... = competing events
   * @throws IllegalArgumentException if the lengths differ or a value is outside its range
   */
  public static SurvivalSample of(double[] time, int[] cause) {
    requireLength("causes", cause.length, time.length);
    for (int i = 0; i < time.length; i++) {
      if (!(time[i] >= 0 && time[i] < Double.POSITIVE_INFINITY) || cause[i] < 0) {
        throw new IllegalArgumentException(
            "Cannot use end: time %s, cause %d in row %d; give a time and a cause of at least 0"
                .formatted(time[i], cause[i], i));
      }
    }
    int[] order =
        IntStream.range(0, time.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> time[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] once = new int[time.length];
    Arrays.fill(once, 1);
    return new SurvivalSample(time.clone(), cause.clone(), once, order);
  }

  /**
   * Returns the same rows counted {@code times} each.
   *
   * @throws IllegalArgumentException if the length differs from the rows or a count is negative
   */
  public SurvivalSample counted(int[] times) {
    requireLength("counts", times.length, time.length);
    if (Arrays.stream(times).anyMatch(t -> t < 0)) {
      throw new IllegalArgumentException("Cannot count rows: a count below 0; give at least 0");
    }
    return new SurvivalSample(time, cause, times.clone(), order);
  }

  /** Returns the number of rows, repeats counted. */
  public long size() {
    return size;
  }

  /** Returns the distinct ends of rows that count, ascending. */
  public double[] times() {
    return Arrays.stream(order)
        .filter(i -> count[i] > 0)
        .mapToDouble(i -> time[i])
        .distinct()
        .toArray();
  }

  /** Returns the first index after {@code from} in time order at which time changes. */
  int tiedUntil(int from) {
    int to = from;
    while (to < order.length && time[order[to]] == time[order[from]]) {
      to++;
    }
    return to;
  }

  static void requireLength(String what, int actual, int rows) {
    if (actual != rows) {
      throw new IllegalArgumentException(
          "Cannot pair %s with rows: %d %s, %d rows; give one per row"
              .formatted(what, actual, what, rows));
    }
  }
}
