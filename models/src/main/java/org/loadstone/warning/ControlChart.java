package org.loadstone.warning;

import java.io.Serializable;

/**
 * A control chart as a step over reports, each as its deviation from the baseline in SDs.
 *
 * <p>Its memory is a slice of doubles that starts as zeros; steps allocate nothing. A day without a
 * report is no step: it changes nothing. An alert begins when the statistic reaches the limit and
 * stands until the statistic is back at its centre; then the chart begins anew with the next
 * report.
 *
 * <p>The onset is the change point as the chart estimates it: the first report after the statistic
 * was last at its centre (Page 1954, doi:10.1093/biomet/41.1-2.100; for EWMA Nishina 1992, Qual
 * Reliab Eng Int 8:537).
 */
public sealed interface ControlChart extends Serializable permits EwmaChart, CusumChart {
  Direction direction();

  /** Returns the size of the statistic at which an alert begins, over 0, in SDs of the signal. */
  double limit();

  /** Returns this chart with another limit. */
  ControlChart withLimit(double limit);

  /** Returns the chart's name as text for people writes it. */
  String title();

  /** Returns the number of doubles in the slice. */
  int stateSize();

  /**
   * Adds a report.
   *
   * @param state the array that holds the slice
   * @param at where the slice begins
   * @param day of the report, days since 1970-01-01
   * @param deviation report less baseline mean, in baseline SDs
   */
  void step(double[] state, int at, int day, double deviation);

  /** Returns the side of the standing alert: 1 above the baseline, -1 below, 0 without one. */
  default int alert(double[] state, int at) {
    return (int) state[at];
  }

  /**
   * Returns the statistic: positive above the baseline, negative below it. With two sides it is the
   * one on alert, else the larger.
   */
  double statistic(double[] state, int at);

  /** Returns the size of the statistic as a share of the limit, at least 0; 1 begins an alert. */
  default double share(double[] state, int at) {
    return Math.abs(statistic(state, at)) / limit();
  }

  /** Returns the mean deviation since the onset, in SDs; 0 where the statistic is at its centre. */
  double shift(double[] state, int at);

  /**
   * Returns the onset, days since 1970-01-01.
   *
   * @throws IllegalStateException if the statistic is at its centre
   */
  int onset(double[] state, int at);

  /** Throws an {@link IllegalArgumentException} unless the limit is over 0. */
  static void requireLimit(double limit) {
    if (!(limit > 0)) {
      throw new IllegalArgumentException(
          "Cannot make a chart with limit %s; give one over 0".formatted(limit));
    }
  }
}
