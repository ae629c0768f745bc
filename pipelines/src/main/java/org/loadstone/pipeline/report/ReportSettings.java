package org.loadstone.pipeline.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.loadstone.advice.AdjustmentRules;
import org.loadstone.pipeline.advice.RulesFile;

/**
 * What a report is asked for.
 *
 * @param day day it is about; empty for the last day with at-risk athletes
 * @param roster CSV file of pseudonyms and names; empty to show no names
 * @param rules decision tree for training changes
 */
public record ReportSettings(
    Optional<LocalDate> day, Optional<Path> roster, AdjustmentRules rules) {
  /** Returns the settings for the last day, without names. */
  public static ReportSettings standard() {
    return new ReportSettings(Optional.empty(), Optional.empty(), RulesFile.shipped());
  }

  public ReportSettings withDay(LocalDate chosen) {
    return new ReportSettings(Optional.of(chosen), roster, rules);
  }

  public ReportSettings withRoster(Path file) {
    return new ReportSettings(day, Optional.of(file), rules);
  }
}
