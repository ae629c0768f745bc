package org.loadstone.simulation.policy;

import java.io.Serializable;

/** A rule for the load of a day. Composed of a shape, guards that cap it and gates that hold it. */
@FunctionalInterface
public interface LoadPolicy extends Serializable {
  /** Returns the load to do today and the rule that bound. */
  Prescription prescribe(Morning athlete);

  /** Returns this policy with the weekly increase limited; see {@link RampCapped}. */
  default LoadPolicy rampCappedAt(double fraction) {
    return new RampCapped(this, fraction);
  }

  /** Returns this policy with less load, or none, on days of pain or soreness. */
  default LoadPolicy gatedBySymptoms(SymptomLimits limits) {
    return new SymptomGated(this, limits);
  }

  /** Returns this policy with reduced load in the first days after a return. */
  default LoadPolicy stagedAfterReturn(ReturnStages stages) {
    return new StagedAfterReturn(this, stages);
  }
}
