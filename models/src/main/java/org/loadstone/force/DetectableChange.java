package org.loadstone.force;

import java.util.List;
import org.loadstone.metric.Interval;
import org.loadstone.metric.StudentT;

/**
 * The smallest change of one athlete's test that is more than its noise, at 95 %.
 *
 * <p>MDC95 = t √2 SEM for one trial against one; means of m and n trials differ by chance less: t
 * SEM √(1/m + 1/n) (Weir 2005, doi:10.1519/15184.1, with 1.96 for t). t is the 97.5 % quantile of
 * Student at the degrees of freedom of the SEM: an SEM of three trials is itself uncertain, and
 * 1.96 would call 19 % of all differences of nothing a change.
 *
 * @param sem standard error of measurement with its interval, unit of the test
 * @param freedom degrees of freedom of the SEM, at least 1
 * @param athletes athletes it was learned from
 * @param trials their trials; 0 where a reliability study gave the numbers
 */
public record DetectableChange(Interval sem, int freedom, int athletes, int trials) {
  private static final double LEVEL = 0.95;
  private static final double ROUNDING = 1e-9;

  public DetectableChange {
    if (!(sem.estimate() > 0 && Double.isFinite(sem.high()))) {
      throw new IllegalArgumentException(
          "Cannot tell a detectable change of SEM: %s; give finite numbers above 0".formatted(sem));
    }
  }

  /** Which way a measurement went, if it did beyond its noise. */
  public enum Direction {
    RISE,
    FALL,
    WITHIN_NOISE
  }

  /**
   * A change of an athlete beside what noise alone could do.
   *
   * @param value mean now less mean of the own baseline, unit of the test, with its 95 % interval;
   *     the sign is kept
   * @param detectable what it must exceed, unit of the test: half the width of the interval
   */
  public record OwnChange(Interval value, double detectable) {
    /** Returns the direction of a change that is more than noise. */
    public Direction direction() {
      if (Math.abs(value.estimate()) <= detectable) {
        return Direction.WITHIN_NOISE;
      }
      return value.estimate() > 0 ? Direction.RISE : Direction.FALL;
    }
  }

  /**
   * Learns the SEM from repeated trials: the typical error, the root of the pooled variance of each
   * athlete's trials about their mean (Hopkins 2000, doi:10.2165/00007256-200030010-00001). It
   * equals SD √(1 - ICC) of a one-way model. The interval is that of a pooled variance, by
   * chi-square.
   *
   * @param athletes each athlete's trials under one condition, finite; those with one trial add
   *     nothing
   * @throws IllegalArgumentException if no athlete has two trials, each athlete's are equal, or a
   *     value is not finite
   */
  public static DetectableChange ofTrials(List<List<Double>> athletes) {
    double squares = 0;
    int freedom = 0;
    int used = 0;
    int trials = 0;
    for (List<Double> own : athletes) {
      double[] values = own.stream().mapToDouble(DetectableChange::finite).toArray();
      if (values.length > 1) {
        double sd = Spread.sd(values, 0, values.length);
        squares += sd * sd * (values.length - 1);
        freedom += values.length - 1;
        trials += values.length;
        used++;
      }
    }
    if (freedom == 0) {
      throw new IllegalArgumentException(
          "Cannot learn a detectable change of athletes: %d; give one at least two trials"
              .formatted(athletes.size()));
    }
    if (areEqual(athletes)) {
      throw new IllegalArgumentException(
          "Cannot learn a detectable change of trials that are equal; measure finer or repeat more");
    }
    double low = Math.sqrt(squares / ChiSquare.quantile(0.5 + LEVEL / 2, freedom));
    double high = Math.sqrt(squares / ChiSquare.quantile(0.5 - LEVEL / 2, freedom));
    Interval sem = new Interval(Math.sqrt(squares / freedom), low, high, LEVEL);
    return new DetectableChange(sem, freedom, used, trials);
  }

  /** Whether each group's trials differ by no more than rounding: their noise was not measured. */
  static boolean areEqual(List<List<Double>> groups) {
    double most = groups.stream().flatMap(List::stream).mapToDouble(Math::abs).max().orElse(0);
    return groups.stream()
        .flatMap(own -> own.stream().map(value -> Math.abs(value - own.getFirst())))
        .allMatch(difference -> difference <= ROUNDING * most);
  }

  private static double finite(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Cannot learn a detectable change of: %s; leave absent trials out".formatted(value));
    }
    return value;
  }

  /**
   * Takes the SEM from a reliability study: SD √(1 - ICC) (Weir 2005).
   *
   * @param sd between all trials of the study, above 0
   * @param icc intraclass correlation with its interval, at most 1; below 0 counts as 0
   * @param athletes athletes of the study, at least 2; the SEM counts as having one degree of
   *     freedom less
   * @throws IllegalArgumentException if a number is outside its range, or the ICC is 1
   */
  public static DetectableChange ofReliability(double sd, Interval icc, int athletes) {
    if (!(sd > 0 && icc.high() <= 1 && athletes > 1)) {
      throw new IllegalArgumentException(
          ("Cannot tell a detectable change of SD %s and ICC %s of %d athletes; give an SD above 0, an"
                  + " ICC at most 1 and at least 2 athletes")
              .formatted(sd, icc, athletes));
    }
    Interval sem =
        new Interval(
            error(sd, icc.estimate()), error(sd, icc.high()), error(sd, icc.low()), icc.level());
    return new DetectableChange(sem, athletes - 1, athletes, 0);
  }

  private static double error(double sd, double icc) {
    return sd * Math.sqrt(1 - Math.max(0, icc));
  }

  /** Returns MDC95 of one trial against one, with the interval of its SEM. */
  public Interval mdc95() {
    double times = t() * Math.sqrt(2);
    return new Interval(times * sem.estimate(), times * sem.low(), times * sem.high(), sem.level());
  }

  /**
   * Returns the change of an athlete against the own baseline.
   *
   * @param baseline earlier trials, at least one
   * @param now trials of today, at least one
   */
  public OwnChange change(List<Double> baseline, List<Double> now) {
    double change = mean(now) - mean(baseline);
    double chance = t() * sem.estimate() * Math.sqrt(1.0 / now.size() + 1.0 / baseline.size());
    return new OwnChange(new Interval(change, change - chance, change + chance, LEVEL), chance);
  }

  private double t() {
    return StudentT.twoSided(LEVEL, freedom);
  }

  private static double mean(List<Double> values) {
    return values.stream()
        .mapToDouble(DetectableChange::finite)
        .average()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot compare trials: 0; give at least one before and one now"));
  }
}
