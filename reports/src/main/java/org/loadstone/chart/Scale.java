package org.loadstone.chart;

import java.util.List;

/**
 * One axis: its range, its ticks and its name.
 *
 * @param low smallest shown value, under {@code high}
 * @param high largest shown value
 */
record Scale(double low, double high, Ticks ticks, String name) {

  /** Returns an axis over a range of numbers with about {@code wanted} ticks. */
  static Scale numbers(double low, double high, int wanted, String name) {
    double to = high > low ? high : low + Math.max(1, Math.abs(low));
    return new Scale(low, to, Ticks.numbers(low, to, wanted), name);
  }

  /** Returns an axis of named rows, the first on top: row k lies at {@code -k}. */
  static Scale rows(List<String> names) {
    List<Double> at =
        java.util.stream.IntStream.range(0, names.size()).mapToObj(k -> -(double) k).toList();
    return new Scale(0.6 - names.size(), 0.6, new Ticks(at, names), "");
  }

  double span() {
    return high - low;
  }
}
