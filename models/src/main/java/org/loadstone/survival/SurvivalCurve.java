package org.loadstone.survival;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.loadstone.metric.StandardNormal;

/**
 * A survival curve and its cumulative hazard, at every distinct end of a row in ascending time.
 *
 * @param group code of the group it belongs to
 * @param records rows of the group
 * @param time distinct ends
 * @param atRisk weight at risk just before each time
 * @param events weight of the events at each time
 * @param censored weight censored at each time
 * @param survival probability of no event up to and including each time
 * @param logError standard error of log survival; infinite where survival is 0
 * @param hazard cumulative hazard
 * @param hazardError standard error of the cumulative hazard
 */
public record SurvivalCurve(
    int group,
    int records,
    double[] time,
    double[] atRisk,
    double[] events,
    double[] censored,
    double[] survival,
    double[] logError,
    double[] hazard,
    double[] hazardError) {

  /** Limits of a curve at each of its times; NaN where undefined. */
  public record Limits(double[] lower, double[] upper) {}

  /**
   * The mean time without an event, cut at a horizon.
   *
   * @param value in the unit of time
   * @param standardError in the unit of time
   * @param until the horizon
   */
  public record RestrictedMean(double value, double standardError, double until) {}

  /** A quantile of time with its limits, each absent where its curve does not fall so far. */
  public record Quantile(OptionalDouble estimate, OptionalDouble lower, OptionalDouble upper) {}

  /** Returns the curve at its event times alone. */
  public SurvivalCurve atEvents() {
    return where(k -> events[k] > 0);
  }

  private SurvivalCurve where(IntPredicate keep) {
    int[] at = IntStream.range(0, time.length).filter(keep).toArray();
    return new SurvivalCurve(
        group,
        records,
        pick(time, at),
        pick(atRisk, at),
        pick(events, at),
        pick(censored, at),
        pick(survival, at),
        pick(logError, at),
        pick(hazard, at),
        pick(hazardError, at));
  }

  private static double[] pick(double[] values, int[] at) {
    return Arrays.stream(at).mapToDouble(k -> values[k]).toArray();
  }

  /** Returns the largest weight at risk. */
  public double mostAtRisk() {
    return Arrays.stream(atRisk).max().orElse(0);
  }

  /** Returns the weight of all events. */
  public double eventsInAll() {
    return Arrays.stream(events).sum();
  }

  /** Returns survival at {@code t}: 1 before the first time, the last value after the last. */
  public double survivalAt(double t) {
    int k = Arrays.binarySearch(time, t);
    int at = k >= 0 ? k : -k - 2;
    return at < 0 ? 1 : survival[at];
  }

  /** Returns the standard error of survival: survival times that of its log, NaN at 0. */
  public double[] survivalError() {
    return IntStream.range(0, time.length).mapToDouble(k -> survival[k] * logError[k]).toArray();
  }

  /** Returns pointwise limits of survival with the nominal coverage {@code level}. */
  public Limits limits(IntervalScale scale, double level) {
    double z = StandardNormal.twoSided(level);
    return new Limits(limit(scale, -z), limit(scale, z));
  }

  private double[] limit(IntervalScale scale, double z) {
    return IntStream.range(0, time.length)
        .mapToDouble(k -> scale.limit(survival[k], logError[k], z))
        .toArray();
  }

  /**
   * Returns the area under the curve from 0 to {@code until}; its variance is the sum over event
   * times of (area still to come)^2 times the step of the variance of log survival (Klein and
   * Moeschberger 2003, doi:10.1007/b97377, section 4.5).
   *
   * @param until horizon, above 0; beyond the last time survival stays at its last value
   * @throws IllegalArgumentException if the horizon is not above 0
   */
  public RestrictedMean restrictedMean(double until) {
    if (!(until > 0)) {
      throw new IllegalArgumentException(
          "Cannot restrict the mean: until " + until + "; give a time above 0");
    }
    int last = Arrays.binarySearch(time, until);
    double right = until;
    double area = 0;
    double variance = 0;
    for (int k = last >= 0 ? last : -last - 2; k >= 0; k--) {
      area += survival[k] * (right - time[k]);
      right = time[k];
      double before = k == 0 ? 0 : logError[k - 1] * logError[k - 1];
      if (events[k] > 0 && survival[k] > 0) {
        variance += area * area * (logError[k] * logError[k] - before);
      }
    }
    return new RestrictedMean(area + Math.max(0, right), StrictMath.sqrt(variance), until);
  }

  /**
   * Returns the first time at which survival is at most {@code 1 - probability}; where it equals
   * that on a flat piece, the middle of the piece. Limits read the limits of survival the same way
   * (Brookmeyer and Crowley 1982, doi:10.2307/2530286).
   *
   * @param probability in (0, 1), 0.5 for the median
   * @throws IllegalArgumentException if the probability is not in (0, 1)
   */
  public Quantile quantile(double probability, IntervalScale scale, double level) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "Cannot take quantile: " + probability + "; give a probability in (0, 1)");
    }
    Limits limits = limits(scale, level);
    double floor = 1 - probability;
    return new Quantile(
        crossing(survival, floor), crossing(limits.lower, floor), crossing(limits.upper, floor));
  }

  /**
   * Returns the median as R's table of a curve prints it: as {@link #quantile} at 0.5, but the
   * beginning of a flat piece at 0.5 that nothing ends.
   */
  public Quantile median(IntervalScale scale, double level) {
    Limits limits = limits(scale, level);
    return new Quantile(
        middle(survival, 0.5, OptionalDouble.empty()),
        middle(limits.lower, 0.5, OptionalDouble.empty()),
        middle(limits.upper, 0.5, OptionalDouble.empty()));
  }

  private static final double TOLERANCE = 1.4901161193847656e-8; // sums of products, as in R

  private OptionalDouble crossing(double[] curve, double floor) {
    return middle(curve, floor, OptionalDouble.of(time[time.length - 1]));
  }

  // The first time at or below floor, or the middle of the flat piece there; a piece that nothing
  // ends reaches to openEnd, if there is one.
  private OptionalDouble middle(double[] curve, double floor, OptionalDouble openEnd) {
    int first = 0;
    while (first < curve.length && !(curve[first] < floor + TOLERANCE)) {
      first++;
    }
    if (first == curve.length) {
      return OptionalDouble.empty();
    }
    int next = first;
    while (next < curve.length && !(curve[next] < floor - TOLERANCE)) {
      next++;
    }
    double end = next < curve.length ? time[next] : openEnd.orElse(time[first]);
    boolean isFlat = Math.abs(curve[first] - floor) < TOLERANCE;
    return OptionalDouble.of(isFlat ? (time[first] + end) / 2 : time[first]);
  }
}
