package org.loadstone.source.map;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.loadstone.schema.Kind;

/** Numbers in texts, as sources write them. */
final class Numbers {
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d{1,30}\\.?\\d{0,30}|\\.\\d{1,30})([eE][+-]?\\d{1,2})?");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d{1,4}):(\\d{2}):(\\d{2}(?:\\.\\d{1,9})?)");

  /** Returns the number of a text, or empty if it is none. */
  static Optional<BigDecimal> find(String text) {
    return PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.endsWith(".") ? text + "0" : text))
        : Optional.empty();
  }

  /** Returns the seconds of hours:minutes:seconds, or empty if a text is none. */
  static Optional<BigDecimal> findClock(String text) {
    Matcher clock = CLOCK.matcher(text);
    return clock.matches()
        ? Optional.of(
            new BigDecimal(clock.group(3))
                .add(new BigDecimal(Long.parseLong(clock.group(1)) * 3_600))
                .add(new BigDecimal(Long.parseLong(clock.group(2)) * 60)))
        : Optional.empty();
  }

  static String text(BigDecimal number) {
    return Kind.DECIMAL.text(number.doubleValue());
  }

  /** Returns a number written with a decimal comma with a point; other texts as they are. */
  static String withPoint(String text) {
    int comma = text.indexOf(',');
    return comma >= 0 && comma == text.lastIndexOf(',') && text.indexOf('.') < 0
        ? find(text.replace(',', '.')).isPresent() ? text.replace(',', '.') : text
        : text;
  }

  private Numbers() {}
}
