package org.loadstone.cli;

import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.loadstone.source.InputError;

/** How dates of a file are written. */
final class DateFormat {
  /**
   * Returns the format of a pattern such as {@code dd.MM.yyyy}, or empty without one.
   *
   * @throws InputError if the pattern is none
   */
  static Optional<DateTimeFormatter> find(String pattern) {
    try {
      // yyyy would need an era in strict reading
      return Optional.ofNullable(pattern)
          .map(text -> text.replace("yyyy", "uuuu").replaceAll("(?<!y)yy(?!y)", "uu"))
          .map(text -> DateTimeFormatter.ofPattern(text, Locale.ENGLISH))
          .map(format -> format.withResolverStyle(ResolverStyle.STRICT));
    } catch (IllegalArgumentException e) {
      throw new InputError(
          "Cannot read dates as %s: %s; give a pattern like dd.MM.yyyy"
              .formatted(pattern, e.getMessage()),
          e);
    }
  }

  private DateFormat() {}
}
