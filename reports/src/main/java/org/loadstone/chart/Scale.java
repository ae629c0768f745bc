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

  /** Returns an axis of unlabelled rows, the first on top: row k lies at {@code -k}. */
  static Scale rows(int count) {
    return new Scale(0.6 - count, 0.6, new Ticks(List.of(), List.of()), "");
  }

  /** Returns this axis with room for {@code pixels} of {@code width} before its smallest value. */
  Scale withRoomBefore(double pixels, int width) {
    double share = Math.min(0.6, pixels / width);
    return new Scale(low - span() * share / (1 - share), high, ticks, name);
  }

  double span() {
    return high - low;
  }
}
