package org.loadstone.metric;

import java.util.Arrays;

/**
 * The Brier score of risks by a horizon t under censoring.
 *
 * <p>Mean of (D - r)^2 w, where D = 1 for a row with the event by t; w = 1 / G(T-) for rows that
 * had an event of any cause by t, 1 / G(t) for rows followed beyond t, 0 for rows censored before
 * (Graf 1999, doi:10.1002/(SICI)1097-0258(19990915/30)18:17/18&lt;2529::AID-SIM274&gt;3.0.CO;2-5;
 * Gerds and Schumacher 2006, doi:10.1002/bimj.200610301).
 */
public final class TimeDependentBrier {
  private TimeDependentBrier() {}

  /**
   * Returns the score; absent without rows or when nobody is followed to the horizon.
   *
   * @param risk n predicted probabilities of cause 1 by the horizon
   * @throws IllegalArgumentException if there is not one risk in [0, 1] per row
   */
  public static Answer<TimeDependentScore> of(SurvivalSample s, double[] risk, double horizon) {
    Horizon.requireRisks(s, risk);
    String reason = Horizon.of(s, horizon).reason();
    if (reason != null) {
      return Answer.absent("the Brier score by " + horizon + " needs weights: " + reason);
    }
    CensoringCurve g = new CensoringCurve(s);
    double atHorizon = g.at(horizon);
    double[] residual = new double[risk.length];
    double sum = 0;
    for (int i = 0; i < risk.length; i++) {
      boolean isBeyond = s.time[i] > horizon;
      if (isBeyond || s.cause[i] > 0) {
        double error = (!isBeyond && s.cause[i] == 1 ? 1 : 0) - risk[i];
        residual[i] = error * error / (isBeyond ? atHorizon : g.before[i]);
      }
      sum += s.count[i] * (s.count[i] == 0 ? 0 : residual[i]);
    }
    double brier = sum / s.size;
    double[] influence = g.influence(horizon, residual);
    for (int i = 0; i < influence.length; i++) {
      influence[i] += residual[i] - brier;
    }
    return Answer.of(TimeDependentScore.of(horizon, brier, s, influence));
  }

  /**
   * Returns the score of the same risk for everybody: the Aalen-Johansen estimate of cause 1 by the
   * horizon, which is Kaplan-Meier's without competing causes. It is the mark to beat.
   */
  public static Answer<TimeDependentScore> ofNull(SurvivalSample s, double horizon) {
    double[] risk = new double[s.time.length];
    Arrays.fill(risk, Horizon.incidence(s, horizon));
    return of(s, risk, horizon);
  }
}
