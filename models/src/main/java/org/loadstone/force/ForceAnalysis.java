package org.loadstone.force;

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
 */
public record ForceAnalysis(Movement movement, List<Repetition> repetitions, String problem) {
  /** Samples a second below which nothing is measured: an instant would be uncertain by 10 ms. */
  public static final double LEAST_RATE_HZ = 200;

  /** Cut-off of the filter, Hz; its order is that of one pass. */
  public static final double CUTOFF_HZ = 50;

  /** Order of one pass of the filter. */
  public static final int ORDER = 2;

  private static final double MOST_CONTACT_S = 0.5;
  private static final double LEAST_SECONDS = 0.5;
  private static final double LEAST_RANGE_N = 100;

  public ForceAnalysis {
    repetitions = List.copyOf(repetitions);
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
      return new ForceAnalysis(movement, List.of(), unfit.get());
    }
    double[] smooth = smooth(trace, trace.of(Limb.BOTH).orElseThrow());
    if (sought == Sought.RUN || sought == Sought.AUTO) {
      Contacts contacts = Contacts.of(trace, smooth);
      if (sought == Sought.RUN || isRunning(trace, contacts)) {
        return running(trace, contacts, massKg);
      }
    }
    List<Repetition> jumps = new Jumps(trace, smooth, sought, massKg).all();
    return jumps.isEmpty()
        ? new ForceAnalysis(
            movement, jumps, "no flight of 80 ms to 1.2 s between push-off and landing")
        : new ForceAnalysis(jumps.getFirst().movement(), jumps, "");
  }

  private static Movement movement(Sought sought) {
    return switch (sought) {
      case RUN -> Movement.RUNNING;
      case SQUAT_JUMP -> Movement.SQUAT_JUMP;
      case AUTO, JUMP -> Movement.COUNTERMOVEMENT_JUMP;
    };
  }

  private static ForceAnalysis running(Trace trace, Contacts contacts, OptionalDouble massKg) {
    return new Runs(trace, contacts, massKg)
        .find()
        .map(run -> new ForceAnalysis(Movement.RUNNING, List.of(run), ""))
        .orElseGet(() -> new ForceAnalysis(Movement.RUNNING, List.of(), problem(contacts)));
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
    double[] force = trace.of(Limb.BOTH).orElseThrow();
    double most = java.util.Arrays.stream(force).max().orElse(0);
    double least = java.util.Arrays.stream(force).min().orElse(0);
    if (trace.rateHz() < LEAST_RATE_HZ * 0.999) {
      return say("%.3g samples a second; %.0f are needed", trace.rateHz(), LEAST_RATE_HZ);
    }
    if (seconds < LEAST_SECONDS) {
      return say("too short: %d samples, %.3f s; %.1f s are needed", trace.size(), seconds, 0.5);
    }
    if (-least > Math.max(most, LEAST_RANGE_N)) {
      return say("forces are negative, down to %.0f N; turn the sign of the column", least);
    }
    return most - least < LEAST_RANGE_N
        ? say("the force hardly changes: %.0f to %.0f N", least, most)
        : Optional.empty();
  }

  private static Optional<String> say(String text, Object... values) {
    return Optional.of(String.format(Locale.ROOT, text, values));
  }

  /** Returns force filtered as stated. */
  static double[] smooth(Trace trace, double[] force) {
    return LowPass.butterworth(ORDER, CUTOFF_HZ, trace.rateHz()).apply(force);
  }

  /** Returns the filtered total force, as its contacts are found on it; for charts. */
  public static double[] smooth(Trace trace) {
    return smooth(trace, trace.total());
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
