package org.loadstone.simulation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One athlete as the simulator needs them. Arrays have one element a day, from the first day on,
 * and are copied in and out by nobody: treat them as read-only.
 *
 * <p>A day whose load does not say what would have been done, because the athlete was out or
 * nothing was recorded, or staff held the athlete back after a return or for pain, is a <em>day to
 * fill</em>: its load is taken from the plan, or from the athlete's own mean of that weekday. What
 * staff hold back is then up to the policy, because pain and returns come on other days in each
 * replicate.
 */
public final class SimAthlete implements Serializable {
  private final String id;
  private final int startEpochDay;
  private final double[] loadAu;
  private double[] plannedLoadAu = new double[0];
  private boolean[] daysToFill;
  private boolean[] matchDays;
  private List<PriorInjury> priorInjuries = List.of();
  private Double asymmetryPercent;
  private double exposureMinutesPerAu = 0.2;
  private double reportingShare = 1;
  private Person person = Person.UNKNOWN;
  private ObservedOutcomes observed;

  private SimAthlete(String id, int startEpochDay, double[] loadAu) {
    this.id = id;
    this.startEpochDay = startEpochDay;
    this.loadAu = loadAu;
    this.daysToFill = new boolean[loadAu.length];
    this.matchDays = new boolean[loadAu.length];
  }

  /**
   * Returns an athlete with the loads that were done.
   *
   * @param loadAu load of each day as recorded, AU, at least 0; 0 on a day of layoff or without a
   *     record
   * @throws IllegalArgumentException if there is no day, no load at all, or a load is negative or
   *     not finite
   */
  public static SimAthlete of(String id, int startEpochDay, double[] loadAu) {
    requireLoads(id, "load", loadAu);
    if (Arrays.stream(loadAu).noneMatch(load -> load > 0)) {
      throw new IllegalArgumentException(
          "Cannot simulate athlete "
              + id
              + ": no day with load in "
              + loadAu.length
              + " days; leave the athlete out");
    }
    return new SimAthlete(id, startEpochDay, loadAu.clone());
  }

  /** Returns this athlete with planned loads, one a day, AU. */
  public SimAthlete withPlan(double[] planned) {
    requireLoads(id, "planned load", planned);
    requireDays("planned loads", planned.length);
    SimAthlete copy = copy();
    copy.plannedLoadAu = planned.clone();
    return copy;
  }

  /** Returns this athlete with the days whose load is to be filled. */
  public SimAthlete withDaysToFill(boolean[] days) {
    requireDays("days to fill", days.length);
    SimAthlete copy = copy();
    copy.daysToFill = days.clone();
    return copy;
  }

  /** Returns this athlete with the days of match or competition. */
  public SimAthlete withMatchDays(boolean[] days) {
    requireDays("match days", days.length);
    SimAthlete copy = copy();
    copy.matchDays = days.clone();
    return copy;
  }

  /** Returns this athlete with injuries from before the first day. */
  public SimAthlete withPriorInjuries(List<PriorInjury> injuries) {
    SimAthlete copy = copy();
    copy.priorInjuries = List.copyOf(injuries);
    return copy;
  }

  /** Returns this athlete with a measured strength asymmetry, %; over 0: right limb weaker. */
  public SimAthlete withAsymmetry(double percent) {
    SimAthlete copy = copy();
    copy.asymmetryPercent = percent;
    return copy;
  }

  /**
   * Returns this athlete with the minutes of exposure that go with one AU.
   *
   * @throws IllegalArgumentException if it is not over 0
   */
  public SimAthlete withExposureMinutesPerAu(double minutes) {
    if (!(minutes > 0 && minutes < 100)) {
      throw new IllegalArgumentException(
          "Cannot simulate athlete " + id + ": " + minutes + " min per AU; give a number over 0");
    }
    SimAthlete copy = copy();
    copy.exposureMinutesPerAu = minutes;
    return copy;
  }

  /**
   * Returns this athlete with the share of mornings on which they answer; on the others a policy
   * knows neither pain nor soreness, sleep or readiness.
   *
   * @throws IllegalArgumentException if it lies outside 0 to 1
   */
  public SimAthlete withReportingShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "Cannot simulate athlete " + id + ": reporting share " + share + "; give 0 to 1");
    }
    SimAthlete copy = copy();
    copy.reportingShare = share;
    return copy;
  }

  /** Returns this athlete with what is known about the person. */
  public SimAthlete withPerson(Person known) {
    SimAthlete copy = copy();
    copy.person = known;
    return copy;
  }

  /** Returns this athlete with what was observed. */
  public SimAthlete withObserved(ObservedOutcomes outcomes) {
    SimAthlete copy = copy();
    copy.observed = outcomes;
    return copy;
  }

  public String id() {
    return id;
  }

  /** Returns the first day, days since 1970-01-01. */
  public int startEpochDay() {
    return startEpochDay;
  }

  /** Returns the number of days. */
  public int days() {
    return loadAu.length;
  }

  double[] loadAu() {
    return loadAu;
  }

  /** Returns planned loads, or an array without elements when there is no plan. */
  double[] plannedLoadAu() {
    return plannedLoadAu;
  }

  boolean[] daysToFill() {
    return daysToFill;
  }

  boolean[] matchDays() {
    return matchDays;
  }

  public List<PriorInjury> priorInjuries() {
    return priorInjuries;
  }

  /** Returns the measured strength asymmetry, %, or empty when it was never measured. */
  public OptionalDouble findAsymmetryPercent() {
    return asymmetryPercent == null ? OptionalDouble.empty() : OptionalDouble.of(asymmetryPercent);
  }

  public double exposureMinutesPerAu() {
    return exposureMinutesPerAu;
  }

  public double reportingShare() {
    return reportingShare;
  }

  /** Returns what is known about the person. */
  public Person person() {
    return person;
  }

  /** Returns what was observed, or empty when there are no records to hold a simulation to. */
  public Optional<ObservedOutcomes> findObserved() {
    return Optional.ofNullable(observed);
  }

  private SimAthlete copy() {
    SimAthlete copy = new SimAthlete(id, startEpochDay, loadAu);
    copy.plannedLoadAu = plannedLoadAu;
    copy.daysToFill = daysToFill;
    copy.matchDays = matchDays;
    copy.priorInjuries = priorInjuries;
    copy.asymmetryPercent = asymmetryPercent;
    copy.exposureMinutesPerAu = exposureMinutesPerAu;
    copy.reportingShare = reportingShare;
    copy.person = person;
    copy.observed = observed;
    return copy;
  }

  private static void requireLoads(String id, String what, double[] loads) {
    for (int day = 0; day < loads.length; day++) {
      if (!(loads[day] >= 0 && loads[day] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Cannot simulate athlete "
                + id
                + ": "
                + what
                + " of day "
                + day
                + " is "
                + loads[day]
                + "; give 0 AU or more, and mark days without a record as days to fill");
      }
    }
  }

  private void requireDays(String what, int length) {
    if (length != loadAu.length) {
      throw new IllegalArgumentException(
          "Cannot simulate athlete "
              + id
              + ": "
              + length
              + " "
              + what
              + " for "
              + loadAu.length
              + " days; give one a day");
    }
  }
}
