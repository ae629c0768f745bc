package org.loadstone.advice;

import java.util.OptionalDouble;

/**
 * A comparison of one feature with a limit; it does not hold when the feature is unknown.
 *
 * @param feature name of the feature
 * @param side where the value must lie
 * @param limit what it is compared with
 * @param unit unit of value and limit, may be empty
 */
public record Condition(String feature, Side side, Limit limit, String unit) {

  /** Where a value lies. */
  public enum Side {
    AT_LEAST("at least"),
    ABOVE("above"),
    BELOW("below");

    private final String words;

    Side(String words) {
      this.words = words;
    }

    /** Returns the words before the limit. */
    public String words() {
      return words;
    }

    private boolean holds(double value, double limit) {
      return switch (this) {
        case AT_LEAST -> value >= limit;
        case ABOVE -> value > limit;
        case BELOW -> value < limit;
      };
    }
  }

  /** Returns whether the feature is known and on the side of the limit. */
  public boolean holds(Situation situation) {
    OptionalDouble value = situation.find(feature);
    return value.isPresent() && side.holds(value.getAsDouble(), limit.in(situation));
  }
}
