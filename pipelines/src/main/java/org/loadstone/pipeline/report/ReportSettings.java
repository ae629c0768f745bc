package org.loadstone.pipeline.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a report is asked for.
 *
 * @param day day it is about; empty for the last day with at-risk athletes
 * @param roster CSV file of pseudonyms and names; empty to show no names
 */
public record ReportSettings(Optional<LocalDate> day, Optional<Path> roster) {
  /** Returns the settings for the last day, without names. */
  public static ReportSettings standard() {
    return new ReportSettings(Optional.empty(), Optional.empty());
  }

  public ReportSettings withDay(LocalDate chosen) {
    return new ReportSettings(Optional.of(chosen), roster);
  }

  public ReportSettings withRoster(Path file) {
    return new ReportSettings(day, Optional.of(file));
  }
}
