package org.loadstone.day;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A day that is filled and read again and again, without allocation.
 *
 * <p>{@link #begin} empties it; sessions, signals, tests and injuries are then added; {@link
 * #restIfSilent} decides between rest and missing.
 */
public final class DayBuffer implements DayView {
  private static final int MAX_INJURIES = 16;

  private final double[] load = new double[LoadMeasure.values().length];
  private final double[] largest = new double[LoadMeasure.values().length];
  private final int[] recorded = new int[LoadMeasure.values().length];
  private final DayValues<Signal> signals = new DayValues<>(Signal.class);
  private final DayValues<Gauge> gauges = new DayValues<>(Gauge.class);
  private final DayValues<Facet> facets = new DayValues<>(Facet.class);
  private final Trials[] left = new Trials[LimbTest.values().length];
  private final Trials[] right = new Trials[LimbTest.values().length];
  private final int[] onsetSites = new int[MAX_INJURIES];
  private final OptionalInt[] timeLoss = new OptionalInt[MAX_INJURIES];
  private int day;
  private int sessions;
  private boolean rest;
  private int onsets;
  private int returns;
  private Availability availability = Availability.FULL;

  /** Empties the buffer for a day, given as days since 1970-01-01. */
  public DayBuffer begin(int newDay) {
    day = newDay;
    sessions = 0;
    rest = false;
    onsets = 0;
    returns = 0;
    availability = Availability.FULL;
    Arrays.fill(load, 0);
    Arrays.fill(largest, 0);
    Arrays.fill(recorded, 0);
    signals.clear();
    gauges.clear();
    facets.clear();
    Arrays.fill(left, null);
    Arrays.fill(right, null);
    return this;
  }

  /** Counts a session or match, whether or not any load of it was recorded. */
  public void addSession() {
    sessions++;
  }

  /** Adds one session's load in the measure's unit, at least 0. */
  public void addLoad(LoadMeasure measure, double amount) {
    int at = measure.ordinal();
    load[at] += amount;
    largest[at] = Math.max(largest[at], amount);
    recorded[at]++;
  }

  /** Sets the load of a day that had one session, the common case of a simulator. */
  public void trained(double srpeAu) {
    addSession();
    addLoad(LoadMeasure.SRPE, srpeAu);
  }

  /** Sets a signal; a second value of the day replaces the first. */
  public void report(Signal which, double value) {
    signals.put(which, value);
  }

  /** Sets a gauge; a second value of the day replaces the first. */
  public void measured(Gauge which, double value) {
    gauges.put(which, value);
  }

  /** Sets a facet; a second value of the day replaces the first. */
  public void set(Facet which, double value) {
    facets.put(which, value);
  }

  /** Sets both limbs of a test, one trial each. */
  public void test(LimbTest which, double leftValue, double rightValue) {
    test(which, Trials.ofOne(leftValue), Trials.ofOne(rightValue));
  }

  /** Sets the trials of both limbs of a test. */
  public void test(LimbTest which, Trials ofLeft, Trials ofRight) {
    left[which.ordinal()] = ofLeft;
    right[which.ordinal()] = ofRight;
  }

  /** Adds an injury that began; those beyond the sixteenth of one day are not kept. */
  public void injured(int siteCode) {
    if (onsets < MAX_INJURIES) {
      onsetSites[onsets++] = siteCode;
    }
  }

  /** Adds a return to full availability, with the days lost where they were recorded. */
  public void returned(OptionalInt timeLossDays) {
    if (returns < MAX_INJURIES) {
      timeLoss[returns++] = timeLossDays;
    }
  }

  /** Sets the availability; full without it. */
  public void available(Availability state) {
    availability = state;
  }

  /** Says that a day without a session was a day of rest. */
  public void restIfSilent() {
    rest = true;
  }

  @Override
  public int sessions() {
    return sessions;
  }

  @Override
  public int day() {
    return day;
  }

  @Override
  public DayStatus status() {
    if (sessions > 0) {
      return DayStatus.TRAINED;
    }
    return rest ? DayStatus.REST : DayStatus.MISSING;
  }

  @Override
  public Availability availability() {
    return availability;
  }

  @Override
  public boolean isReported(LoadMeasure measure) {
    if (sessions == 0) {
      return rest;
    }
    // A gym session has no distance, but a session without RPE leaves the day's load unknown.
    int least = measure.isOfEverySession() ? sessions : 1;
    return recorded[measure.ordinal()] >= least;
  }

  @Override
  public double load(LoadMeasure measure) {
    require(isReported(measure), measure);
    return load[measure.ordinal()];
  }

  @Override
  public double largestSession(LoadMeasure measure) {
    require(isReported(measure), measure);
    return largest[measure.ordinal()];
  }

  @Override
  public boolean has(Signal which) {
    return signals.has(which);
  }

  @Override
  public double value(Signal which) {
    require(has(which), which);
    return signals.value(which);
  }

  @Override
  public boolean has(Gauge which) {
    return gauges.has(which);
  }

  @Override
  public double value(Gauge which) {
    require(has(which), which);
    return gauges.value(which);
  }

  @Override
  public boolean has(Facet which) {
    return facets.has(which);
  }

  @Override
  public double value(Facet which) {
    require(has(which), which);
    return facets.value(which);
  }

  @Override
  public boolean has(LimbTest test) {
    return left[test.ordinal()] != null;
  }

  @Override
  public Trials left(LimbTest test) {
    require(has(test), test);
    return left[test.ordinal()];
  }

  @Override
  public Trials right(LimbTest test) {
    require(has(test), test);
    return right[test.ordinal()];
  }

  @Override
  public int onsets() {
    return onsets;
  }

  @Override
  public int onsetSite(int index) {
    return onsetSites[index];
  }

  @Override
  public int returns() {
    return returns;
  }

  @Override
  public OptionalInt timeLossDays(int index) {
    return timeLoss[index];
  }

  private void require(boolean present, Enum<?> what) {
    if (!present) {
      throw new IllegalStateException(
          "Cannot read %s of day %d: it was not reported; ask first".formatted(what, day));
    }
  }
}
