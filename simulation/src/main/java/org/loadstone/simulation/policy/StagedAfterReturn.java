package org.loadstone.simulation.policy;

/**
 * Reduces load in the days after a return, stage by stage.
 *
 * @param policy what is reduced
 * @param stages shares and length of the stages
 */
public record StagedAfterReturn(LoadPolicy policy, ReturnStages stages) implements LoadPolicy {
  @Override
  public Prescription prescribe(Morning athlete) {
    Prescription asked = policy.prescribe(athlete);
    if (!athlete.knows(Sign.DAYS_SINCE_RETURN)) {
      return asked;
    }
    double days = athlete.value(Sign.DAYS_SINCE_RETURN);
    int stage = (int) days / stages.daysPerStage();
    if (stage >= stages.shares().size()) {
      return asked;
    }
    int until = stages.daysPerStage() * stages.shares().size();
    return asked.reducedTo(stages.shares().get(stage), Rule.STAGED_RETURN, until, days);
  }
}
