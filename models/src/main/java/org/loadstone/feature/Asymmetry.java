package org.loadstone.feature;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Asymmetry indices of a left and a right measurement, in per cent.
 *
 * <p>Which limb counts as reference changes the number; each index is named as in Bishop 2018
 * (doi:10.1519/SSC.0000000000000371).
 */
public final class Asymmetry {
  /**
   * Returns the symmetry index 100 (R - L) / (0.5 (R + L)), positive when the right is larger
   * (Robinson 1987).
   *
   * @return empty when the limbs sum to 0
   */
  public static OptionalDouble symmetryIndex(double left, double right) {
    double half = 0.5 * (right + left);
    return half == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * (right - left) / half);
  }

  /**
   * Returns the bilateral strength asymmetry 100 (larger - smaller) / larger, at least 0 for
   * measurements of one sign (Nunn and Mayhew 1988; Impellizzeri 2007).
   *
   * @return empty when the larger is 0
   */
  public static OptionalDouble bilateralStrength(double left, double right) {
    double larger = Math.max(left, right);
    return larger == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (larger - Math.min(left, right)) / larger);
  }

  /**
   * Returns the limb symmetry index 100 weaker-side / reference, for example injured over uninjured
   * or non-dominant over dominant.
   *
   * @return empty when the reference is 0
   */
  public static OptionalDouble limbSymmetry(double judged, double reference) {
    return reference == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * judged / reference);
  }

  /**
   * Returns the symmetry angle (45 - atan(L / R) in degrees) / 90 times 100, angles above 90 turned
   * by 180 (Zifchock 2008, doi:10.1016/j.gaitpost.2007.08.006).
   *
   * @return empty when both are 0
   */
  public static OptionalDouble symmetryAngle(double left, double right) {
    if (left == 0 && right == 0) {
      return OptionalDouble.empty();
    }
    double angle = 45 - StrictMath.toDegrees(StrictMath.atan(left / right));
    return OptionalDouble.of(100 * (angle > 90 ? angle - 180 : angle) / 90);
  }

  /**
   * Returns the normalised symmetry index of all trials of a test, -100 to 100, positive when the
   * dominant limb is larger: the mean over trials of 100 (D - N) / (max(0, all) - min(0, all)), the
   * range over both limbs of all trials and 0 (Queen 2020, doi:10.1016/j.jbiomech.2019.109531).
   *
   * @param trials pairs of one person, whose dominant side is one
   * @return empty without a trial, when all measurements are 0, or when the dominant side is not
   *     known
   * @throws IllegalArgumentException if the trials disagree about the dominant side
   */
  public static OptionalDouble normalisedSymmetry(List<LimbPair> trials) {
    if (trials.stream().map(LimbPair::dominant).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "Cannot take the symmetry index of trials: the dominant side is not one; state one side");
    }
    double most = trials.stream().mapToDouble(LimbPair::larger).reduce(0, Math::max);
    double least = trials.stream().mapToDouble(LimbPair::smaller).reduce(0, Math::min);
    if (trials.isEmpty() || most == least || trials.getFirst().dominant().isEmpty()) {
      return OptionalDouble.empty();
    }
    return trials.stream()
        .mapToDouble(
            trial ->
                trial.byDominance((d, n) -> OptionalDouble.of(d - n)).orElseThrow()
                    / (most - least)
                    * 100)
        .average();
  }

  private Asymmetry() {}
}
