package org.loadstone.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The metrics of a store at one time.
 *
 * @param number from 1
 * @param content hash of what was measured
 * @param asOf last day with an event
 * @param metrics in order of their keys; of an earlier run without those by athlete
 */
public record QualityRun(int number, String content, LocalDate asOf, List<QualityMetric> metrics) {
  public QualityRun {
    metrics = List.copyOf(metrics);
  }

  /** Returns the metric of a key, or empty. */
  public Optional<QualityMetric> find(MetricKey key) {
    return metrics.stream().filter(metric -> metric.key().equals(key)).findFirst();
  }
}
