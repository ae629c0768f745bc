package org.loadstone.simulation;

import java.io.Serializable;
import org.loadstone.simulation.engine.Side;
import org.loadstone.simulation.engine.Site;

/**
 * An injury from before the first simulated day.
 *
 * @param site site, which also tells the tissue
 * @param side side of the body
 * @param daysBefore days from onset to the first simulated day, at least 1
 * @param layoffDays days lost to it, at least 1
 */
public record PriorInjury(Site site, Side side, int daysBefore, int layoffDays)
    implements Serializable {
  /**
   * @throws IllegalArgumentException if a number of days is under 1
   */
  public PriorInjury {
    if (daysBefore < 1 || layoffDays < 1) {
      throw new IllegalArgumentException(
          "Cannot describe a prior injury: "
              + daysBefore
              + " days before, layoff "
              + layoffDays
              + " days; give at least 1 of each");
    }
  }
}
