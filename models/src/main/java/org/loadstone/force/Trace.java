package org.loadstone.force;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Vertical force by sample at an even rate, newtons, upward positive.
 *
 * <p>A sample that is not a number is missing. Up to {@value #SHORT_GAP_MS} ms in a row are bridged
 * by a straight line; longer gaps stay known as such, and {@link #fault} names them to whoever
 * computes over them.
 *
 * <p>A plate is saturated where it holds its greatest value, 100 N or more, for {@value #HELD} or
 * more samples and comes and goes abruptly: half as many samples away it lies more than {@value
 * #ABRUPT} steps of the record below. A crest that rounding holds lies at most five steps below
 * there, for it is a parabola. A step of the record is the least difference between two values.
 */
public final class Trace {
  private static final double SHORT_GAP_MS = 10;
  private static final int HELD = 5;
  private static final int ABRUPT = 6;
  private static final double LEAST_SATURATED_N = 100;

  private final double start;
  private final double rate;
  private final double[] total;
  private final double[] left;
  private final double[] right;
  private final BitSet missing = new BitSet();
  private final BitSet saturated = new BitSet();
  private double resolution;

  private Trace(double start, double rate, double[] total, double[] left, double[] right) {
    this.start = start;
    this.rate = rate;
    this.left = left;
    this.right = right;
    if (left == null) {
      this.total = judged(total);
    } else {
      judged(left);
      judged(right);
      this.total = new double[left.length];
      for (int i = 0; i < left.length; i++) {
        this.total[i] = left[i] + right[i];
      }
    }
  }

  /**
   * Returns the trace of both limbs together.
   *
   * @param timeS ascending, seconds; a step of several sample intervals is a gap
   * @param totalN as long as {@code timeS}; NaN is missing
   * @throws IllegalArgumentException if times do not ascend evenly, or there are fewer than two
   */
  public static Trace ofTotal(double[] timeS, double[] totalN) {
    SampleGrid grid = SampleGrid.of(timeS);
    return new Trace(timeS[0], grid.rate(), grid.place(totalN), null, null);
  }

  /**
   * Returns the trace of two plates, one a limb.
   *
   * @param timeS ascending, seconds
   * @param leftN as long as {@code timeS}; NaN is missing
   * @param rightN as long as {@code timeS}; NaN is missing
   * @throws IllegalArgumentException if times do not ascend evenly, or there are fewer than two
   */
  public static Trace ofPlates(double[] timeS, double[] leftN, double[] rightN) {
    SampleGrid grid = SampleGrid.of(timeS);
    return new Trace(timeS[0], grid.rate(), null, grid.place(leftN), grid.place(rightN));
  }

  /** Returns the times of samples taken at a rate, from 0. */
  public static double[] times(int samples, double rateHz) {
    double[] times = new double[samples];
    Arrays.setAll(times, i -> i / rateHz);
    return times;
  }

  /** Bridges gaps and marks what is missing or saturated. */
  private double[] judged(double[] force) {
    double step = step(force);
    resolution = Math.max(resolution, step);
    int shortGap = (int) Math.floor(SHORT_GAP_MS / 1000 * rate + 1e-9);
    for (int from = 0; from < force.length; from++) {
      if (!Double.isNaN(force[from])) {
        continue;
      }
      int to = from;
      while (to < force.length && Double.isNaN(force[to])) {
        to++;
      }
      if (to - from > shortGap || from == 0 || to == force.length) {
        missing.set(from, to);
      }
      bridge(force, from, to);
      from = to;
    }
    markSaturated(force, step);
    return force;
  }

  private static void bridge(double[] force, int from, int to) {
    double before = from > 0 ? force[from - 1] : to < force.length ? force[to] : 0;
    double after = to < force.length ? force[to] : before;
    for (int i = from; i < to; i++) {
      force[i] = before + (after - before) * (i - from + 1) / (to - from + 1);
    }
  }

  /** The least difference between two values of a plate, 0 where all are one. */
  private static double step(double[] force) {
    double[] sorted = Arrays.stream(force).filter(Double::isFinite).sorted().toArray();
    double step = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      double rise = sorted[i] - sorted[i - 1];
      step = rise > 0 ? Math.min(step, rise) : step;
    }
    return step == Double.POSITIVE_INFINITY ? 0 : step;
  }

  private void markSaturated(double[] force, double step) {
    double most = Arrays.stream(force).max().orElse(0);
    for (int from = 0; from < force.length; from++) {
      int to = from;
      while (to < force.length && force[to] == most) {
        to++;
      }
      if (to - from >= HELD && most >= LEAST_SATURATED_N && isAbrupt(force, from, to, step)) {
        saturated.set(from, to);
      }
      from = to;
    }
  }

  private static boolean isAbrupt(double[] force, int from, int to, double step) {
    int away = (to - from) / 2;
    double below = force[from] - ABRUPT * step;
    return (from - away < 0 || force[from - away] < below)
        && (to + away > force.length || force[to + away - 1] < below);
  }

  /** Returns the number of samples. */
  public int size() {
    return total.length;
  }

  /** Returns the samples a second. */
  public double rateHz() {
    return rate;
  }

  /** Returns the time of a sample, seconds, by the trace's own clock; fractions lie between. */
  public double timeS(double sample) {
    return start + sample / rate;
  }

  /** Returns the force of both limbs together. */
  public double[] total() {
    return total.clone();
  }

  /** Returns the force under one limb, or under both. */
  Optional<double[]> of(Limb limb) {
    return switch (limb) {
      case BOTH -> Optional.of(total);
      case LEFT -> Optional.ofNullable(left);
      case RIGHT -> Optional.ofNullable(right);
      case FIRST, SECOND -> Optional.empty();
    };
  }

  /** Returns whether each limb has a plate of its own. */
  public boolean hasLimbs() {
    return left != null;
  }

  /** Returns whether no sample has a force. */
  boolean isEmpty() {
    return missing.cardinality() == total.length;
  }

  /** Returns the least difference between two values of a plate, newtons. */
  double resolution() {
    return resolution;
  }

  /** Returns the number of samples in a time, at least 1. */
  int samples(double seconds) {
    return Math.max(1, (int) Math.round(seconds * rate));
  }

  /** Returns why nothing may be computed from samples {@code from} to before {@code to}. */
  Optional<String> fault(int from, int to) {
    int gap = missing.nextSetBit(Math.max(0, from));
    if (gap >= 0 && gap < to) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "samples are missing, %.3f to %.3f s",
              timeS(gap),
              timeS(missing.nextClearBit(gap))));
    }
    int held = saturated.nextSetBit(Math.max(0, from));
    return held >= 0 && held < to
        ? Optional.of(String.format(Locale.ROOT, "the plate is saturated at %.3f s", timeS(held)))
        : Optional.empty();
  }
}
