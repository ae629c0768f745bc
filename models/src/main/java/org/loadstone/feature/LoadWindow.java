package org.loadstone.feature;

import org.loadstone.day.DayView;
import org.loadstone.day.LoadMeasure;

/**
 * The daily loads of the last {@code days} days, today included.
 *
 * <p>Slice: [next place, days seen, loads...]; NaN is a day without a report. Sums are taken afresh
 * at each reading, so that constant weeks have exactly no spread.
 *
 * @param load measure
 * @param days length, at least 1
 * @param missing what a day without a report means
 */
public record LoadWindow(LoadMeasure load, int days, Missing missing) implements Fold {
  private static final int NEXT = 0;
  private static final int SEEN = 1;
  private static final int HEADER = 2;

  @Override
  public int stateSize() {
    return HEADER + days;
  }

  @Override
  public void step(double[] state, int at, DayView day) {
    boolean reported = day.isReported(load);
    if (!reported && missing == Missing.ROWS) {
      return;
    }
    double silent = missing == Missing.ZERO ? 0 : Double.NaN;
    int next = (int) state[at + NEXT];
    state[at + HEADER + next] = reported ? day.load(load) : silent;
    state[at + NEXT] = (next + 1) % days;
    state[at + SEEN] = Math.min(days, state[at + SEEN] + 1);
  }

  /**
   * Returns the load {@code ago} days before the last day seen, NaN without a report.
   *
   * @param ago from 0, less than the days seen
   */
  double at(double[] state, int at, int ago) {
    int place = (int) state[at + NEXT] - 1 - ago;
    return state[at + HEADER + Math.floorMod(place, days)];
  }

  /** Returns the days seen so far, at most the length of the window. */
  int seen(double[] state, int at) {
    return (int) state[at + SEEN];
  }

  /** Returns the number of reported days from {@code from} to before {@code to} days ago. */
  int reported(double[] state, int at, int from, int to) {
    int count = 0;
    for (int ago = from; ago < Math.min(to, seen(state, at)); ago++) {
      if (!Double.isNaN(at(state, at, ago))) {
        count++;
      }
    }
    return count;
  }

  /** Returns true if enough days from {@code from} to before {@code to} days ago are reported. */
  boolean isCovered(double[] state, int at, int from, int to) {
    int reported = reported(state, at, from, to);
    return reported > 0 && reported >= missing.leastCoverage() * (to - from);
  }

  /** Returns the sum over reported days from {@code from} to before {@code to} days ago. */
  double sum(double[] state, int at, int from, int to) {
    double sum = 0;
    for (int ago = Math.min(to, seen(state, at)) - 1; ago >= from; ago--) {
      double value = at(state, at, ago);
      sum += Double.isNaN(value) ? 0 : value;
    }
    return sum;
  }

  /** Returns the mean over reported days; the window must be covered. */
  double mean(double[] state, int at, int from, int to) {
    return sum(state, at, from, to) / reported(state, at, from, to);
  }

  /**
   * Returns the standard deviation over reported days, exactly 0 when all are equal.
   *
   * @param lost degrees of freedom lost: 1 for a sample, 0 for a population
   */
  double sd(double[] state, int at, int to, int lost) {
    double mean = mean(state, at, 0, to);
    double squares = 0;
    boolean constant = true;
    double first = Double.NaN;
    for (int ago = 0; ago < Math.min(to, seen(state, at)); ago++) {
      double value = at(state, at, ago);
      if (!Double.isNaN(value)) {
        constant &= Double.isNaN(first) || value == first;
        first = value;
        squares += (value - mean) * (value - mean);
      }
    }
    return constant ? 0 : Math.sqrt(squares / (reported(state, at, 0, to) - lost));
  }
}
