package org.loadstone.feature;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A measurement of the left and the right limb.
 *
 * @param dominant the dominant side, empty where it is not known
 */
public record LimbPair(double left, double right, Optional<Side> dominant) {
  /** A side of the body. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /** Takes the dominant and the other limb. */
  @FunctionalInterface
  interface ByDominance {
    OptionalDouble of(double dominant, double other);
  }

  double larger() {
    return Math.max(left, right);
  }

  double smaller() {
    return Math.min(left, right);
  }

  /** Returns a value of dominant and other limb; empty where dominance is not known. */
  OptionalDouble byDominance(ByDominance value) {
    if (dominant.isEmpty()) {
      return OptionalDouble.empty();
    }
    return dominant.get() == Side.RIGHT ? value.of(right, left) : value.of(left, right);
  }
}
