package org.loadstone.feature;

import org.loadstone.day.DayView;
import org.loadstone.day.LoadMeasure;

/**
 * The daily loads of the last {@code days} days, today included.
 *
 * <p>Slice: [next place, days seen, loads..., reported days up to and with each...]; NaN is a day
 * without a report. Sums are taken afresh at each reading, oldest day first, so that constant weeks
 * have exactly no spread; days are whole numbers and are counted by difference.
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
    return HEADER + 2 * days;
  }

  @Override
  public void step(double[] state, int at, DayView day) {
    if (skips(day)) {
      return;
    }
    boolean reported = day.isReported(load);
    int next = (int) state[at + NEXT];
    double before = state[at + HEADER + days + (next == 0 ? days - 1 : next - 1)];
    double value = reported ? day.load(load) : missing == Missing.ZERO ? 0 : Double.NaN;
    state[at + HEADER + next] = value;
    state[at + HEADER + days + next] = before + (Double.isNaN(value) ? 0 : 1);
    state[at + NEXT] = next + 1 == days ? 0 : next + 1;
    state[at + SEEN] = Math.min(days, state[at + SEEN] + 1);
  }

  /** Returns true if the day is no day at all to this window: {@link Missing#ROWS}. */
  boolean skips(DayView day) {
    return missing == Missing.ROWS && !day.isReported(load);
  }

  /** Returns true if the day's load is known, or taken as 0: {@link Missing#ZERO}. */
  boolean knows(DayView day) {
    return missing == Missing.ZERO || day.isReported(load);
  }

  /** Returns the day's load, 0 when it is not reported. */
  double load(DayView day) {
    return day.isReported(load) ? day.load(load) : 0;
  }

  /** Returns where the load lies of {@code ago} days before the last day seen. */
  private int place(double[] state, int at, int ago) {
    int place = (int) state[at + NEXT] - 1 - ago;
    return at + HEADER + (place < 0 ? place + days : place);
  }

  /** Returns the days seen so far, at most the length of the window. */
  int seen(double[] state, int at) {
    return (int) state[at + SEEN];
  }

  /** Returns the number of reported days from {@code from} to before {@code to} days ago. */
  int reported(double[] state, int at, int from, int to) {
    int last = Math.min(to, seen(state, at)) - 1;
    if (last < from) {
      return 0;
    }
    int oldest = place(state, at, last);
    double since = state[place(state, at, from) + days] - state[oldest + days];
    return (int) since + (Double.isNaN(state[oldest]) ? 0 : 1);
  }

  /** Returns true if enough days from {@code from} to before {@code to} days ago are reported. */
  boolean isCovered(double[] state, int at, int from, int to) {
    int reported = reported(state, at, from, to);
    return reported > 0 && reported >= missing.leastCoverage() * (to - from);
  }

  /** Returns the sum over reported days from {@code from} to before {@code to} days ago. */
  double sum(double[] state, int at, int from, int to) {
    int count = Math.min(to, seen(state, at)) - from;
    int end = at + HEADER + days;
    double sum = 0;
    for (int place = count > 0 ? place(state, at, from + count - 1) : 0; count > 0; count--) {
      double value = state[place];
      sum += Double.isNaN(value) ? 0 : value;
      place = place + 1 == end ? end - days : place + 1;
    }
    return sum;
  }

  /** Returns the mean over reported days; the window must be covered. */
  double mean(double[] state, int at, int from, int to) {
    return sum(state, at, from, to) / reported(state, at, from, to);
  }

  /** Returns the mean over the days with load of the whole window, 0 when there are none. */
  double meanOfLoaded(double[] state, int at) {
    double sum = 0;
    int loaded = 0;
    for (int ago = seen(state, at) - 1; ago >= 0; ago--) {
      double value = state[place(state, at, ago)];
      if (value > 0) {
        sum += value;
        loaded++;
      }
    }
    return loaded == 0 ? 0 : sum / loaded;
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
    int count = Math.min(to, seen(state, at));
    for (int ago = 0; ago < count; ago++) {
      double value = state[place(state, at, ago)];
      if (!Double.isNaN(value)) {
        constant &= Double.isNaN(first) || value == first;
        first = value;
        squares += (value - mean) * (value - mean);
      }
    }
    return constant ? 0 : Math.sqrt(squares / (reported(state, at, 0, to) - lost));
  }
}
