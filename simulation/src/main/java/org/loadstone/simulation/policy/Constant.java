package org.loadstone.simulation.policy;

/**
 * The same load every day that the squad trains.
 *
 * @param base load of a day
 */
public record Constant(LoadBase base) implements LoadPolicy {
  @Override
  public Prescription prescribe(Morning athlete) {
    double load = athlete.value(Sign.WEEKDAY_FACTOR) > 0 ? base.meanAu(athlete) : 0;
    return Prescription.of(load, Rule.CONSTANT, 1);
  }
}
