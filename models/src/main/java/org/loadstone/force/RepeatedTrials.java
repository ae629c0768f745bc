package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.feature.Asymmetry;

/** Repeated trials of one athlete, movement by movement and metric by metric. */
public final class RepeatedTrials {
  /**
   * Returns each metric of performance that a trial now has, in order of movement, metric and limb;
   * body weight is not one.
   *
   * @param now trials of today
   * @param baseline earlier trials of the same athlete under the same protocol, or none
   */
  public static List<RepeatedMetric> of(List<Repetition> now, List<Repetition> baseline) {
    List<RepeatedMetric> all = new ArrayList<>();
    for (Movement movement : Movement.values()) {
      List<Repetition> own = of(movement, now);
      List<Repetition> earlier = of(movement, baseline);
      for (ForceMetric metric : ForceMetric.values()) {
        if (metric.isPerformance()) {
          add(all, movement, metric, own, earlier);
        }
      }
    }
    return all;
  }

  private static List<Repetition> of(Movement movement, List<Repetition> trials) {
    return trials.stream().filter(trial -> trial.movement() == movement).toList();
  }

  private static void add(
      List<RepeatedMetric> all,
      Movement movement,
      ForceMetric metric,
      List<Repetition> now,
      List<Repetition> baseline) {
    for (RepeatedMetric.Of of : RepeatedMetric.Of.values()) {
      List<Double> values = values(now, metric, of);
      if (!values.isEmpty()) {
        all.add(RepeatedMetric.of(movement, metric, of, values, values(baseline, metric, of)));
      }
    }
  }

  private static List<Double> values(
      List<Repetition> trials, ForceMetric metric, RepeatedMetric.Of of) {
    return trials.stream().flatMap(trial -> value(trial, metric, of).stream().boxed()).toList();
  }

  private static OptionalDouble value(Repetition trial, ForceMetric metric, RepeatedMetric.Of of) {
    return switch (of) {
      case BOTH -> trial.of(metric, Limb.BOTH).number();
      case LEFT -> trial.of(metric, Limb.LEFT).number();
      case RIGHT -> trial.of(metric, Limb.RIGHT).number();
      case SYMMETRY_INDEX -> {
        OptionalDouble left = trial.of(metric, Limb.LEFT).number();
        OptionalDouble right = trial.of(metric, Limb.RIGHT).number();
        yield left.isPresent() && right.isPresent()
            ? Asymmetry.symmetryIndex(left.getAsDouble(), right.getAsDouble())
            : OptionalDouble.empty();
      }
    };
  }

  private RepeatedTrials() {}
}
