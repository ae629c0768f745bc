package org.loadstone.pipeline.quality;

import java.util.List;
import org.loadstone.quality.History;
import org.loadstone.quality.QualityRun;
import org.loadstone.quality.Verdict;

/**
 * What was found.
 *
 * @param run metrics of the store as it is
 * @param origin whether they were taken now
 * @param verdicts on every metric, failures first
 * @param history of runs before
 * @param earlier number of those runs
 * @param absent what could not be measured, and how to get it
 */
public record Findings(
    QualityRun run,
    Origin origin,
    List<Verdict> verdicts,
    History history,
    int earlier,
    List<String> absent) {
  /** Where the metrics come from. */
  public enum Origin {
    /** The rows of the store, in one pass. */
    MEASURED,
    /** The record: the store has not changed since. */
    READ
  }

  public Findings {
    verdicts = List.copyOf(verdicts);
    absent = List.copyOf(absent);
  }

  /** Returns the verdicts that failed. */
  public List<Verdict> failures() {
    return verdicts.stream().filter(verdict -> verdict.status() == Verdict.Status.FAILED).toList();
  }

  /** Returns the number of metrics that were held against a limit. */
  public long judged() {
    return verdicts.stream()
        .filter(
            verdict ->
                verdict.status() == Verdict.Status.FAILED
                    || verdict.status() == Verdict.Status.PASSED)
        .count();
  }

  /** Returns the sentence that says whether rows were read. */
  public String originText() {
    return origin == Origin.MEASURED
        ? "Metrics taken from the store in one pass: run %d.".formatted(run.number())
        : "The store has not changed since run %d: its metrics were read, no row was scanned."
            .formatted(run.number());
  }
}
