package org.loadstone.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a metric went from run to run.
 *
 * @param check name of the check
 * @param points oldest first, the run of the report last
 * @param usual limits from earlier runs; empty with fewer than five
 */
public record QualityTrend(
    String check,
    QualityResult.Subject subject,
    String scope,
    String squad,
    List<Point> points,
    Optional<Usual> usual) {
  /** The value in a run. */
  public record Point(int run, LocalDate asOf, double value) {}

  /** What is usual. */
  public record Usual(double median, double low, double high) {}

  public QualityTrend {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot show trend of " + check + ": 0 runs; give the run of the report at least");
    }
  }

  /** Returns the value in the run of the report. */
  double now() {
    return points.getLast().value();
  }

  /** Returns the name of the check with what it measures, where, and of which days. */
  String words() {
    String what = subject.words().equals("whole store") ? check : check + " " + subject.words();
    String days = scope.equals("recent") ? "last 28 days" : "all days";
    return what + ", " + days + (squad.isEmpty() ? "" : ", " + squad);
  }
}
