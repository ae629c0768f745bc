package org.loadstone.force;

import java.util.List;
import java.util.Optional;

/** The metrics of one jump. */
final class JumpReadings {
  private static final double RISE_S = 0.05;
  private static final double LANDING_S = 0.3;

  private final Trace trace;
  private final double[] smooth;
  private final Flight flight;
  private final QuietStance stance;
  private final JumpPhases phases;
  private final Movement movement;
  private final Readings readings;

  /**
   * @param stance null, as {@code phases}, when there is no quiet stance
   */
  JumpReadings(
      Trace trace,
      double[] smooth,
      Flight flight,
      QuietStance stance,
      JumpPhases phases,
      Movement movement) {
    this.trace = trace;
    this.smooth = smooth;
    this.flight = flight;
    this.stance = stance;
    this.phases = phases;
    this.movement = movement;
    this.readings = new Readings(movement, limbs());
  }

  private List<Limb> limbs() {
    return trace.hasLimbs() ? List.of(Limb.BOTH, Limb.LEFT, Limb.RIGHT) : List.of(Limb.BOTH);
  }

  void weight(double newtons) {
    readings.put(ForceMetric.BODY_WEIGHT, Limb.BOTH, Measured.of(newtons));
  }

  List<Reading> all() {
    flight();
    limbs().forEach(this::landing);
    if (stance != null) {
      weight(stance.weight());
      readings.put(ForceMetric.BODY_WEIGHT_SD, Limb.BOTH, Measured.of(stance.sd()));
      height();
      limbs().forEach(this::pushOff);
    }
    return readings.all("no quiet stance before the jump");
  }

  private void flight() {
    double seconds = (flight.landing() - flight.takeoff()) / trace.rateHz();
    Optional<String> fault = trace.fault(flight.takeoff() - 1, flight.landing() + 1);
    readings.put(ForceMetric.FLIGHT_TIME, Limb.BOTH, fault, () -> Measured.of(1000 * seconds));
    readings.put(
        ForceMetric.JUMP_HEIGHT_FLIGHT,
        Limb.BOTH,
        fault,
        () -> Measured.of(100 * JumpPhases.GRAVITY * seconds * seconds / 8));
  }

  private void height() {
    Optional<String> fault = movementFault();
    double v = phases.takeoffVelocity();
    boolean isUp = v > 0;
    Measured none = Measured.absent("no upward velocity at take-off");
    readings.put(
        ForceMetric.TAKEOFF_VELOCITY, Limb.BOTH, fault, () -> isUp ? Measured.of(v) : none);
    readings.put(
        ForceMetric.JUMP_HEIGHT,
        Limb.BOTH,
        fault,
        () -> isUp ? Measured.of(100 * v * v / (2 * JumpPhases.GRAVITY)) : none);
  }

  private Optional<String> movementFault() {
    return trace.fault(phases.onset(), flight.takeoff() + 1);
  }

  private void pushOff(Limb limb) {
    double[] force = trace.of(limb).orElseThrow();
    double zero = zero(force);
    Optional<String> fault = movementFault();
    readings.put(
        ForceMetric.PEAK_FORCE,
        limb,
        fault,
        () -> Measured.of(force[peak(force, phases.onset(), flight.takeoff())] - zero));
    readings.put(ForceMetric.RATE_OF_FORCE_DEVELOPMENT, limb, fault, () -> rise(force));
    readings.put(ForceMetric.IMPULSE, limb, fault, () -> impulse(limb, phases.onset(), end()));
    readings.put(
        ForceMetric.PROPULSIVE_IMPULSE, limb, fault, () -> impulse(limb, phases.lowest(), end()));
    readings.put(
        ForceMetric.BRAKING_IMPULSE,
        limb,
        fault,
        () ->
            movement == Movement.SQUAT_JUMP
                ? Measured.absent("a squat jump has no braking phase")
                : impulse(limb, phases.braking(), phases.lowest()));
  }

  private int end() {
    return flight.takeoff();
  }

  /** The force of the empty plate: its mean in the middle half of the flight. */
  private double zero(double[] force) {
    int quarter = (flight.landing() - flight.takeoff()) / 4;
    return Spread.mean(force, flight.takeoff() + quarter, flight.landing() - quarter);
  }

  private static int peak(double[] force, int from, int to) {
    int peak = from;
    for (int i = from; i < to; i++) {
      peak = force[i] > force[peak] ? i : peak;
    }
    return peak;
  }

  private Measured rise(double[] force) {
    int window = trace.samples(RISE_S);
    if (flight.takeoff() - phases.onset() <= window) {
      return Measured.absent("less than 50 ms before take-off");
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int i = phases.onset(); i + window < flight.takeoff(); i++) {
      most = Math.max(most, force[i + window] - force[i]);
    }
    return Measured.of(most * trace.rateHz() / window);
  }

  private Measured impulse(Limb limb, int from, int to) {
    double[] force = trace.of(limb).orElseThrow();
    double zero = limb == Limb.BOTH ? flight.zero() : zero(force);
    double weight = limb == Limb.BOTH ? stance.weight() : 0;
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += 0.5 * (force[i] + force[i + 1]) - zero - weight;
    }
    return Measured.of(sum / trace.rateHz());
  }

  private void landing(Limb limb) {
    double[] force = trace.of(limb).orElseThrow();
    int to = flight.landing() + trace.samples(LANDING_S);
    Optional<String> fault =
        to > trace.size()
            ? Optional.of("the trace ends within 300 ms of landing")
            : trace.fault(flight.landing() - 1, to);
    double zero = zero(force);
    readings.put(
        ForceMetric.LANDING_PEAK_FORCE,
        limb,
        fault,
        () -> Measured.of(force[peak(force, flight.landing(), to)] - zero));
    readings.put(
        ForceMetric.LOADING_RATE,
        limb,
        fault,
        () -> {
          double[] filtered = limb == Limb.BOTH ? smooth : ForceAnalysis.smooth(trace, force);
          return LoadingRate.between(
              trace, filtered, flight.landing(), peak(filtered, flight.landing(), to));
        });
  }
}
