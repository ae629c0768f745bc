package org.loadstone.force;

import java.util.List;

/**
 * One jump, or one stretch of running.
 *
 * @param number 1 for the first of the trace
 * @param fromS first instant that its metrics use, seconds
 * @param toS last instant, seconds
 * @param phases in order of time
 * @param readings each metric of the movement, by limb, in the order of {@link ForceMetric}
 * @param notes what a reader should know about how it was judged
 */
public record Repetition(
    int number,
    Movement movement,
    double fromS,
    double toS,
    List<Phase> phases,
    List<Reading> readings,
    List<String> notes) {
  public Repetition {
    phases = List.copyOf(phases);
    readings = List.copyOf(readings);
    notes = List.copyOf(notes);
  }

  Repetition withNotes(List<String> said) {
    return new Repetition(number, movement, fromS, toS, phases, readings, said);
  }

  /**
   * Returns one metric; absent where the movement has no such metric.
   *
   * @param limb {@link Limb#BOTH} for both together
   */
  public Measured of(ForceMetric metric, Limb limb) {
    return readings.stream()
        .filter(reading -> reading.metric() == metric && reading.limb() == limb)
        .map(Reading::measured)
        .findFirst()
        .orElse(Measured.absent("%s has no such metric".formatted(movement.words())));
  }
}
