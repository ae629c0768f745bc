package org.loadstone.quality;

import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Limit;

/**
 * What a limit says of a metric.
 *
 * @param limit the limit it was held against
 */
public record Verdict(QualityMetric metric, Check check, Limit limit, Status status) {
  /** What came out. */
  public enum Status {
    /** The limit is not kept. */
    FAILED,
    /** The limit is kept. */
    PASSED,
    /** Too few rows to judge a share. */
    TOO_FEW,
    /** Shown only: it has no limit, or its limit was switched off. */
    SHOWN
  }
}
