package org.loadstone.force;

import java.util.List;
import org.loadstone.metric.Interval;

/**
 * The smallest change of one athlete's test that is more than its noise, at 95 %.
 *
 * <p>MDC95 = 1.96 √2 SEM for one trial against one; means of m and n trials differ by chance less:
 * 1.96 SEM √(1/m + 1/n) (Weir 2005, doi:10.1519/15184.1).
 *
 * @param sem standard error of measurement with its interval, unit of the test
 * @param athletes athletes it was learned from
 * @param trials their trials; 0 where a reliability study gave the numbers
 */
public record DetectableChange(Interval sem, int athletes, int trials) {
  private static final double Z = 1.959963984540054;
  private static final double LEVEL = 0.95;

  public DetectableChange {
    if (!(sem.estimate() >= 0 && Double.isFinite(sem.high()))) {
      throw new IllegalArgumentException(
          "Cannot tell a detectable change of SEM: %s; give finite numbers, at least 0"
              .formatted(sem));
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
   * @param value mean now less mean of the own baseline, unit of the test; the sign is kept
   * @param detectable what it must exceed, unit of the test
   */
  public record OwnChange(double value, double detectable) {
    /** Returns the direction of a change that is more than noise. */
    public Direction direction() {
      if (Math.abs(value) <= detectable) {
        return Direction.WITHIN_NOISE;
      }
      return value > 0 ? Direction.RISE : Direction.FALL;
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
   * @throws IllegalArgumentException if no athlete has two trials, or a value is not finite
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
    double low = Math.sqrt(squares / ChiSquare.quantile(0.5 + LEVEL / 2, freedom));
    double high = Math.sqrt(squares / ChiSquare.quantile(0.5 - LEVEL / 2, freedom));
    Interval sem = new Interval(Math.sqrt(squares / freedom), low, high, LEVEL);
    return new DetectableChange(sem, used, trials);
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
   * @param sd between all trials of the study, at least 0
   * @param icc intraclass correlation with its interval, at most 1; below 0 counts as 0
   * @param athletes athletes of the study
   */
  public static DetectableChange ofReliability(double sd, Interval icc, int athletes) {
    if (!(sd >= 0 && icc.high() <= 1)) {
      throw new IllegalArgumentException(
          ("Cannot tell a detectable change of SD %s and ICC %s; give an SD at least 0 and an ICC at"
                  + " most 1")
              .formatted(sd, icc));
    }
    Interval sem =
        new Interval(
            error(sd, icc.estimate()), error(sd, icc.high()), error(sd, icc.low()), icc.level());
    return new DetectableChange(sem, athletes, 0);
  }

  private static double error(double sd, double icc) {
    return sd * Math.sqrt(1 - Math.max(0, icc));
  }

  /** Returns MDC95 of one trial against one, with the interval of its SEM. */
  public Interval mdc95() {
    double times = Z * Math.sqrt(2);
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
    double chance = Z * sem.estimate() * Math.sqrt(1.0 / now.size() + 1.0 / baseline.size());
    return new OwnChange(change, chance);
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
