package org.loadstone.force;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One metric over repeated trials of one movement: its noise, and its change against earlier
 * trials.
 *
 * <p>The noise is learned from the trials at hand: those of now and those of the baseline, each
 * about their own mean, pooled.
 *
 * @param of which limb's, or the symmetry index of both limbs
 * @param now values of the trials now, unit of the metric, per cent for the index; at least one
 * @param baseline values of earlier trials, empty where there are none
 * @param noise what a change must exceed, empty where the trials do not tell
 * @param absent why there is no noise, else empty
 */
public record RepeatedMetric(
    Movement movement,
    ForceMetric metric,
    Of of,
    List<Double> now,
    List<Double> baseline,
    Optional<DetectableChange> noise,
    String absent) {
  /** What of a metric is compared. First and second limb are not: who is first is chance. */
  public enum Of {
    BOTH,
    LEFT,
    RIGHT,
    /** 100 (R - L) / (0.5 (R + L)), signed: positive when the right is larger. */
    SYMMETRY_INDEX;

    /** Returns the word of tables, such as {@code left}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RepeatedMetric {
    now = List.copyOf(now);
    baseline = List.copyOf(baseline);
  }

  static RepeatedMetric of(
      Movement movement, ForceMetric metric, Of of, List<Double> now, List<Double> baseline) {
    List<List<Double>> groups = List.of(now, baseline);
    String absent =
        now.size() < 2 && baseline.size() < 2
            ? "no trial was repeated"
            : DetectableChange.areEqual(groups) ? "the repeated trials are equal" : "";
    Optional<DetectableChange> noise =
        absent.isEmpty() ? Optional.of(DetectableChange.ofTrials(groups)) : Optional.empty();
    return new RepeatedMetric(movement, metric, of, now, baseline, noise, absent);
  }

  /** Returns the mean of the trials now. */
  public double mean() {
    return now.stream().mapToDouble(value -> value).average().orElseThrow();
  }

  /** Returns the change against the baseline, empty without one or without noise. */
  public Optional<DetectableChange.OwnChange> change() {
    return baseline.isEmpty() ? Optional.empty() : noise.map(known -> known.change(baseline, now));
  }

  /** Returns whether a symmetry index is more than noise: larger than MDC95 in size. */
  public boolean isBeyondNoise(double index) {
    return noise.filter(known -> Math.abs(index) > known.mdc95().estimate()).isPresent();
  }
}
