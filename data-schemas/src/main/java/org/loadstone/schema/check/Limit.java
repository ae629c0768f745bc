package org.loadstone.schema.check;

/** What a metric must keep to. */
public sealed interface Limit {
  /** At most this much. */
  record AtMost(double most) implements Limit {}

  /** At least this much. */
  record AtLeast(double least) implements Limit {}

  /** Shown, not judged. */
  record None() implements Limit {}

  /** Returns whether a value keeps the limit. */
  default boolean holds(double value) {
    return switch (this) {
      case AtMost(double most) -> value <= most;
      case AtLeast(double least) -> value >= least;
      case None none -> true;
    };
  }

  /** Returns this limit at another number; a metric that is only shown stays so. */
  default Limit at(double number) {
    return switch (this) {
      case AtMost most -> new AtMost(number);
      case AtLeast least -> new AtLeast(number);
      case None none -> none;
    };
  }
}
