package org.loadstone.feature;

import org.loadstone.day.DayView;
import org.loadstone.day.Signal;

/** The answers of the last 35 days; NaN is a day without an answer. */
record Answers(Signal signal) implements Fold {
  static final int RECENT = 7;
  static final int BASELINE = 28;
  private static final int DAYS = RECENT + BASELINE;

  @Override
  public int stateSize() {
    return 2 + DAYS;
  }

  @Override
  public void step(double[] state, int at, DayView day) {
    int next = (int) state[at];
    state[at + 2 + next] = day.has(signal) ? day.value(signal) : Double.NaN;
    state[at] = (next + 1) % DAYS;
    state[at + 1] = Math.min(DAYS, state[at + 1] + 1);
  }

  double ago(double[] state, int at, int days) {
    return days < state[at + 1]
        ? state[at + 2 + Math.floorMod((int) state[at] - 1 - days, DAYS)]
        : Double.NaN;
  }

  /** Returns [count, mean, squared deviations] of the answers {@code from} to before {@code to}. */
  double[] moments(double[] state, int at, int from, int to) {
    double count = 0;
    double mean = 0;
    double squares = 0;
    for (int ago = to - 1; ago >= from; ago--) {
      double value = ago(state, at, ago);
      if (!Double.isNaN(value)) {
        count++;
        double step = value - mean;
        mean += step / count;
        squares += step * (value - mean);
      }
    }
    return new double[] {count, mean, squares};
  }
}
