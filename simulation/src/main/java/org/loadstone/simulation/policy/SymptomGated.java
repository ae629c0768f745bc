package org.loadstone.simulation.policy;

/**
 * Holds load back on days of pain or soreness; unknown symptoms hold nothing back.
 *
 * @param policy what is held back
 * @param limits when and by how much
 */
public record SymptomGated(LoadPolicy policy, SymptomLimits limits) implements LoadPolicy {
  @Override
  public Prescription prescribe(Morning athlete) {
    Prescription asked = policy.prescribe(athlete);
    if (athlete.knows(Sign.PAIN)) {
      double pain = athlete.value(Sign.PAIN);
      if (pain >= limits.painStop()) {
        return asked.reducedTo(0, Rule.PAIN_STOP, limits.painStop(), pain);
      }
      if (pain > limits.pain()) {
        return asked.reducedTo(limits.reducedTo(), Rule.PAIN_GATE, limits.pain(), pain);
      }
    }
    return athlete.exceeds(Sign.SORENESS, limits.soreness())
        ? asked.reducedTo(
            limits.reducedTo(), Rule.SORENESS_GATE, limits.soreness(), athlete.value(Sign.SORENESS))
        : asked;
  }
}
