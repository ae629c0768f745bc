package org.loadstone.report;

import java.util.List;
import java.util.Optional;

/**
 * One line of the squad.
 *
 * @param id pseudonymous id, unique in the report
 * @param label what the page shows: a name only when a roster is given
 * @param squad squad name
 * @param status availability on the day
 * @param risk absent for those out or without data
 * @param recentLoad daily load of the last weeks, oldest first; empty when unknown
 */
public record Athlete(
    String id,
    String label,
    String squad,
    Status status,
    Optional<Risk> risk,
    List<Double> recentLoad) {

  /**
   * Availability on the day of the report. At risk: fully available with an earlier injury on
   * record, so that the outcome can happen at all.
   */
  public enum Status {
    AT_RISK("at risk"),
    NO_EARLIER_INJURY("no earlier injury"),
    LIMITED("not fully available"),
    OUT("out"),
    MISSING("no data");

    private final String words;

    Status(String words) {
      this.words = words;
    }

    /** Returns the words on the page. */
    public String words() {
      return words;
    }
  }

  /**
   * The probability of the outcome within the horizon.
   *
   * @param estimate 0 to 1, with interval
   * @param squadBaseRate the same for the squad's average at-risk athlete, 0 to 1
   * @param previous the estimate in the report before, 0 to 1
   */
  public record Risk(Estimate estimate, double squadBaseRate, Optional<Double> previous) {
    public Risk {
      boolean isShare = estimate.lower() >= 0 && estimate.upper() <= 1;
      if (!isShare || !(squadBaseRate >= 0 && squadBaseRate <= 1)) {
        throw new IllegalArgumentException(
            "Cannot show risk: %s, squad %s; give probabilities from 0 to 1"
                .formatted(estimate, squadBaseRate));
      }
    }
  }

  public Athlete {
    recentLoad = List.copyOf(recentLoad);
  }
}
