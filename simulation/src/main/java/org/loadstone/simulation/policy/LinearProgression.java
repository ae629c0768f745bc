package org.loadstone.simulation.policy;

/**
 * Load that rises evenly from week to week and starts again after a number of weeks.
 *
 * <p>Week w of n has the factor 1 + ramp (w - (n - 1) / 2): its mean is 1, so that a whole
 * progression has the mean load of its base. Days follow the athlete's habitual week.
 *
 * @param base mean load of a day over a whole progression
 * @param weeks weeks until the progression starts again, 2 to 52
 * @param weeklyRamp rise per week as a share of the base, 0 to 2 / weeks
 */
public record LinearProgression(LoadBase base, int weeks, double weeklyRamp) implements LoadPolicy {
  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public LinearProgression {
    Checks.within("weeks", weeks, 2, 52);
    Checks.within("weekly ramp", weeklyRamp, 0, 2.0 / weeks);
  }

  @Override
  public Prescription prescribe(Morning athlete) {
    int week = athlete.planDay() / 7 % weeks;
    double factor = 1 + weeklyRamp * (week - (weeks - 1) / 2.0);
    double load = base.meanAu(athlete) * athlete.value(Sign.WEEKDAY_FACTOR) * factor;
    return Prescription.of(load, Rule.LINEAR_WEEK, factor);
  }
}
