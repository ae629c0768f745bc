package org.loadstone.simulation.policy;

/** What was done; on days lost to injury, what would have been done: the natural course. */
public record Historical() implements LoadPolicy {
  @Override
  public Prescription prescribe(Morning athlete) {
    return Prescription.of(athlete.value(Sign.HISTORICAL_LOAD_AU), Rule.HISTORICAL, 1);
  }
}
