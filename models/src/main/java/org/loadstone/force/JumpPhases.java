package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;

/**
 * The phases of one jump before its flight.
 *
 * <p>Velocity is the integral of net force over mass from onset, where it is 0. Where the body then
 * holds still, the jump begins after the last hold, and velocity is counted from there: a hold is
 * 0.25 s in which velocity stays within 0.1 m/s of 0 with an SD of at most 0.02 m/s. The lowest
 * point is the last sample before take-off with velocity at or below 0; where the body had come up
 * at {@value #UPWARD_M_S} m/s or more before the descent that ends there, the jump begins with that
 * descent. Braking begins at its least velocity (McMahon 2018, doi:10.1519/SSC.0000000000000375).
 * The descent of a countermovement reaches {@value #COUNTERMOVEMENT_M_S} m/s or more.
 *
 * @param onset first sample that moves
 * @param braking sample of least velocity
 * @param lowest sample of the lowest point, where propulsion begins; the onset where the body never
 *     went down
 * @param leastVelocity of the last descent, m/s, at most 0
 * @param takeoffVelocity m/s
 */
record JumpPhases(
    int onset, int braking, int lowest, double leastVelocity, double takeoffVelocity) {
  static final double GRAVITY = 9.80665;
  static final double COUNTERMOVEMENT_M_S = 0.1;
  static final double UPWARD_M_S = 0.02;
  static final double HOLD_S = 0.25;
  private static final double HOLD_M_S = 0.1;
  private static final double HOLD_SD_M_S = 0.02;
  private static final double STILL_M_S = 0.01;

  /**
   * @param weight body weight, newtons
   * @param onset first sample that moves after quiet stance
   */
  static JumpPhases of(Trace trace, double[] force, double weight, int onset, Flight flight) {
    double[] velocity = velocity(trace, force, weight, onset, flight);
    int begin = afterHold(trace, velocity);
    int lowest = velocity.length - 1;
    while (lowest > begin && velocity[lowest] > 0) {
      lowest--;
    }
    int descent = lowest;
    int least = lowest;
    while (descent > begin && velocity[descent - 1] <= 0) {
      descent--;
      least = velocity[descent] < velocity[least] ? descent : least;
    }
    return new JumpPhases(
        onset + (cameUp(velocity, begin, descent) ? descent : begin),
        onset + least,
        onset + lowest,
        Math.min(0, velocity[least]),
        velocity[velocity.length - 1]);
  }

  private static double[] velocity(
      Trace trace, double[] force, double weight, int onset, Flight flight) {
    double[] velocity = new double[flight.takeoff() - onset + 1];
    double scale = GRAVITY / weight / trace.rateHz();
    double level = weight + flight.zero();
    for (int i = 1; i < velocity.length; i++) {
      double net = 0.5 * (force[onset + i - 1] + force[onset + i]) - level;
      velocity[i] = velocity[i - 1] + net * scale;
    }
    return velocity;
  }

  /** Returns where the last hold ends, 0 without one, and counts velocity from it. */
  private static int afterHold(Trace trace, double[] velocity) {
    int length = trace.samples(HOLD_S);
    Windows windows = new Windows(velocity);
    for (int to = velocity.length; to >= length; to--) {
      double mean = windows.mean(to - length, to);
      if (Math.abs(mean) <= HOLD_M_S && windows.sd(to - length, to) <= HOLD_SD_M_S) {
        int begin = to - 1;
        while (begin > to - length && Math.abs(velocity[begin] - mean) > STILL_M_S) {
          begin--;
        }
        for (int i = begin; i < velocity.length; i++) {
          velocity[i] -= mean;
        }
        return begin;
      }
    }
    return 0;
  }

  private static boolean cameUp(double[] velocity, int from, int to) {
    for (int i = from; i < to; i++) {
      if (velocity[i] >= UPWARD_M_S) {
        return true;
      }
    }
    return false;
  }

  boolean hasCountermovement() {
    return leastVelocity <= -COUNTERMOVEMENT_M_S;
  }

  List<Phase> named(Trace trace, QuietStance stance, Flight flight, Movement movement) {
    List<Phase> phases = new ArrayList<>();
    add(phases, trace, "quiet stance", stance.from(), Math.min(stance.to(), onset));
    if (movement == Movement.COUNTERMOVEMENT_JUMP) {
      add(phases, trace, "unweighting", onset, braking);
      add(phases, trace, "braking", braking, lowest);
    }
    add(phases, trace, "propulsion", lowest, flight.takeoff());
    add(phases, trace, "flight", flight.takeoff(), flight.landing());
    return phases;
  }

  private static void add(List<Phase> phases, Trace trace, String name, int from, int to) {
    phases.add(new Phase(name, trace.timeS(from), trace.timeS(to)));
  }
}
