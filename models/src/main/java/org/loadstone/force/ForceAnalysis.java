package org.loadstone.force;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a trace of vertical force says of the movement.
 *
 * @param movement what was found, or sought for where nothing was
 * @param repetitions jumps in order, or one stretch of running; empty when nothing was found
 * @param problem why nothing was found, else empty
 * @param dropped what looked like a jump and was none, each with its time and the reason
 */
public record ForceAnalysis(
    Movement movement, List<Repetition> repetitions, String problem, List<String> dropped) {
  /** Samples a second below which nothing is measured: samples are 5 ms apart there. */
  public static final double LEAST_RATE_HZ = 200;

  /** Cut-off of the filter, Hz; its order is that of one pass. */
  public static final double CUTOFF_HZ = 50;

  /** Order of one pass of the filter. */
  public static final int ORDER = 2;

  private static final double MOST_CONTACT_S = 0.5;
  private static final double LEAST_SECONDS = 0.5;
  private static final double LEAST_RANGE_N = 100;
  private static final double LEAST_LEVEL_N = 150;
  private static final double LEAST_KILOGRAMS = 20;
  private static final double MOST_BODY_WEIGHTS = 20;

  public ForceAnalysis {
    repetitions = List.copyOf(repetitions);
    dropped = List.copyOf(dropped);
  }

  static ForceAnalysis none(Movement movement, String problem, List<String> dropped) {
    return new ForceAnalysis(movement, List.of(), problem, dropped);
  }

  /**
   * Finds a trace's movements and measures them.
   *
   * @param massKg body mass where it is known otherwise; plates go before it
   */
  public static ForceAnalysis of(Trace trace, Sought sought, OptionalDouble massKg) {
    Movement movement = movement(sought);
    Optional<String> unfit = unfit(trace);
    if (unfit.isPresent()) {
      return none(movement, unfit.get(), List.of());
    }
    Filtered smooth = new Filtered(trace);
    if (sought == Sought.RUN || sought == Sought.AUTO) {
      Contacts contacts = Contacts.of(trace, smooth);
      Runs runs = new Runs(trace, contacts, massKg);
      if (sought == Sought.RUN || isRunning(trace, contacts) && runs.isAlternating()) {
        return running(runs, contacts);
      }
    }
    return new Jumps(trace, smooth, sought, massKg).find(movement);
  }

  private static Movement movement(Sought sought) {
    return switch (sought) {
      case RUN -> Movement.RUNNING;
      case SQUAT_JUMP -> Movement.SQUAT_JUMP;
      case AUTO, JUMP -> Movement.COUNTERMOVEMENT_JUMP;
    };
  }

  private static ForceAnalysis running(Runs runs, Contacts contacts) {
    return runs.find()
        .map(run -> new ForceAnalysis(Movement.RUNNING, List.of(run), "", List.of()))
        .orElseGet(() -> none(Movement.RUNNING, problem(contacts), List.of()));
  }

  private static String problem(Contacts contacts) {
    return contacts.problem().isEmpty()
        ? "fewer than 4 whole contacts without faults: %d".formatted(contacts.contacts().size())
        : contacts.problem();
  }

  private static boolean isRunning(Trace trace, Contacts found) {
    List<Contact> contacts = found.contacts();
    double[] lengths = contacts.stream().mapToDouble(c -> c.to() - c.from()).sorted().toArray();
    return lengths.length >= 4
        && lengths[lengths.length / 2] <= MOST_CONTACT_S * trace.rateHz()
        && lengths[lengths.length - 1] <= 2 * MOST_CONTACT_S * trace.rateHz();
  }

  private static Optional<String> unfit(Trace trace) {
    double seconds = trace.size() / trace.rateHz();
    if (trace.rateHz() < LEAST_RATE_HZ * 0.999) {
      boolean isMilliseconds = trace.rateHz() <= 20 && 1000 * trace.rateHz() >= LEAST_RATE_HZ;
      String hint = isMilliseconds ? "; the times look like milliseconds: give seconds" : "";
      return say("%.3g samples a second; %.0f are needed%s", trace.rateHz(), LEAST_RATE_HZ, hint);
    }
    return seconds < LEAST_SECONDS
        ? say("too short: %d samples, %.3f s; %.1f s are needed", trace.size(), seconds, 0.5)
        : unfitForce(trace);
  }

  private static Optional<String> unfitForce(Trace trace) {
    double[] force = trace.of(Limb.BOTH).orElseThrow();
    double most = Arrays.stream(force).max().orElse(0);
    double least = Arrays.stream(force).min().orElse(0);
    if (trace.isEmpty()) {
      return Optional.of("no sample has a force on every plate");
    }
    if (-least > Math.max(most, LEAST_RANGE_N)) {
      return say("forces are negative, down to %.0f N; turn the sign of the column", least);
    }
    double level = Flight.level(force);
    if (level < LEAST_LEVEL_N && most - least > 0.5 * level) {
      return say(
          "forces of %.1f to %.1f are not a person's newtons%s", least, most, unit(level, most));
    }
    return most - least < LEAST_RANGE_N
        ? say("the force hardly changes: %.0f to %.0f N", least, most)
        : Optional.empty();
  }

  /** A person's usual level in newtons, kilograms-force, and kilonewtons or body weights. */
  private static String unit(double level, double most) {
    if (most < MOST_BODY_WEIGHTS) {
      return "; they look like kilonewtons or body weights: give newtons";
    }
    return level > LEAST_KILOGRAMS
        ? "; they look like kilograms-force: multiply by 9.80665"
        : "; give newtons";
  }

  private static Optional<String> say(String text, Object... values) {
    return Optional.of(String.format(Locale.ROOT, text, values));
  }

  /**
   * Returns the readings, all of them absent when nothing was found.
   *
   * @param limbs the limbs that the reader expects where nothing was found
   */
  public List<Reading> readings(List<Limb> limbs) {
    return repetitions.isEmpty()
        ? new Readings(movement, limbs).all(problem)
        : repetitions.stream().flatMap(repetition -> repetition.readings().stream()).toList();
  }
}
