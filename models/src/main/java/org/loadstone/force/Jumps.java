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
  private static final double HEIGHT_DIFFERENCE = 0.1;
  private static final double LEAST_TAKEOFF_M_S = 0.2;

  private final Trace trace;
  private final double[] force;
  private final Filtered smooth;
  private final Sought sought;
  private final OptionalDouble massKg;
  private final Stillness stillness;
  private final List<Repetition> jumps = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();
  private Optional<QuietStance> weighing = Optional.empty();

  Jumps(Trace trace, Filtered smooth, Sought sought, OptionalDouble massKg) {
    this.trace = trace;
    this.force = trace.of(Limb.BOTH).orElseThrow();
    this.smooth = smooth;
    this.sought = sought;
    this.massKg = massKg;
    this.stillness = new Stillness(trace);
  }

  /** Returns the jumps, or nothing with the reason. */
  ForceAnalysis find(Movement otherwise) {
    List<Flight> flights = Flight.of(trace, force, smooth.of(Limb.BOTH));
    if (flights.isEmpty()) {
      return ForceAnalysis.none(
          otherwise, "no flight of 80 ms to 1.2 s after a push-off", List.of());
    }
    double[] zeros = flights.stream().mapToDouble(Flight::zero).sorted().toArray();
    weighing = stillness.weighing(zeros[zeros.length / 2]);
    int since = 0;
    for (Flight flight : flights) {
      add(flight, since);
      since = flight.landing();
    }
    return jumps.isEmpty()
        ? ForceAnalysis.none(otherwise, "no jump: " + String.join("; ", dropped), dropped)
        : new ForceAnalysis(jumps.getFirst().movement(), jumps, "", dropped);
  }

  private void add(Flight flight, int since) {
    Optional<QuietStance> stance =
        weighing.flatMap(
            weight -> stillness.before(since, flight.takeoff(), flight.zero(), weight.weight()));
    OptionalInt onset =
        stance
            .map(still -> still.onset(trace, force, flight.takeoff(), flight.zero()))
            .orElse(OptionalInt.empty());
    if (stance.isEmpty()) {
      jumps.add(withoutStance(flight));
      return;
    }
    if (onset.isEmpty()) {
      dropped.add(
          say("at %.3f s the feet leave the plates without a push", trace.timeS(flight.takeoff())));
      return;
    }
    double weight = weighing.orElseThrow().weight();
    JumpPhases phases = JumpPhases.of(trace, force, weight, onset.getAsInt(), flight);
    boolean isWhole = trace.fault(phases.onset(), flight.takeoff() + 1).isEmpty();
    if (isWhole && phases.takeoffVelocity() < LEAST_TAKEOFF_M_S) {
      dropped.add(
          say(
              "at %.3f s the feet leave the plates at %.2f m/s upward: stepped off",
              trace.timeS(flight.takeoff()), phases.takeoffVelocity()));
    } else {
      jumps.add(jump(flight, stance.orElseThrow(), phases, weight));
    }
  }

  private Repetition jump(Flight flight, QuietStance stance, JumpPhases phases, double weight) {
    Movement movement =
        phases.hasCountermovement() && sought != Sought.SQUAT_JUMP
            ? Movement.COUNTERMOVEMENT_JUMP
            : Movement.SQUAT_JUMP;
    Repetition jump =
        new Repetition(
            jumps.size() + 1,
            movement,
            trace.timeS(stance.from()),
            trace.timeS(flight.landing()),
            phases.named(trace, stance, flight, movement),
            new JumpReadings(trace, smooth, flight, movement).all(stance, phases, weight),
            List.of());
    return jump.withNotes(notes(flight, stance, phases, jump));
  }

  private List<String> notes(
      Flight flight, QuietStance stance, JumpPhases phases, Repetition jump) {
    List<String> notes = new ArrayList<>();
    if (stance.to() - stance.from() < trace.samples(Stillness.WINDOW_S)) {
      notes.add("quiet for 0.5 s only, not 1 s");
    }
    if (jump.movement() == Movement.SQUAT_JUMP && phases.hasCountermovement()) {
      notes.add(
          say(
              "moved down at up to %.2f m/s right before the push: no hold of 0.25 s between",
              -phases.leastVelocity()));
    }
    zero(flight).ifPresent(notes::add);
    heights(jump).ifPresent(notes::add);
    massKg.ifPresent(mass -> massNote(weighing.orElseThrow().weight(), mass).ifPresent(notes::add));
    return notes;
  }

  private static Optional<String> zero(Flight flight) {
    return Math.abs(flight.zero()) <= Flight.LEAST_THRESHOLD_N
        ? Optional.empty()
        : Optional.of(
            say("the empty plates read %.0f N, which is taken off; zero them", flight.zero()));
  }

  private static Optional<String> heights(Repetition jump) {
    OptionalDouble impulse = jump.of(ForceMetric.JUMP_HEIGHT, Limb.BOTH).number();
    OptionalDouble flight = jump.of(ForceMetric.JUMP_HEIGHT_FLIGHT, Limb.BOTH).number();
    if (impulse.isEmpty() || flight.isEmpty()) {
      return Optional.empty();
    }
    double one = impulse.getAsDouble();
    double other = flight.getAsDouble();
    return Math.abs(one - other) <= HEIGHT_DIFFERENCE * 0.5 * (one + other)
        ? Optional.empty()
        : Optional.of(
            say("heights differ by more than 10 %%: impulse %.1f, flight %.1f cm", one, other));
  }

  /** Returns a note where the plates and the mass given differ by more than 5 %. */
  static Optional<String> massNote(double weight, double massKg) {
    double measured = weight / JumpPhases.GRAVITY;
    return Math.abs(measured - massKg) <= MASS_DIFFERENCE * massKg
        ? Optional.empty()
        : Optional.of(say("the plates weigh %.1f kg, not the %.1f kg given", measured, massKg));
  }

  private static String say(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }

  /** Without standing still before it only the flight and the landing can be measured. */
  private Repetition withoutStance(Flight flight) {
    Movement movement =
        sought == Sought.SQUAT_JUMP ? Movement.SQUAT_JUMP : Movement.COUNTERMOVEMENT_JUMP;
    double from = trace.timeS(flight.takeoff());
    double to = trace.timeS(flight.landing());
    List<String> notes =
        sought == Sought.SQUAT_JUMP
            ? List.of()
            : List.of("countermovement or squat jump cannot be told without quiet stance");
    return new Repetition(
        jumps.size() + 1,
        movement,
        from,
        to,
        List.of(new Phase("flight", from, to)),
        new JumpReadings(trace, smooth, flight, movement).withoutStance(bodyWeight()),
        notes);
  }

  private OptionalDouble bodyWeight() {
    return weighing.isPresent()
        ? OptionalDouble.of(weighing.get().weight())
        : massKg.stream().map(mass -> mass * JumpPhases.GRAVITY).findFirst();
  }
}
