package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a trace's athlete stands still.
 *
 * <p>Body weight is one for the trace: the mean of the first stretch of 0.5 s or more in which
 * every window of 0.5 s has an SD of at most 1 % of its mean (2.5 % where no window has that), its
 * ends of 0.1 s left out. Windows that differ by more than 3 % from the median of such windows are
 * not taken: a slow rise from a squat is even, too. The whole stretch is taken and not its stillest
 * part, for the stillest part of a sway lies at its crest or trough.
 *
 * <p>The stance before a jump is the stillest window of 1 s in the 5 s before take-off, or where
 * its SD is more than 1 % of its mean the stillest of 0.5 s; its SD is at most 2.5 % of its mean,
 * which is within 3 % of body weight.
 */
final class Stillness {
  static final double WINDOW_S = 1.0;
  private static final double SHORT_WINDOW_S = 0.5;
  private static final double STEP_S = 0.01;
  private static final double END_S = 0.1;
  private static final double MOST_SHARE = 0.025;
  private static final double STILL_SHARE = 0.01;
  private static final double MOST_DIFFERENCE = 0.03;
  private static final double SEARCH_S = 5;
  private static final double LEAST_WEIGHT_N = 100;

  private final Trace trace;
  private final double[] force;
  private final Windows windows;

  Stillness(Trace trace) {
    this.trace = trace;
    this.force = trace.of(Limb.BOTH).orElseThrow();
    this.windows = new Windows(force);
  }

  /** Returns the stance that gives body weight, empty where nobody stands still. */
  Optional<QuietStance> weighing(double zero) {
    return weighing(zero, STILL_SHARE).or(() -> weighing(zero, MOST_SHARE));
  }

  private Optional<QuietStance> weighing(double zero, double share) {
    int length = trace.samples(SHORT_WINDOW_S);
    int step = trace.samples(STEP_S);
    List<Integer> still = new ArrayList<>();
    for (int at = 0; at + length <= force.length; at += step) {
      if (isStill(at, at + length, zero, share) && trace.fault(at, at + length).isEmpty()) {
        still.add(at);
      }
    }
    double[] means = still.stream().mapToDouble(at -> mean(at, length, zero)).sorted().toArray();
    int from = -1;
    int last = -1;
    for (int at : still) {
      double median = means[means.length / 2];
      boolean isOne = Math.abs(mean(at, length, zero) - median) <= MOST_DIFFERENCE * median;
      if (isOne && from < 0) {
        from = at;
        last = at;
      } else if (isOne && at - last == step) {
        last = at;
      }
    }
    return from < 0 ? Optional.empty() : Optional.of(within(from, last + length, zero));
  }

  private boolean isStill(int from, int to, double zero, double share) {
    double weight = windows.mean(from, to) - zero;
    return weight >= LEAST_WEIGHT_N && windows.sd(from, to) <= share * weight;
  }

  private double mean(int at, int length, double zero) {
    return windows.mean(at, at + length) - zero;
  }

  /** A window at the end of the stretch may reach into a movement. */
  private QuietStance within(int from, int to, double zero) {
    int least = trace.samples(SHORT_WINDOW_S);
    int end = trace.samples(END_S);
    int until = to == force.length ? to : Math.max(from + least, to - end);
    int since = from == 0 ? from : Math.min(until - least, from + end);
    return QuietStance.of(force, since, until, zero);
  }

  /**
   * Returns the stance before a take-off.
   *
   * @param since landing of the jump before, or 0
   * @param zero force of the empty plates
   * @param bodyWeight of the trace
   */
  Optional<QuietStance> before(int since, int takeoff, double zero, double bodyWeight) {
    int from = Math.max(since, takeoff - trace.samples(SEARCH_S));
    Optional<QuietStance> whole = stillest(from, takeoff, zero, trace.samples(WINDOW_S));
    return whole
        .filter(stance -> stance.sd() <= STILL_SHARE * stance.weight())
        .or(() -> stillest(from, takeoff, zero, trace.samples(SHORT_WINDOW_S)))
        .or(() -> whole)
        .filter(stance -> Math.abs(stance.weight() - bodyWeight) <= MOST_DIFFERENCE * bodyWeight);
  }

  private Optional<QuietStance> stillest(int from, int to, double zero, int length) {
    int best = -1;
    for (int at = from; at + length <= to; at += trace.samples(STEP_S)) {
      boolean isBetter = best < 0 || windows.sd(at, at + length) < windows.sd(best, best + length);
      if (isBetter
          && isStill(at, at + length, zero, MOST_SHARE)
          && trace.fault(at, at + length).isEmpty()) {
        best = at;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(QuietStance.of(force, best, best + length, zero));
  }
}
