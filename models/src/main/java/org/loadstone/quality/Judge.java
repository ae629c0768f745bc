package org.loadstone.quality;

import java.util.Comparator;
import java.util.List;
import org.loadstone.metric.Interval;
import org.loadstone.quality.Verdict.Status;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Check.MetricUnit;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.check.Limit;

/** Holds metrics against limits. It needs the metrics alone, not the rows they were taken from. */
public record Judge(Thresholds thresholds) {
  private static final Comparator<Verdict> FAILURES_FIRST =
      Comparator.comparing(Verdict::status)
          .thenComparing(verdict -> verdict.check().group())
          .thenComparing(verdict -> verdict.metric().key());

  /** Returns a verdict on every metric, failures first, then by group and key. */
  public List<Verdict> judge(List<QualityMetric> metrics) {
    return metrics.stream().map(this::judge).sorted(FAILURES_FIRST).toList();
  }

  private Verdict judge(QualityMetric metric) {
    Check check = Checks.require(metric.key().check());
    Limit limit = thresholds.limit(check, metric.key());
    return new Verdict(metric, check, limit, status(metric, check, limit));
  }

  /** Weeks of athletes are shown: single people are no matter for a gate. */
  private Status status(QualityMetric metric, Check check, Limit limit) {
    if (limit instanceof Limit.None || metric.key().scope() instanceof Scope.Week) {
      return Status.SHOWN;
    }
    boolean isShift = check.unit() == MetricUnit.WITHIN_ATHLETE_SD;
    boolean isZeroAllowed = limit instanceof Limit.AtMost(double most) && most == 0;
    if (!isShift && !isZeroAllowed && metric.denominator() < thresholds.leastRows()) {
      return Status.TOO_FEW;
    }
    boolean holds = isShift ? isSmall(metric, limit) : limit.holds(metric.value());
    return holds ? Status.PASSED : Status.FAILED;
  }

  /** A shift counts when its interval excludes 0 and it is large beside the usual variation. */
  private static boolean isSmall(QualityMetric metric, Limit limit) {
    Interval interval = metric.interval().orElseThrow();
    double within = metric.numerator().orElseThrow();
    return interval.contains(0)
        || !(limit instanceof Limit.AtMost(double most))
        || Math.abs(metric.value()) <= most * within;
  }
}
