package org.loadstone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whom and which day the report is about.
 *
 * @param squads names, at least one
 * @param asOf the report uses what was known at the end of this day
 * @param outcome what the risks are risks of
 * @param previous day of the report before this one
 */
public record Frame(
    List<String> squads, LocalDate asOf, Outcome outcome, Optional<LocalDate> previous) {
  public Frame {
    squads = List.copyOf(squads);
    if (squads.isEmpty()) {
      throw new IllegalArgumentException("Cannot frame report: 0 squads; name at least one");
    }
  }
}
