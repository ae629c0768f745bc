package org.loadstone.force;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Standing still before a jump.
 *
 * <p>The stillest window of 1 s in the 5 s before take-off, or where its SD is more than 1 % of its
 * mean the stillest of 0.5 s. No stance counts whose SD is more than 2.5 % of its mean, or whose
 * mean differs by more than 3 % from that of the stillest window of the whole trace: a slow rise
 * from a squat is even, too. The jump begins 30 ms before the first later sample that is more than
 * 5 SD (at least 1 N) away from body weight (Owen 2014, doi:10.1519/JSC.0000000000000311).
 *
 * @param from first sample
 * @param to the sample after the last
 * @param weight mean force, newtons
 * @param sd standard deviation of the force, newtons
 */
record QuietStance(int from, int to, double weight, double sd) {
  static final double WINDOW_S = 1.0;
  private static final double SHORT_WINDOW_S = 0.5;
  private static final double STEP_S = 0.01;
  private static final double MOST_SHARE = 0.025;
  private static final double STILL_SHARE = 0.01;
  private static final double MOST_DIFFERENCE = 0.03;
  private static final double SEARCH_S = 5;
  private static final double SDS = 5;
  private static final double LEAST_BOUND_N = 1;
  private static final double LEAST_WEIGHT_N = 100;
  private static final double BEFORE_S = 0.03;

  /**
   * Returns the stance before a take-off.
   *
   * @param since landing of the jump before, or 0
   * @param zero force of the empty plates
   */
  static Optional<QuietStance> before(
      Trace trace, double[] force, int since, int takeoff, double zero) {
    Optional<QuietStance> own =
        find(trace, force, Math.max(since, takeoff - trace.samples(SEARCH_S)), takeoff, zero);
    Optional<QuietStance> stillest = find(trace, force, 0, trace.size(), zero);
    return own.filter(
        stance ->
            Math.abs(stance.weight - stillest.orElse(stance).weight)
                <= MOST_DIFFERENCE * stance.weight);
  }

  private static Optional<QuietStance> find(
      Trace trace, double[] force, int from, int to, double zero) {
    Optional<QuietStance> whole = stillest(trace, force, from, to, zero, trace.samples(WINDOW_S));
    return whole
        .filter(stance -> stance.sd <= STILL_SHARE * stance.weight)
        .or(() -> stillest(trace, force, from, to, zero, trace.samples(SHORT_WINDOW_S)))
        .or(() -> whole);
  }

  private static Optional<QuietStance> stillest(
      Trace trace, double[] force, int from, int to, double zero, int length) {
    QuietStance best = null;
    for (int at = from; at + length <= to; at += trace.samples(STEP_S)) {
      double weight = Spread.mean(force, at, at + length) - zero;
      double sd = Spread.sd(force, at, at + length);
      boolean isStill = weight >= LEAST_WEIGHT_N && sd <= MOST_SHARE * weight;
      if (isStill && (best == null || sd < best.sd) && trace.fault(at, at + length).isEmpty()) {
        best = new QuietStance(at, at + length, weight, sd);
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns the first sample of the movement before {@code takeoff}. */
  OptionalInt onset(Trace trace, double[] force, int takeoff, double zero) {
    double bound = Math.max(LEAST_BOUND_N, SDS * sd);
    for (int i = to; i < takeoff; i++) {
      if (Math.abs(force[i] - zero - weight) > bound) {
        return OptionalInt.of(Math.max(from, i - (int) Math.round(BEFORE_S * trace.rateHz())));
      }
    }
    return OptionalInt.empty();
  }
}
