package org.loadstone.simulation.policy;

/** The squad's plan to the letter; a day without a plan keeps the historical load. */
public record Planned() implements LoadPolicy {
  @Override
  public Prescription prescribe(Morning athlete) {
    return athlete.knows(Sign.PLANNED_LOAD_AU)
        ? Prescription.of(athlete.value(Sign.PLANNED_LOAD_AU), Rule.PLANNED, 1)
        : Prescription.of(athlete.value(Sign.HISTORICAL_LOAD_AU), Rule.HISTORICAL, 1);
  }
}
