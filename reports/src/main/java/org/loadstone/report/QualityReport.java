package org.loadstone.report;

import java.util.List;

/**
 * The quality of the data of a store. The page shows what matters first; the same records as JSON
 * hold every metric.
 *
 * @param frame which run, and what came of it
 * @param checks what the names of checks mean
 * @param results every metric but those of single athletes, failures first
 * @param unusual metrics outside what earlier runs make usual
 * @param devices changes of device that were compared
 * @param days shares of squad days
 * @param compliance weeks of athletes
 * @param trends how metrics went from run to run
 * @param absent what could not be measured, and how to get it
 */
public record QualityReport(
    QualityFrame frame,
    List<QualityCheck> checks,
    List<QualityResult> results,
    List<QualityTrend> unusual,
    List<DeviceChange> devices,
    Part<List<SquadDays>> days,
    Part<Compliance> compliance,
    List<QualityTrend> trends,
    List<String> absent,
    Provenance provenance) {
  public QualityReport {
    checks = List.copyOf(checks);
    results = List.copyOf(results);
    unusual = List.copyOf(unusual);
    devices = List.copyOf(devices);
    trends = List.copyOf(trends);
    absent = List.copyOf(absent);
  }

  /** Returns the results that failed. */
  List<QualityResult> failures() {
    return results.stream().filter(r -> r.status() == QualityResult.Status.FAILED).toList();
  }

  /**
   * Returns the check of a result.
   *
   * @throws IllegalArgumentException if the report does not explain it
   */
  QualityCheck check(String name) {
    return checks.stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot show check: " + name + "; list it among the checks first"));
  }
}
