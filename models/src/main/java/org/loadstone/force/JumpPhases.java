package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;

/**
 * The phases of one jump before its flight.
 *
 * <p>Velocity is the integral of net force over mass from onset, where it is 0. The lowest point is
 * the last sample before take-off with velocity at or below 0; braking begins at the least velocity
 * of the descent that ends there (McMahon 2018, doi:10.1519/SSC.0000000000000375). The descent of a
 * countermovement reaches {@value #COUNTERMOVEMENT_M_S} m/s or more.
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

  static JumpPhases of(Trace trace, double[] force, QuietStance stance, int onset, Flight flight) {
    double[] velocity = new double[flight.takeoff() - onset + 1];
    double scale = GRAVITY / stance.weight() / trace.rateHz();
    double level = stance.weight() + flight.zero();
    for (int i = 1; i < velocity.length; i++) {
      double net = 0.5 * (force[onset + i - 1] + force[onset + i]) - level;
      velocity[i] = velocity[i - 1] + net * scale;
    }
    int lowest = velocity.length - 1;
    while (lowest > 0 && velocity[lowest] > 0) {
      lowest--;
    }
    int least = lowest;
    for (int i = lowest; i >= 0 && velocity[i] <= 0; i--) {
      least = velocity[i] < velocity[least] ? i : least;
    }
    return new JumpPhases(
        onset,
        onset + least,
        onset + lowest,
        Math.min(0, velocity[least]),
        velocity[velocity.length - 1]);
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
      add(phases, trace, "propulsion", lowest, flight.takeoff());
    } else {
      add(phases, trace, "propulsion", lowest, flight.takeoff());
    }
    add(phases, trace, "flight", flight.takeoff(), flight.landing());
    return phases;
  }

  private static void add(List<Phase> phases, Trace trace, String name, int from, int to) {
    phases.add(new Phase(name, trace.timeS(from), trace.timeS(to)));
  }
}
