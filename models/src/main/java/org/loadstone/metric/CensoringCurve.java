package org.loadstone.metric;

import java.util.Arrays;

/**
 * The Kaplan-Meier curve of not being censored, G, with events leaving before censorings of the
 * same time, and what each row's end does to statistics weighted by 1/G.
 */
final class CensoringCurve {
  private final SurvivalSample sample;

  /** G just before the end of each row. */
  final double[] before;

  private final double[] time; // distinct ends, ascending
  private final double[] after; // G from each of them on

  CensoringCurve(SurvivalSample sample) {
    this.sample = sample;
    this.before = new double[sample.time.length];
    this.time = new double[sample.time.length];
    this.after = new double[sample.time.length];
    double g = 1;
    double risk = sample.size;
    int steps = 0;
    for (int from = 0; from < sample.order.length; steps++) {
      int to = sample.tiedUntil(from);
      double events = 0;
      double censored = 0;
      for (int k = from; k < to; k++) {
        int i = sample.order[k];
        before[i] = g;
        events += sample.cause[i] > 0 ? sample.count[i] : 0;
        censored += sample.cause[i] == 0 ? sample.count[i] : 0;
      }
      g *= censored == 0 ? 1 : (risk - events - censored) / (risk - events);
      risk -= events + censored;
      time[steps] = sample.time[sample.order[from]];
      after[steps] = g;
      from = to;
    }
    Arrays.fill(time, steps, time.length, Double.POSITIVE_INFINITY);
  }

  /** Returns G at {@code t}. */
  double at(double t) {
    int k = Arrays.binarySearch(time, t);
    int at = k >= 0 ? k : -k - 2;
    return at < 0 ? 1 : after[at];
  }

  /**
   * Returns what each row adds by way of G to the mean of {@code value}, where an event at T up to
   * t is weighted by 1 / G(T-) and a row beyond t by 1 / G(t): the mean of value times the
   * influence of the row on -log G there, the censoring martingale over the share at risk.
   */
  double[] influence(double t, double[] value) {
    int n = value.length;
    double size = sample.size;
    double beyond = 0;
    double waiting = 0; // of events up to t that are still to come
    for (int i = 0; i < n; i++) {
      beyond += sample.time[i] > t ? sample.count[i] * value[i] : 0;
      waiting += isEvent(i, t) ? sample.count[i] * value[i] : 0;
    }
    double[] out = new double[n];
    double passed = 0; // events that came, times the compensator before them
    double compensator = 0;
    double risk = size;
    for (int from = 0; from < n; ) {
      int to = sample.tiedUntil(from);
      double censored = 0;
      double ending = 0;
      boolean isLater = sample.time[sample.order[from]] > t;
      for (int k = from; k < to; k++) {
        int i = sample.order[k];
        ending += sample.count[i];
        censored += sample.cause[i] == 0 ? sample.count[i] : 0;
        double here = isEvent(i, t) ? sample.count[i] * value[i] : 0;
        waiting -= here;
        passed -= here * compensator;
      }
      compensator += isLater || censored == 0 ? 0 : censored * size / (risk * risk);
      for (int k = from; k < to; k++) {
        int i = sample.order[k];
        double own = !isLater && sample.cause[i] == 0 && risk > 0 ? size / risk : 0;
        out[i] = (passed + (own - compensator) * (waiting + beyond)) / size;
      }
      risk -= ending;
      from = to;
    }
    return out;
  }

  private boolean isEvent(int row, double t) {
    return sample.cause[row] > 0 && sample.time[row] <= t;
  }
}
