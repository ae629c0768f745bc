package org.loadstone.warning;

import java.util.SortedMap;

/**
 * One signal of one athlete under one chart against the athlete's own normal.
 *
 * @param signal what is reported, in words
 * @param chart with the limit that keeps the budget
 * @param budget mean number of reports before a false alarm
 */
public record Watch(String signal, ControlChart chart, double budget) {
  public Watch {
    if (signal.isBlank()) {
      throw new IllegalArgumentException("Cannot watch a signal without a name; give one");
    }
  }

  /**
   * Returns the watch whose chart has the limit of the budget.
   *
   * @throws IllegalArgumentException if the limits do not hold the budget or the chart
   */
  public static Watch of(String signal, ControlChart chart, ChartLimits limits, double budget) {
    return new Watch(signal, limits.set(chart, budget), budget);
  }

  /**
   * Returns every calendar day from the first report to the last.
   *
   * @param reports values by days since 1970-01-01
   * @throws IllegalArgumentException without a report, or when they span more than 40,000 days and
   *     hardly ever report
   */
  public WatchTable over(SortedMap<Integer, Double> reports) {
    return WatchTable.of(this, reports);
  }
}
