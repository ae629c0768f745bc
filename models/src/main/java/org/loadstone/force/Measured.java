package org.loadstone.force;

import java.util.OptionalDouble;

/** A number, or why there is none. */
public sealed interface Measured {
  /** A finite number. */
  record Value(double value) implements Measured {
    public Value {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "Cannot measure: %s; say why it is absent".formatted(value));
      }
    }
  }

  /** No number, and the reason, as a clause such as "no quiet stance before the jump". */
  record Absent(String reason) implements Measured {}

  /** Returns a number. */
  static Measured of(double value) {
    return new Value(value);
  }

  /** Returns the absence of a number. */
  static Measured absent(String reason) {
    return new Absent(reason);
  }

  /** Returns the number, empty when absent. */
  default OptionalDouble number() {
    return this instanceof Value(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** Returns the reason of absence, empty when there is a number. */
  default String reason() {
    return this instanceof Absent(String reason) ? reason : "";
  }
}
