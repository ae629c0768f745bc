package org.loadstone.report;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A metric and what its limit says of it.
 *
 * @param check name of the check
 * @param subject table, column and detail it measures; empty when it is about the whole store
 * @param scope all, recent or change
 * @param squad empty for all squads
 * @param day of a change of device
 * @param numerator rows or days that count; of a shift the standard deviation within athletes
 * @param denominator rows, values or days looked at; of a shift the athletes
 * @param interval of a shift
 * @param limit in words, such as "at most 2 %"; empty when there is none
 */
public record QualityResult(
    String check,
    Subject subject,
    String scope,
    String squad,
    Optional<LocalDate> day,
    OptionalDouble numerator,
    double denominator,
    double value,
    Optional<Estimate> interval,
    Status status,
    String limit) {
  /**
   * What is measured; each part may be empty.
   *
   * @param detail rule, quantile, or measurement with its change of device
   */
  public record Subject(String table, String column, String detail) {
    /** Returns "wellness.mood (p50)", or "whole store". */
    String words() {
      String place = column.isEmpty() ? table : table + "." + column;
      String named = place.isEmpty() ? "whole store" : place;
      return detail.isEmpty() ? named : named + " (" + detail + ")";
    }
  }

  /** What the limit says. */
  public enum Status {
    /** Not kept. */
    FAILED("fails"),
    /** Kept. */
    PASSED("passes"),
    /** Too few rows to judge. */
    TOO_FEW("too few rows"),
    /** Without a limit. */
    SHOWN("no limit");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Returns "all days" or "last 28 days", with the squad if there is one. */
  String days() {
    String span =
        switch (scope) {
          case "all" -> "all days";
          case "recent" -> "last 28 days";
          default -> day.map(Words::day).orElse("");
        };
    return squad.isEmpty() ? span : span + ", " + squad;
  }
}
