package org.loadstone.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.feature.AsymmetryIndex;
import org.loadstone.feature.LimbPair;

/**
 * A row of limb measurements.
 *
 * @param subject whose it is; empty when the file names none
 * @param trial which of the subject's trials; empty when the file names none
 * @param left left limb, empty where it was not measured
 * @param right right limb, empty where it was not measured
 * @param dominant dominant side, empty where it is not known
 */
record LimbRow(
    String subject,
    String trial,
    OptionalDouble left,
    OptionalDouble right,
    Optional<LimbPair.Side> dominant) {

  /** Returns the side of a text: L, left, R or right in any case. */
  static Optional<LimbPair.Side> side(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "l", "left" -> Optional.of(LimbPair.Side.LEFT);
      case "r", "right" -> Optional.of(LimbPair.Side.RIGHT);
      default -> Optional.empty();
    };
  }

  /** Returns both limbs, or empty where one was not measured. */
  Optional<LimbPair> pair() {
    return left.isPresent() && right.isPresent()
        ? Optional.of(new LimbPair(left.getAsDouble(), right.getAsDouble(), dominant))
        : Optional.empty();
  }

  OptionalDouble index(AsymmetryIndex index) {
    return pair().map(index::of).orElse(OptionalDouble.empty());
  }

  /** Returns the side as the JSON and CSV forms write it, null where it is not known. */
  String side() {
    return dominant.map(side -> side.name().substring(0, 1)).orElse(null);
  }
}
