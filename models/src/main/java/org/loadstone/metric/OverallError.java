package org.loadstone.metric;

/** How far are the probabilities from the outcomes, in one number? */
public final class OverallError {
  /** Log loss takes risks as at least this and at most 1 minus this, so that it stays finite. */
  public static final double LOG_LOSS_FLOOR = 1e-15;

  private OverallError() {}

  /**
   * Returns the Brier score, in [0, 1], lower is better: the mean squared difference of risk and
   * outcome (Brier 1950, Monthly Weather Review 78:1). Absent without rows.
   */
  public static Answer<Double> brier(RiskSample s) {
    if (s.size == 0) {
      return Answer.absent(RiskSample.NO_ROWS);
    }
    double sum = 0;
    for (int i = 0; i < s.risk.length; i++) {
      double error = s.risk[i] - s.event[i];
      sum += s.count[i] * error * error;
    }
    return Answer.of(sum / s.size);
  }

  /**
   * Returns the scaled Brier score, at most 1 and negative when worse than the base rate: 1 - Brier
   * / (prevalence (1 - prevalence)). Absent when only one outcome occurs.
   */
  public static Answer<Double> scaledBrier(RiskSample s) {
    String reason = s.oneClassReason();
    if (reason != null) {
      return Answer.absent("scaled Brier score needs both outcomes: " + reason);
    }
    double rate = (double) s.events / s.size;
    return brier(s).map(brier -> 1 - brier / (rate * (1 - rate)));
  }

  /**
   * Returns the mean negative log likelihood in nats, at least 0, lower is better; risks are kept
   * {@link #LOG_LOSS_FLOOR} away from 0 and 1. Absent without rows.
   */
  public static Answer<Double> logLoss(RiskSample s) {
    if (s.size == 0) {
      return Answer.absent(RiskSample.NO_ROWS);
    }
    double sum = 0;
    for (int i = 0; i < s.risk.length; i++) {
      if (s.count[i] > 0) {
        double right = s.event[i] == 1 ? s.risk[i] : 1 - s.risk[i];
        sum -= s.count[i] * StrictMath.log(Math.clamp(right, LOG_LOSS_FLOOR, 1));
      }
    }
    return Answer.of(sum / s.size);
  }
}
