package org.loadstone.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Check.MetricUnit;
import org.loadstone.schema.check.Checks;

/**
 * What each metric was in earlier runs, and limits for what is usual: median +/- k times the median
 * absolute deviation (times 1.4826). The factor k depends on the number of runs so that a new value
 * from the same normal distribution lies outside about once in a hundred times; a fixed k of 3.5
 * would do so 12 times in a hundred after 5 runs. Runs that follow each other share most of their
 * rows, so their values are more alike than independent ones.
 */
public final class History {
  /** Limits need so many earlier runs. */
  public static final int LEAST_RUNS = 5;

  /** A value of the same normal distribution lies outside the limits about this often. */
  public static final double FALSE_ALARMS = 0.01;

  /** By number of runs, from 400,000 simulated histories each. */
  private static final NavigableMap<Integer, Double> FACTORS =
      new TreeMap<>(
          Map.of(5, 14.4, 6, 8.0, 8, 5.9, 10, 5.0, 12, 4.4, 15, 4.0, 20, 3.5, 30, 3.2, 50, 2.9));

  private static final double LEAST_SHARE = 0.005;
  private static final double LEAST_PART = 0.01;

  /**
   * What is usual.
   *
   * @param median of earlier runs
   * @param low lower limit
   * @param high upper limit
   * @param runs earlier runs
   */
  public record Usual(double median, double low, double high, int runs) {
    boolean holds(double value) {
      return low <= value && value <= high;
    }
  }

  /** A metric outside its usual limits. */
  public record Unusual(QualityMetric metric, Check check, Usual usual) {}

  /** The value of a metric in a run. */
  public record Point(QualityRun run, double value) {}

  private final Map<MetricKey, List<Point>> points = new HashMap<>();

  private History() {}

  /** Returns the history of runs before the one that is judged, oldest first. */
  public static History of(List<QualityRun> earlier) {
    History history = new History();
    for (QualityRun run : earlier) {
      for (QualityMetric metric : run.metrics()) {
        history
            .points
            .computeIfAbsent(metric.key(), key -> new ArrayList<>())
            .add(new Point(run, metric.value()));
      }
    }
    return history;
  }

  /** Returns the factor of the median absolute deviation after so many runs. */
  static double factor(int runs) {
    return FACTORS.floorEntry(runs).getValue();
  }

  /** Returns the values of a metric, oldest first. */
  public List<Point> points(MetricKey key) {
    return List.copyOf(points.getOrDefault(key, List.of()));
  }

  /**
   * Returns what is usual for a metric; empty with fewer than 5 earlier values. The limits lie at
   * least half a percentage point from the median of a share, 1 % from that of another number.
   */
  public Optional<Usual> usual(MetricKey key) {
    List<Double> values = points(key).stream().map(Point::value).toList();
    if (values.size() < LEAST_RUNS) {
      return Optional.empty();
    }
    double median = Robust.median(values);
    boolean isShare = Checks.require(key.check()).unit() == MetricUnit.SHARE;
    double least = isShare ? LEAST_SHARE : LEAST_PART * Math.abs(median);
    double half = Math.max(least, factor(values.size()) * Robust.deviation(values));
    return Optional.of(new Usual(median, median - half, median + half, values.size()));
  }

  /** Returns the metrics that are compared: those with a limit, and medians. */
  public Stream<QualityMetric> compared(QualityRun now) {
    return now.metrics().stream()
        .filter(metric -> metric.key().scope() instanceof Scope.Whole)
        .filter(History::isCompared)
        .filter(metric -> points(metric.key()).size() >= LEAST_RUNS);
  }

  private static boolean isCompared(QualityMetric metric) {
    return Checks.require(metric.key().check()).isJudged() || metric.key().detail().equals("p50");
  }

  /** Returns the metrics of a run that lie outside their usual limits, in order of their keys. */
  public List<Unusual> unusual(QualityRun now) {
    return compared(now)
        .filter(metric -> !usual(metric.key()).orElseThrow().holds(metric.value()))
        .map(
            metric ->
                new Unusual(
                    metric,
                    Checks.require(metric.key().check()),
                    usual(metric.key()).orElseThrow()))
        .toList();
  }
}
