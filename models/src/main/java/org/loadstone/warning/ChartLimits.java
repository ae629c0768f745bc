package org.loadstone.warning;

/**
 * Sets the limit of a chart from a budget of false alarms: the mean number of reports, counted from
 * the chart's start or the end of an alert, until the next alert while nothing has changed.
 */
public sealed interface ChartLimits permits KnownBaseline, MovingBaseline {
  /**
   * Returns the chart with the limit that keeps the budget.
   *
   * @param reports mean number of reports before a false alarm
   * @throws IllegalArgumentException if the budget, or the chart, is outside of what is computed
   */
  ControlChart set(ControlChart chart, double reports);

  /** Returns the limits for a baseline that is known exactly and reports that are independent. */
  static ChartLimits known() {
    return new KnownBaseline();
  }

  /**
   * Returns the limits for the athlete's own 28 days before the last week, see {@link OwnBaseline}.
   *
   * @param autocorrelation of reports of one day and the next, 0 to 0.5
   */
  static ChartLimits own(double autocorrelation) {
    return new MovingBaseline(autocorrelation);
  }
}
