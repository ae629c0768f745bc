package org.loadstone.simulation.policy;

/**
 * Loading weeks that rise, then one deload week; three loading weeks give the familiar 3:1 block.
 *
 * <p>Week w of a block has the factor 1 + ramp w, the deload week the factor {@code deload};
 * factors are divided by their mean, so that a whole block has the mean load of its base. Days
 * follow the athlete's habitual week.
 *
 * @param base mean load of a day over a whole block
 * @param loadingWeeks loading weeks in a block, 1 to 12
 * @param weeklyRamp rise per loading week, 0 to 0.5
 * @param deload factor of the deload week before scaling, 0 to 1
 */
public record BlockPeriodization(LoadBase base, int loadingWeeks, double weeklyRamp, double deload)
    implements LoadPolicy {
  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public BlockPeriodization {
    Checks.within("loading weeks", loadingWeeks, 1, 12);
    Checks.within("weekly ramp", weeklyRamp, 0, 0.5);
    Checks.within("deload", deload, 0, 1);
  }

  @Override
  public Prescription prescribe(Morning athlete) {
    int week = athlete.planDay() / 7 % (loadingWeeks + 1);
    boolean isDeload = week == loadingWeeks;
    double factor = (isDeload ? deload : 1 + weeklyRamp * week) / meanFactor();
    double load = base.meanAu(athlete) * athlete.value(Sign.WEEKDAY_FACTOR) * factor;
    return Prescription.of(load, isDeload ? Rule.DELOAD_WEEK : Rule.LOADING_WEEK, factor);
  }

  private double meanFactor() {
    double loading = loadingWeeks + weeklyRamp * loadingWeeks * (loadingWeeks - 1) / 2;
    return (loading + deload) / (loadingWeeks + 1);
  }
}
