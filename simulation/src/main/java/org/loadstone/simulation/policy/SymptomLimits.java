package org.loadstone.simulation.policy;

import java.io.Serializable;

/**
 * Limits of symptom-guided training.
 *
 * @param pain pain above which load is reduced, 0 to 10
 * @param painStop pain from which there is no training, 0 to 10
 * @param soreness soreness above which load is reduced, 0 to 10
 * @param reducedTo share of the load that is left, 0 to 1
 */
public record SymptomLimits(double pain, double painStop, double soreness, double reducedTo)
    implements Serializable {
  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public SymptomLimits {
    Checks.within("pain limit", pain, 0, 10);
    Checks.within("pain that stops training", painStop, 0, 10);
    Checks.within("soreness limit", soreness, 0, 10);
    Checks.within("reduced share", reducedTo, 0, 1);
  }

  /** Returns limits that halve the load over a pain of {@code pain} and rest from twice that. */
  public static SymptomLimits painLimit(double pain) {
    return new SymptomLimits(pain, Math.min(10, 2 * pain), 7, 0.5);
  }
}
