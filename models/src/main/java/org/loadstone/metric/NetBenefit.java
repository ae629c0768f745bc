package org.loadstone.metric;

/**
 * Decision-curve net benefit at one threshold, in true positives per row.
 *
 * <p>tp/n - fp/n * t/(1-t), alerting when risk &gt;= t (Vickers and Elkin 2006,
 * doi:10.1177/0272989X06295361). Alerting on nobody is 0 by definition.
 *
 * @param threshold probability at which one would act, in (0, 1)
 * @param model net benefit of acting on the model
 * @param alertAll net benefit of acting on everyone
 * @param alerts rows with a risk at or above the threshold
 * @param hits alerts with an event
 */
public record NetBenefit(double threshold, double model, double alertAll, long alerts, long hits) {
  /**
   * Returns the net benefit; absent without rows.
   *
   * @throws IllegalArgumentException if the threshold is not in (0, 1)
   */
  public static Answer<NetBenefit> of(RiskSample s, double threshold) {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException(
          "Cannot weigh alerts: threshold " + threshold + "; give a probability in (0, 1)");
    }
    if (s.size == 0) {
      return Answer.absent(RiskSample.NO_ROWS);
    }
    long alerts = 0;
    long hits = 0;
    for (int i = s.risk.length - 1; i >= 0 && s.risk[i] >= threshold; i--) {
      alerts += s.count[i];
      hits += (long) s.event[i] * s.count[i];
    }
    double odds = threshold / (1 - threshold);
    double n = s.size;
    double model = hits / n - (alerts - hits) / n * odds;
    double all = s.events / n - (s.size - s.events) / n * odds;
    return Answer.of(new NetBenefit(threshold, model, all, alerts, hits));
  }
}
