package org.loadstone.report;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a report shows, or the reason why it cannot.
 *
 * @param value present or empty
 * @param whyAbsent a sentence for the reader when the value is empty; empty text otherwise
 */
public record Part<T>(Optional<T> value, String whyAbsent) {

  public Part {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() == whyAbsent.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot build part: value %s, reason \"%s\"; give a value or the reason why there is none"
              .formatted(value.isPresent() ? "present" : "absent", whyAbsent));
    }
  }

  /** Returns a part that is there. */
  public static <T> Part<T> of(T value) {
    return new Part<>(Optional.of(value), "");
  }

  /** Returns a part that is not there, with the reason in one plain sentence. */
  public static <T> Part<T> absent(String why) {
    return new Part<>(Optional.empty(), why);
  }

  /** Returns the page's form of the value, or of the reason. */
  String fold(Function<T, String> shown, Function<String, String> reason) {
    return value.map(shown).orElseGet(() -> reason.apply(whyAbsent));
  }
}
