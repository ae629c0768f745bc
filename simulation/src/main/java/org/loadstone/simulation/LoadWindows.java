package org.loadstone.simulation;

import java.util.Arrays;

/** Sums of the loads done on the days before today. */
final class LoadWindows {
  private static final int LONGEST = 28;

  private final double[] ring = new double[LONGEST];
  private int days;

  void clear() {
    Arrays.fill(ring, 0);
    days = 0;
  }

  void step(double loadAu) {
    ring[days % LONGEST] = loadAu;
    days++;
  }

  /** Returns how many finished days there are. */
  int days() {
    return days;
  }

  /** Returns the sum over the days that lie {@code from} to {@code to} days back, 1 = yesterday. */
  double sum(int from, int to) {
    double sum = 0;
    for (int back = to; back >= from; back--) {
      sum += ring[(days - back) % LONGEST];
    }
    return sum;
  }
}
