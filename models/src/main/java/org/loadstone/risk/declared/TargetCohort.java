package org.loadstone.risk.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which at-risk athlete-days a study is about.
 *
 * @param squads names of squads, empty for all
 * @param from first day, empty for the first on record
 * @param to last day, empty for the last on record
 * @param washoutDays days after a return to full availability that do not count yet, at least 0
 */
public record TargetCohort(
    List<String> squads, Optional<LocalDate> from, Optional<LocalDate> to, int washoutDays) {
  /** Every at-risk day. */
  public static final TargetCohort ALL =
      new TargetCohort(List.of(), Optional.empty(), Optional.empty(), 0);

  /**
   * Checks the choice.
   *
   * @throws IllegalArgumentException if the days are out of order or the washout is below 0
   */
  public TargetCohort {
    squads = squads.stream().distinct().sorted().toList();
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(
          "Cannot study %s to %s; give the earlier day first".formatted(from.get(), to.get()));
    }
    if (washoutDays < 0) {
      throw new IllegalArgumentException(
          "Cannot wash out %d days; give 0 or more".formatted(washoutDays));
    }
  }
}
