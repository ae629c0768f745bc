package org.loadstone.force;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.feature.Asymmetry;

/** The asymmetry of a repetition's limbs, metric by metric. */
public final class Asymmetries {
  /**
   * Asymmetry of one metric, as {@link Asymmetry} defines it.
   *
   * @param symmetryIndex per cent, positive when the right, or the second, is larger
   * @param bilateralStrength per cent, at least 0
   * @param symmetryAngle per cent
   */
  public record OfLimbs(
      ForceMetric metric, double symmetryIndex, double bilateralStrength, double symmetryAngle) {}

  /** Returns the asymmetry of each metric that both limbs have, in order. */
  public static List<OfLimbs> of(Repetition repetition) {
    List<OfLimbs> all = new ArrayList<>();
    for (ForceMetric metric : ForceMetric.values()) {
      add(all, metric, repetition, Limb.LEFT, Limb.RIGHT);
      add(all, metric, repetition, Limb.FIRST, Limb.SECOND);
    }
    return all;
  }

  private static void add(
      List<OfLimbs> all, ForceMetric metric, Repetition repetition, Limb one, Limb other) {
    OptionalDouble first = repetition.of(metric, one).number();
    OptionalDouble second = repetition.of(metric, other).number();
    if (first.isPresent() && second.isPresent()) {
      double left = first.getAsDouble();
      double right = second.getAsDouble();
      Asymmetry.symmetryIndex(left, right)
          .ifPresent(
              index ->
                  all.add(
                      new OfLimbs(
                          metric,
                          index,
                          Asymmetry.bilateralStrength(left, right).orElse(0),
                          Asymmetry.symmetryAngle(left, right).orElse(0))));
    }
  }

  private Asymmetries() {}
}
