package org.loadstone.simulation;

import java.io.Serializable;

/**
 * What happened to one athlete under one policy, summed over replicates. Rows of the same athlete
 * and policy over other replicates add up exactly: every sum is of whole numbers.
 *
 * @param athleteId athlete
 * @param policy name of the policy
 * @param replicates number of replicates in the sums
 * @param injuries injuries that began
 * @param recurrences injuries of a spot that had been injured before
 * @param daysLost days of layoff inside the simulated days
 * @param days simulated days
 * @param availableDays days of full availability
 * @param doseMilliAu load done, thousandths of AU
 * @param exposureMilliHours hours of exposure, thousandths
 * @param fitnessMilliAu fitness on match days on which the athlete was available, thousandths of AU
 *     a day
 * @param matchDays those match days
 * @param outsideSupportDays days whose load, or seven-day load, exceeds all that the athlete was
 *     observed to do
 * @param loadCounts available days by load, in bins of {@link LoadBins}
 */
public record OutcomeRow(
    String athleteId,
    String policy,
    int replicates,
    Tally injuries,
    Tally recurrences,
    Tally daysLost,
    long days,
    long availableDays,
    long doseMilliAu,
    long exposureMilliHours,
    long fitnessMilliAu,
    long matchDays,
    long outsideSupportDays,
    long[] loadCounts)
    implements Serializable {

  /**
   * Returns the sum of two rows.
   *
   * @throws IllegalArgumentException if they are of different athletes or policies
   */
  public OutcomeRow plus(OutcomeRow other) {
    if (!athleteId.equals(other.athleteId) || !policy.equals(other.policy)) {
      throw new IllegalArgumentException(
          "Cannot add outcomes: "
              + athleteId
              + " under "
              + policy
              + " and "
              + other.athleteId
              + " under "
              + other.policy
              + "; add rows of one athlete and policy");
    }
    return new OutcomeRow(
        athleteId,
        policy,
        replicates + other.replicates,
        injuries.plus(other.injuries),
        recurrences.plus(other.recurrences),
        daysLost.plus(other.daysLost),
        days + other.days,
        availableDays + other.availableDays,
        doseMilliAu + other.doseMilliAu,
        exposureMilliHours + other.exposureMilliHours,
        fitnessMilliAu + other.fitnessMilliAu,
        matchDays + other.matchDays,
        outsideSupportDays + other.outsideSupportDays,
        LoadBins.sum(loadCounts, other.loadCounts));
  }
}
