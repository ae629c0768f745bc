package org.loadstone.metric;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value, or the plain-English reason why there is none.
 *
 * @param <T> what the value is
 */
public sealed interface Answer<T> {
  /** A value that exists. */
  record Of<T>(T value) implements Answer<T> {
    public Of {
      Objects.requireNonNull(value, "value");
    }
  }

  /** No value, and why; the reason can be printed as it is. */
  record Absent<T>(String why) implements Answer<T> {
    public Absent {
      if (why.isBlank()) {
        throw new IllegalArgumentException(
            "Cannot leave out a value: no reason given; say why it is absent");
      }
    }
  }

  /** Returns an answer that holds {@code value}. */
  static <T> Answer<T> of(T value) {
    return new Of<>(value);
  }

  /** Returns an answer without a value. */
  static <T> Answer<T> absent(String why) {
    return new Absent<>(why);
  }

  /** Returns the value if there is one. */
  default Optional<T> find() {
    return switch (this) {
      case Of<T>(T value) -> Optional.of(value);
      case Absent<T> none -> Optional.empty();
    };
  }

  /**
   * Returns the value.
   *
   * @throws IllegalStateException with the reason if there is none
   */
  default T require() {
    return switch (this) {
      case Of<T>(T value) -> value;
      case Absent<T>(String why) ->
          throw new IllegalStateException(
              "Cannot use an absent value: " + why + "; ask with find() first");
    };
  }

  /** Returns why there is no value, empty if there is one. */
  default Optional<String> reason() {
    return this instanceof Absent<T>(String why) ? Optional.of(why) : Optional.empty();
  }

  /** Returns the answer with its value replaced by {@code change}; an absence stays as it is. */
  default <U> Answer<U> map(Function<? super T, ? extends U> change) {
    return switch (this) {
      case Of<T>(T value) -> of(change.apply(value));
      case Absent<T>(String why) -> absent(why);
    };
  }
}
