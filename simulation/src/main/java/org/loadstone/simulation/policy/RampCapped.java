package org.loadstone.simulation.policy;

/**
 * Limits the weekly increase: the load of the 7 days that end today is at most (1 + fraction) times
 * the reference week, the larger of the 7 days before them and the mean week of the last 28 days
 * (one light week does not lock the athlete), and at least a quarter of the athlete's mean week is
 * always allowed (or no one could start again after a layoff).
 *
 * @param policy what is limited
 * @param fraction largest weekly increase, 0 to 2
 */
public record RampCapped(LoadPolicy policy, double fraction) implements LoadPolicy {
  private static final double ALWAYS_ALLOWED = 0.25;

  /**
   * @throws IllegalArgumentException if the fraction lies outside its range
   */
  public RampCapped {
    Checks.within("weekly increase", fraction, 0, 2);
  }

  @Override
  public Prescription prescribe(Morning athlete) {
    Prescription asked = policy.prescribe(athlete);
    if (!athlete.knows(Sign.PREVIOUS_WEEK_LOAD_AU) || !athlete.knows(Sign.CHRONIC_LOAD_AU)) {
      return asked;
    }
    double reference =
        Math.max(
            athlete.value(Sign.PREVIOUS_WEEK_LOAD_AU), 7 * athlete.value(Sign.CHRONIC_LOAD_AU));
    double least = ALWAYS_ALLOWED * 7 * athlete.value(Sign.OWN_MEAN_LOAD_AU);
    double sixDays = athlete.value(Sign.SIX_DAY_LOAD_AU);
    double limit = Math.max(0, Math.max(reference * (1 + fraction), least) - sixDays);
    double rise = reference > 0 ? (sixDays + asked.loadAu()) / reference - 1 : 0;
    return asked.atMost(limit, Rule.RAMP_CAP, fraction, rise);
  }
}
