package org.loadstone.simulation;

import org.loadstone.simulation.engine.Twin;
import org.loadstone.simulation.engine.TwinState;
import org.loadstone.simulation.policy.Prescription;

/** Adds up the days of an athlete under one policy, replicate after replicate. */
final class OutcomeSums implements DaySink {
  private final Twin twin;
  private final SimAthlete athlete;
  private final LoadHistory history;
  private final String policy;
  private final long[] loadCounts = new long[LoadBins.COUNT];

  private int replicates;
  private Tally injuries = Tally.ZERO;
  private Tally recurrences = Tally.ZERO;
  private Tally daysLost = Tally.ZERO;
  private long days;
  private long availableDays;
  private long doseMilliAu;
  private long exposureMilliHours;
  private long fitnessMilliAu;
  private long matchDays;
  private long outsideSupportDays;

  private int ownInjuries;
  private int ownRecurrences;
  private int ownDaysLost;
  private double ownDose;
  private double ownFitness;

  OutcomeSums(Twin twin, AthleteCourse course, String policy) {
    this.twin = twin;
    this.athlete = course.athlete();
    this.history = course.history();
    this.policy = policy;
  }

  @Override
  public void day(TwinState state, SimulatedMorning morning, Prescription asked, double doneAu) {
    days++;
    ownDose += doneAu;
    if (state.isAvailable()) {
      availableDays++;
      loadCounts[LoadBins.of(doneAu)]++;
      if (athlete.matchDays()[morning.planDay()]) {
        matchDays++;
        ownFitness += twin.fitnessAu(state);
      }
    } else {
      ownDaysLost++;
    }
    if (state.injuredSpot() >= 0) {
      ownInjuries++;
      ownRecurrences += state.injuryIsRecurrence() ? 1 : 0;
    }
    if (doneAu > history.largestDayAu() * (1 + 1e-9)
        || morning.sixDayLoadAu() + doneAu > history.largestWeekAu() * (1 + 1e-9)) {
      outsideSupportDays++;
    }
  }

  /** Closes a replicate; {@code reference} must have closed the same one, or be this. */
  void endReplicate(OutcomeSums reference) {
    if (reference == this) {
      lastInjuries = ownInjuries;
      lastRecurrences = ownRecurrences;
      lastDaysLost = ownDaysLost;
    }
    replicates++;
    injuries = injuries.and(ownInjuries, reference.lastInjuries);
    recurrences = recurrences.and(ownRecurrences, reference.lastRecurrences);
    daysLost = daysLost.and(ownDaysLost, reference.lastDaysLost);
    // rounded per replicate, so that sums over replicates are exact in any order
    doseMilliAu += Math.round(1000 * ownDose);
    exposureMilliHours += Math.round(1000 * ownDose * athlete.exposureMinutesPerAu() / 60);
    fitnessMilliAu += Math.round(1000 * ownFitness);
    ownInjuries = 0;
    ownRecurrences = 0;
    ownDaysLost = 0;
    ownDose = 0;
    ownFitness = 0;
  }

  private int lastInjuries;
  private int lastRecurrences;
  private int lastDaysLost;

  OutcomeRow row() {
    return new OutcomeRow(
        athlete.id(),
        policy,
        replicates,
        injuries,
        recurrences,
        daysLost,
        days,
        availableDays,
        doseMilliAu,
        exposureMilliHours,
        fitnessMilliAu,
        matchDays,
        outsideSupportDays,
        loadCounts.clone());
  }
}
