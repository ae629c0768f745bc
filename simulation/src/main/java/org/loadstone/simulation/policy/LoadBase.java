package org.loadstone.simulation.policy;

import java.io.Serializable;

/** The mean daily load that a shape modulates. */
public sealed interface LoadBase extends Serializable {
  /** Returns the mean load of a day, AU. */
  double meanAu(Morning athlete);

  /**
   * A share of the athlete's own historical mean: keeps the dose comparable between policies.
   *
   * @param share over 0; 1 keeps the dose
   */
  record OwnMean(double share) implements LoadBase {
    /**
     * @throws IllegalArgumentException if the share is not over 0
     */
    public OwnMean {
      Checks.positive("share of the own mean load", share);
    }

    @Override
    public double meanAu(Morning athlete) {
      return share * athlete.value(Sign.OWN_MEAN_LOAD_AU);
    }
  }

  /**
   * The same load for everyone.
   *
   * @param au mean load of a day, AU, over 0
   */
  record Fixed(double au) implements LoadBase {
    /**
     * @throws IllegalArgumentException if the load is not over 0
     */
    public Fixed {
      Checks.positive("base load in AU", au);
    }

    @Override
    public double meanAu(Morning athlete) {
      return au;
    }
  }
}
