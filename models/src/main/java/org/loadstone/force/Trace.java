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
 * computes over them. A plate is saturated where it holds its greatest value for {@value #HELD} or
 * more samples.
 */
public final class Trace {
  private static final double SHORT_GAP_MS = 10;
  private static final int HELD = 5;
  private static final double MOST_JITTER = 0.25;
  private static final int MOST_SAMPLES = 20_000_000;

  private final double start;
  private final double rate;
  private final double[] total;
  private final double[] left;
  private final double[] right;
  private final BitSet missing = new BitSet();
  private final BitSet saturated = new BitSet();

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
    Grid grid = Grid.of(timeS);
    return new Trace(timeS[0], grid.rate, grid.place(totalN), null, null);
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
    Grid grid = Grid.of(timeS);
    return new Trace(timeS[0], grid.rate, null, grid.place(leftN), grid.place(rightN));
  }

  /** Returns the times of samples taken at a rate, from 0. */
  public static double[] times(int samples, double rateHz) {
    double[] times = new double[samples];
    Arrays.setAll(times, i -> i / rateHz);
    return times;
  }

  /** Where samples of uneven times lie on an even grid: several intervals apart leaves a gap. */
  private record Grid(double rate, int[] places) {
    static Grid of(double[] times) {
      if (times.length < 2) {
        throw new IllegalArgumentException(
            "Cannot read a trace of samples: %d; give at least 2".formatted(times.length));
      }
      double[] steps = new double[times.length - 1];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = times[i + 1] - times[i];
        if (!(steps[i] > 0 && steps[i] < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "Cannot read a trace: time %s follows %s; give times that ascend"
                  .formatted(times[i + 1], times[i]));
        }
      }
      Arrays.sort(steps);
      double median = steps[steps.length / 2];
      double[] even =
          Arrays.stream(steps).filter(step -> Math.abs(step - median) < 0.5 * median).toArray();
      double interval = Arrays.stream(even).average().orElse(median);
      return new Grid(1 / interval, places(times, interval));
    }

    private static int[] places(double[] times, double interval) {
      int[] places = new int[times.length];
      for (int i = 1; i < times.length; i++) {
        double step = (times[i] - times[i - 1]) / interval;
        long place = places[i - 1] + Math.round(step);
        if (Math.abs(step - Math.rint(step)) > MOST_JITTER || place > MOST_SAMPLES) {
          throw new IllegalArgumentException(
              "Cannot read a trace: its samples are not evenly apart at %s s; state the rate instead"
                  .formatted(times[i]));
        }
        places[i] = (int) place;
      }
      return places;
    }

    double[] place(double[] values) {
      if (values.length != places.length) {
        throw new IllegalArgumentException(
            "Cannot read a trace: %d forces at %d times; give one a time"
                .formatted(values.length, places.length));
      }
      double[] out = new double[places[places.length - 1] + 1];
      Arrays.fill(out, Double.NaN);
      for (int i = 0; i < values.length; i++) {
        out[places[i]] = Double.isFinite(values[i]) ? values[i] : Double.NaN;
      }
      return out;
    }
  }

  /** Bridges gaps and marks what is missing or saturated. */
  private double[] judged(double[] force) {
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
    markSaturated(force);
    return force;
  }

  private static void bridge(double[] force, int from, int to) {
    double before = from > 0 ? force[from - 1] : to < force.length ? force[to] : 0;
    double after = to < force.length ? force[to] : before;
    for (int i = from; i < to; i++) {
      force[i] = before + (after - before) * (i - from + 1) / (to - from + 1);
    }
  }

  private void markSaturated(double[] force) {
    double most = Arrays.stream(force).max().orElse(0);
    for (int from = 0; from < force.length; from++) {
      int to = from;
      while (to < force.length && force[to] == most) {
        to++;
      }
      if (to - from >= HELD && most > 0) {
        saturated.set(from, to);
      }
      from = to;
    }
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
