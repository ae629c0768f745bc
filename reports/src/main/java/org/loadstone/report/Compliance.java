package org.loadstone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was expected and given, by athlete and week.
 *
 * @param mondays first days of the weeks, ascending
 * @param athletes by squad and label
 */
public record Compliance(List<LocalDate> mondays, List<AthleteWeeks> athletes) {
  public Compliance {
    mondays = mondays.stream().sorted().toList();
    athletes = List.copyOf(athletes);
  }

  /**
   * The weeks of an athlete in a squad.
   *
   * @param id pseudonym
   * @param label name from a roster, or a short pseudonym
   */
  public record AthleteWeeks(String id, String label, String squad, List<Week> weeks) {
    public AthleteWeeks {
      weeks = List.copyOf(weeks);
    }

    /** Returns the week that begins on a Monday, empty outside the squad. */
    Optional<Week> find(LocalDate monday) {
      return weeks.stream().filter(week -> week.monday().equals(monday)).findFirst();
    }
  }

  /**
   * One week.
   *
   * @param expected squad days
   * @param wellness of these with a wellness report
   * @param known of these on which the athlete trained or rested as far as anybody said
   */
  public record Week(LocalDate monday, int expected, int wellness, int known) {
    public Week {
      if (expected < 1 || Math.max(wellness, known) > expected) {
        throw new IllegalArgumentException(
            "Cannot show week of %s: %d and %d of %d days; give parts of at least one day"
                .formatted(monday, wellness, known, expected));
      }
    }
  }
}
