package org.loadstone.simulation.policy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Shares of the load in the stages after a return to full availability.
 *
 * @param shares share of the load per stage, each 0 to 1
 * @param daysPerStage days that a stage lasts, at least 1
 */
public record ReturnStages(List<Double> shares, int daysPerStage) implements Serializable {
  /**
   * @throws IllegalArgumentException if there is no stage or a number lies outside its range
   */
  public ReturnStages {
    shares = List.copyOf(shares);
    Checks.within("number of stages", shares.size(), 1, 100);
    Checks.within("days per stage", daysPerStage, 1, 90);
    shares.forEach(share -> Checks.within("share of a stage", share, 0, 1));
  }

  /** Returns stages of the given length. */
  public static ReturnStages staged(int daysPerStage, double... shares) {
    return new ReturnStages(Arrays.stream(shares).boxed().toList(), daysPerStage);
  }
}
