package org.loadstone.force;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The metrics of one jump: its flight and its push-off; {@link LandingReadings} has the rest. */
final class JumpReadings {
  private static final double RISE_S = 0.05;
  private static final double LEAST_SHARE = 0.05;
  private static final double MOST_CONTRADICTION = 0.5;
  private static final double LEAST_CONTRADICTION_CM = 5;

  private final Trace trace;
  private final Filtered smooth;
  private final Flight flight;
  private final Movement movement;
  private final Readings readings;

  JumpReadings(Trace trace, Filtered smooth, Flight flight, Movement movement) {
    this.trace = trace;
    this.smooth = smooth;
    this.flight = flight;
    this.movement = movement;
    this.readings = new Readings(movement, limbs());
  }

  private List<Limb> limbs() {
    return trace.hasLimbs() ? List.of(Limb.BOTH, Limb.LEFT, Limb.RIGHT) : List.of(Limb.BOTH);
  }

  /** Returns the metrics of a jump whose onset is not known. */
  List<Reading> withoutStance(OptionalDouble weight) {
    weight.ifPresent(w -> readings.put(ForceMetric.BODY_WEIGHT, Limb.BOTH, Measured.of(w)));
    flight(flightFault());
    new LandingReadings(trace, smooth, flight, limbs()).into(readings);
    return readings.all("no quiet stance before the jump");
  }

  /** Returns the metrics of a whole jump. */
  List<Reading> all(QuietStance stance, JumpPhases phases, double weight) {
    readings.put(ForceMetric.BODY_WEIGHT, Limb.BOTH, Measured.of(weight));
    readings.put(ForceMetric.BODY_WEIGHT_SD, Limb.BOTH, Measured.of(stance.sd()));
    Optional<String> fault = trace.fault(phases.onset(), flight.takeoff() + 1);
    double v = phases.takeoffVelocity();
    double height = 100 * v * v / (2 * JumpPhases.GRAVITY);
    readings.put(ForceMetric.TAKEOFF_VELOCITY, Limb.BOTH, fault, () -> Measured.of(v));
    readings.put(ForceMetric.JUMP_HEIGHT, Limb.BOTH, fault, () -> Measured.of(height));
    flight(flightFault().or(() -> fault.isPresent() ? Optional.empty() : contradiction(v, height)));
    Optional<String> oneLeg = fault.or(() -> oneLeg(phases));
    limbs().forEach(limb -> pushOff(limb, phases, weight, limb == Limb.BOTH ? fault : oneLeg));
    new LandingReadings(trace, smooth, flight, limbs()).into(readings);
    return readings.all("not measured");
  }

  private Optional<String> flightFault() {
    return flight.hasLanding(trace)
        ? trace.fault(flight.takeoff() - 1, flight.landing() + 1)
        : Optional.of(LandingReadings.IN_FLIGHT);
  }

  private double flightSeconds() {
    return (flight.landing() - flight.takeoff()) / trace.rateHz();
  }

  private double flightHeight() {
    return 100 * JumpPhases.GRAVITY * flightSeconds() * flightSeconds() / 8;
  }

  /** Who steps off, or lands elsewhere, is longer in the air than the velocity allows. */
  private Optional<String> contradiction(double velocity, double height) {
    double bound = Math.max(LEAST_CONTRADICTION_CM, MOST_CONTRADICTION * height);
    return Math.abs(flightHeight() - height) <= bound
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%.0f ms without force would be %.1f cm, take-off at %.2f m/s gives %.1f cm",
                1000 * flightSeconds(),
                flightHeight(),
                velocity,
                height));
  }

  private void flight(Optional<String> fault) {
    readings.put(
        ForceMetric.FLIGHT_TIME, Limb.BOTH, fault, () -> Measured.of(1000 * flightSeconds()));
    readings.put(
        ForceMetric.JUMP_HEIGHT_FLIGHT, Limb.BOTH, fault, () -> Measured.of(flightHeight()));
  }

  /** A plate that carries next to nothing is dead, or the jump is one of one leg. */
  private Optional<String> oneLeg(JumpPhases phases) {
    if (!trace.hasLimbs()) {
      return Optional.empty();
    }
    double both = mean(Limb.BOTH, phases);
    return Math.min(mean(Limb.LEFT, phases), mean(Limb.RIGHT, phases)) < LEAST_SHARE * both
        ? Optional.of("one plate is not loaded: a dead plate, or a jump on one leg")
        : Optional.empty();
  }

  private double mean(Limb limb, JumpPhases phases) {
    double[] force = trace.of(limb).orElseThrow();
    return Spread.mean(force, phases.onset(), flight.takeoff()) - flight.zeroOf(force);
  }

  private void pushOff(Limb limb, JumpPhases phases, double weight, Optional<String> fault) {
    double[] force = trace.of(limb).orElseThrow();
    double zero = flight.zeroOf(force);
    double rest = zero + (limb == Limb.BOTH ? weight : 0);
    int end = flight.takeoff();
    readings.put(
        ForceMetric.PEAK_FORCE,
        limb,
        fault,
        () -> Measured.of(force[LandingReadings.peak(force, phases.onset(), end)] - zero));
    readings.put(
        ForceMetric.RATE_OF_FORCE_DEVELOPMENT, limb, fault, () -> rise(force, phases.onset()));
    readings.put(ForceMetric.IMPULSE, limb, fault, () -> impulse(force, phases.onset(), end, rest));
    readings.put(
        ForceMetric.PROPULSIVE_IMPULSE,
        limb,
        fault,
        () -> impulse(force, phases.lowest(), end, rest));
    readings.put(
        ForceMetric.BRAKING_IMPULSE,
        limb,
        fault,
        () ->
            movement == Movement.SQUAT_JUMP
                ? Measured.absent("a squat jump has no braking phase")
                : impulse(force, phases.braking(), phases.lowest(), rest));
  }

  private Measured rise(double[] force, int onset) {
    int window = trace.samples(RISE_S);
    if (flight.takeoff() - onset <= window) {
      return Measured.absent("less than 50 ms before take-off");
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int i = onset; i + window < flight.takeoff(); i++) {
      most = Math.max(most, force[i + window] - force[i]);
    }
    return Measured.of(most * trace.rateHz() / window);
  }

  private Measured impulse(double[] force, int from, int to, double rest) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += 0.5 * (force[i] + force[i + 1]) - rest;
    }
    return Measured.of(sum / trace.rateHz());
  }
}
