package org.loadstone.metric;

/**
 * A statistic of risks by a horizon, with the standard error from its influence function, which
 * takes rows as independent and includes that the censoring curve is estimated.
 *
 * @param horizon the time by which events were predicted
 * @param estimate of the statistic
 * @param standardError of it, at least 0
 */
public record TimeDependentScore(double horizon, double estimate, double standardError) {
  /** Returns the Wald interval; it may reach beyond [0, 1]. */
  public Interval wald(double level) {
    return Interval.wald(estimate, standardError, level);
  }

  // The root of the variance of the mean influence.
  static TimeDependentScore of(
      double horizon, double estimate, SurvivalSample s, double[] influence) {
    double mean = 0;
    for (int i = 0; i < influence.length; i++) {
      mean += s.count[i] * influence[i] / s.size;
    }
    double sum = 0;
    for (int i = 0; i < influence.length; i++) {
      sum += s.count[i] * (influence[i] - mean) * (influence[i] - mean);
    }
    double variance = s.size > 1 ? sum / (s.size - 1) / s.size : 0;
    return new TimeDependentScore(horizon, estimate, StrictMath.sqrt(variance));
  }
}
