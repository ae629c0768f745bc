package org.loadstone.simulation;

import java.io.Serializable;

/**
 * What was recorded about an athlete over the observed days; what the natural course is held to.
 *
 * @param injuries time-loss injuries that began
 * @param recurrences those at the site, side and tissue of an earlier one
 * @param daysLost days of layoff inside the observed days
 * @param exposureHours hours of training and match
 * @param exposureDays days with training or match
 */
public record ObservedOutcomes(
    int injuries, int recurrences, int daysLost, double exposureHours, int exposureDays)
    implements Serializable {
  /**
   * @throws IllegalArgumentException if a number is negative or there are more recurrences than
   *     injuries
   */
  public ObservedOutcomes {
    if (recurrences < 0
        || injuries < recurrences
        || daysLost < 0
        || !(exposureHours >= 0)
        || exposureDays < 0) {
      throw new IllegalArgumentException(
          "Cannot describe observed outcomes: "
              + injuries
              + " injuries, "
              + recurrences
              + " recurrences, "
              + daysLost
              + " days lost, "
              + exposureHours
              + " h; give counts of at least 0, recurrences among the injuries");
    }
  }
}
