package org.loadstone.survival.cox;

/** How hazards of groups differ. */
public enum FrailtyDistribution {
  /** Factors of the hazard have a gamma distribution of mean 1 and variance theta. */
  GAMMA,
  /** Their logarithms have a normal distribution of mean 0 and variance theta. */
  GAUSSIAN
}
