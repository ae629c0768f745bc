package org.loadstone.warning;

import java.util.List;

/**
 * Alerts of charts while nothing has changed.
 *
 * @param reports reports that were not under an alert, one number a replicate
 * @param alerts alerts that began, one number a replicate
 */
record FalseAlarms(long[] reports, long[] alerts) {
  static FalseAlarms of(List<long[]> replicates) {
    return new FalseAlarms(
        replicates.stream().mapToLong(one -> one[0]).toArray(),
        replicates.stream().mapToLong(one -> one[1]).toArray());
  }

  /** Returns reports an alert. */
  double runLength() {
    return sum(reports) / sum(alerts);
  }

  /** Returns the standard error of the run length as a share of it, between replicates. */
  double relativeError() {
    double ratio = runLength();
    double squares = 0;
    for (int i = 0; i < reports.length; i++) {
      double rest = reports[i] - ratio * alerts[i];
      squares += rest * rest;
    }
    double n = reports.length;
    return Math.sqrt(squares * n / (n - 1)) / sum(reports);
  }

  private static double sum(long[] values) {
    double sum = 0;
    for (long value : values) {
      sum += value;
    }
    return sum;
  }
}
