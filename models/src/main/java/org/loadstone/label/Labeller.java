package org.loadstone.label;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.Availability;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LogEntry.Injury;
import org.loadstone.day.Version;

/** Labels one athlete's days. */
public final class Labeller {
  private final OutcomeDefinition outcome;
  private final AthleteLog log;
  private final KnownDays days;
  private final List<Injury> injuries;
  private final int lastDay;

  private Labeller(OutcomeDefinition outcome, AthleteLog log, KnownDays days, int lastDay) {
    this.outcome = outcome;
    this.log = log;
    this.days = days;
    this.injuries = log.injuries();
    this.lastDay = lastDay;
  }

  /**
   * Returns a labeller.
   *
   * @param lastDay last day of the data, days since 1970-01-01: nothing is known after it
   */
  public static Labeller of(OutcomeDefinition outcome, AthleteLog log, int lastDay) {
    return new Labeller(outcome, log, KnownDays.of(log), lastDay);
  }

  /** Returns what followed {@code day}. */
  public Label at(int day) {
    return followUp(day).map(known -> known.label(outcome.horizonDays())).orElse(Label.NOT_AT_RISK);
  }

  /**
   * Returns the day of the onset that makes {@code day} an event; empty under any other label. All
   * events before one onset share it.
   */
  public OptionalInt onset(int day) {
    return followUp(day)
        .map(known -> known.onset(outcome.horizonDays()))
        .orElse(OptionalInt.empty());
  }

  /** Returns what is known of the time after {@code day}; empty where the day is not at risk. */
  public Optional<FollowUp> followUp(int day) {
    if (!isAtRisk(day)) {
      return Optional.empty();
    }
    OptionalInt next = injuries.stream().mapToInt(Injury::day).filter(d -> d > day).min();
    boolean recurs = next.isPresent() && isOutcome(next.getAsInt());
    return Optional.of(
        new FollowUp(day, Math.max(day, Math.min(lastDay, lastDayInSquad(day))), next, recurs));
  }

  /**
   * Returns true for a day in a squad, fully available and, unless any injury counts, with an
   * earlier one: both as it was known that night and as it turned out.
   */
  public boolean isAtRisk(int day) {
    return lastDayInSquad(day) >= day && isAtRisk(day, day) && isAtRisk(day, Version.NEVER);
  }

  private boolean isAtRisk(int day, int asOf) {
    return (outcome.scope() == Scope.ANY || days.isInjuredBefore(day, asOf))
        && days.availability(day, asOf) == Availability.FULL;
  }

  private boolean isOutcome(int day) {
    return outcome.scope() == Scope.ANY
        || injuries.stream().anyMatch(injury -> injury.day() == day && injury.recurrence());
  }

  /** Follows the stay on {@code day} through stays that begin by the day after it ends. */
  private int lastDayInSquad(int day) {
    int last = day - 1;
    boolean found = true;
    while (found) {
      int from = last;
      last =
          log.stays().stream()
              .filter(stay -> stay.from() <= from + 1 && stay.to() > from)
              .mapToInt(AthleteLog.Stay::to)
              .max()
              .orElse(from);
      found = last > from;
    }
    return last;
  }
}
