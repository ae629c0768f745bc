package org.loadstone.warning;

/**
 * A run of reports on one side of the baseline, as a slice of four doubles: the statistic of a
 * chart, first day, number of reports, sum of their deviations.
 */
final class Run {
  static final int SIZE = 4;

  private static final int FIRST_DAY = 1;
  private static final int COUNT = 2;
  private static final int SUM = 3;

  /** Ends the run: statistic and count are 0. */
  static void clear(double[] state, int at) {
    for (int i = 0; i < SIZE; i++) {
      state[at + i] = 0;
    }
  }

  /** Adds a report, the first of the run where there is none. */
  static void extend(double[] state, int at, double statistic, int day, double deviation) {
    if (state[at + COUNT] == 0) {
      state[at + FIRST_DAY] = day;
    }
    state[at] = statistic;
    state[at + COUNT]++;
    state[at + SUM] += deviation;
  }

  static int firstDay(double[] state, int at) {
    return (int) state[at + FIRST_DAY];
  }

  static boolean isEmpty(double[] state, int at) {
    return state[at + COUNT] == 0;
  }

  static double mean(double[] state, int at) {
    return isEmpty(state, at) ? 0 : state[at + SUM] / state[at + COUNT];
  }

  private Run() {}
}
