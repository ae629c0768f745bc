package org.loadstone.day;

import java.util.OptionalInt;

/**
 * One finished day of one athlete, as it was known that night.
 *
 * <p>There is no method that reaches another day: whatever a fold remembers, it has seen on an
 * earlier call.
 */
public interface DayView {
  /** Returns the day as days since 1970-01-01. */
  int day();

  DayStatus status();

  Availability availability();

  /** Returns the number of sessions and matches. */
  int sessions();

  /**
   * Returns true if the load of the day is known: 0 on a rest day; session RPE when every session
   * has it; other measures when one session has them.
   */
  boolean isReported(LoadMeasure measure);

  /**
   * Returns the summed load, in the measure's unit, at least 0.
   *
   * @throws IllegalStateException if the load is not reported
   */
  double load(LoadMeasure measure);

  /**
   * Returns the largest single session, in the measure's unit; 0 on a rest day.
   *
   * @throws IllegalStateException if the load is not reported
   */
  double largestSession(LoadMeasure measure);

  /** Returns true if the signal was reported. */
  boolean has(Signal signal);

  /**
   * Returns the value of a signal, on its own scale.
   *
   * @throws IllegalStateException if it was not reported
   */
  double value(Signal signal);

  /** Returns true if the gauge was measured. */
  boolean has(Gauge gauge);

  /**
   * Returns the value of a gauge, in its unit.
   *
   * @throws IllegalStateException if it was not measured
   */
  double value(Gauge gauge);

  /** Returns true if the facet is known. */
  boolean has(Facet facet);

  /**
   * Returns the value of a facet.
   *
   * @throws IllegalStateException if it is not known
   */
  double value(Facet facet);

  /** Returns true if both limbs were measured. */
  boolean has(LimbTest test);

  /**
   * Returns the left limb's trials, in the test's unit.
   *
   * @throws IllegalStateException if it was not measured
   */
  Trials left(LimbTest test);

  /**
   * Returns the right limb's trials, in the test's unit.
   *
   * @throws IllegalStateException if it was not measured
   */
  Trials right(LimbTest test);

  /** Returns the number of injuries that began. */
  int onsets();

  /** Returns the site and side of an injury that began, a code from 0 to {@link Sites#COUNT}-1. */
  int onsetSite(int index);

  /** Returns the number of injuries from which the athlete returned to full availability. */
  int returns();

  /** Returns the time lost by an injury that ended, in days; empty where none was recorded. */
  OptionalInt timeLossDays(int index);
}
