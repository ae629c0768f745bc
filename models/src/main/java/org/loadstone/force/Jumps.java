package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The jumps of a trace. */
final class Jumps {
  private static final double MASS_DIFFERENCE = 0.05;

  private final Trace trace;
  private final double[] force;
  private final double[] smooth;
  private final Sought sought;
  private final OptionalDouble massKg;

  Jumps(Trace trace, double[] smooth, Sought sought, OptionalDouble massKg) {
    this.trace = trace;
    this.force = trace.of(Limb.BOTH).orElseThrow();
    this.smooth = smooth;
    this.sought = sought;
    this.massKg = massKg;
  }

  List<Repetition> all() {
    List<Repetition> jumps = new ArrayList<>();
    int since = 0;
    for (Flight flight : Flight.of(trace, force, smooth)) {
      jumps.add(jump(jumps.size() + 1, flight, since));
      since = flight.landing();
    }
    return jumps;
  }

  private Repetition jump(int number, Flight flight, int since) {
    Optional<QuietStance> stance =
        QuietStance.before(trace, force, since, flight.takeoff(), flight.zero());
    OptionalInt onset =
        stance
            .map(still -> still.onset(trace, force, flight.takeoff(), flight.zero()))
            .orElse(OptionalInt.empty());
    if (stance.isEmpty() || onset.isEmpty()) {
      return withoutStance(number, flight);
    }
    JumpPhases phases = JumpPhases.of(trace, force, stance.get(), onset.getAsInt(), flight);
    Movement movement = movement(phases);
    JumpReadings readings = new JumpReadings(trace, smooth, flight, stance.get(), phases, movement);
    return new Repetition(
        number,
        movement,
        trace.timeS(stance.get().from()),
        trace.timeS(flight.landing()),
        phases.named(trace, stance.get(), flight, movement),
        readings.all(),
        notes(stance.get(), phases, movement));
  }

  private Movement movement(JumpPhases phases) {
    return phases.hasCountermovement() && sought != Sought.SQUAT_JUMP
        ? Movement.COUNTERMOVEMENT_JUMP
        : Movement.SQUAT_JUMP;
  }

  private List<String> notes(QuietStance stance, JumpPhases phases, Movement movement) {
    List<String> notes = new ArrayList<>();
    if (stance.to() - stance.from() < trace.samples(QuietStance.WINDOW_S)) {
      notes.add("quiet for 0.5 s only, not 1 s");
    }
    if (movement == Movement.SQUAT_JUMP && phases.hasCountermovement()) {
      notes.add(
          say("moved down at up to %.2f m/s before: not held still", -phases.leastVelocity()));
    }
    massKg.ifPresent(
        mass -> {
          double measured = stance.weight() / JumpPhases.GRAVITY;
          if (Math.abs(measured - mass) > MASS_DIFFERENCE * mass) {
            notes.add(say("the plates weigh %.1f kg, not the %.1f kg given", measured, mass));
          }
        });
    return notes;
  }

  private static String say(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  /** Without body weight only the flight and the landing can be measured. */
  private Repetition withoutStance(int number, Flight flight) {
    Movement movement =
        sought == Sought.SQUAT_JUMP ? Movement.SQUAT_JUMP : Movement.COUNTERMOVEMENT_JUMP;
    JumpReadings readings = new JumpReadings(trace, smooth, flight, null, null, movement);
    massKg.ifPresent(mass -> readings.weight(mass * JumpPhases.GRAVITY));
    double from = trace.timeS(flight.takeoff());
    double to = trace.timeS(flight.landing());
    List<String> notes =
        sought == Sought.SQUAT_JUMP
            ? List.of()
            : List.of("countermovement or squat jump cannot be told without quiet stance");
    return new Repetition(
        number, movement, from, to, List.of(new Phase("flight", from, to)), readings.all(), notes);
  }
}
