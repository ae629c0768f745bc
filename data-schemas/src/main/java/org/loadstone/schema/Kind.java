package org.loadstone.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** The type of a column: how its text is read, written and published. */
public enum Kind {
  TEXT("string", "default", String.class, "text"),
  INTEGER("integer", "default", Long.class, "a whole number"),
  DECIMAL("number", "default", Double.class, "a number"),
  BOOLEAN("boolean", "default", Boolean.class, "true or false"),
  DATE("date", "%Y-%m-%d", LocalDate.class, "a date like 2026-03-28"),
  INSTANT("datetime", "default", Instant.class, "an instant like 2026-03-28T09:30:00Z");

  /** Many programs write whole numbers of a column with gaps as 12.0. */
  private static final Pattern WHOLE_DECIMAL = Pattern.compile("\\.0+$");

  /** Many programs write a day of a column of times with its midnight. */
  private static final Pattern MIDNIGHT = Pattern.compile("[T ]00:00(:00(\\.0+)?)?$");

  private final String published;
  private final String format;
  private final Class<?> javaType;
  private final String wording;

  Kind(String published, String format, Class<?> javaType, String wording) {
    this.published = published;
    this.format = format;
    this.javaType = javaType;
    this.wording = wording;
  }

  /** Returns the type name of the Frictionless Table Schema. */
  public String published() {
    return published;
  }

  /** Returns the format of the Frictionless Table Schema. */
  public String format() {
    return format;
  }

  /** Returns the class of the values of this kind. */
  public Class<?> javaType() {
    return javaType;
  }

  /** Returns how a person says what is expected, for example "a whole number". */
  public String wording() {
    return wording;
  }

  /**
   * Reads canonical text.
   *
   * @param text without surrounding space, not empty
   * @throws IllegalArgumentException if the text is not {@link #wording()}
   */
  public Object parse(String text) {
    try {
      return switch (this) {
        case TEXT -> text;
        case INTEGER -> whole(text);
        case DECIMAL -> finite(text);
        case BOOLEAN -> truth(text);
        case DATE -> day(text);
        case INSTANT -> instant(text);
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new IllegalArgumentException("not " + wording, e);
    }
  }

  /** Writes a value so that {@link #parse} reads the same value back. */
  public String text(Object value) {
    if (this == DECIMAL) {
      double number = (Double) value;
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString((long) number)
          : Double.toString(number);
    }
    return value.toString();
  }

  private static Long whole(String text) {
    return Long.valueOf(
        text.indexOf('.') < 0 ? text : WHOLE_DECIMAL.matcher(text).replaceFirst(""));
  }

  private static LocalDate day(String text) {
    LocalDate plain = PlainTime.day(text);
    return plain == null ? LocalDate.parse(MIDNIGHT.matcher(text).replaceFirst("")) : plain;
  }

  private static Instant instant(String text) {
    Instant plain = PlainTime.instant(text);
    return plain == null ? OffsetDateTime.parse(text).toInstant() : plain;
  }

  private static Double finite(String text) {
    char last = text.charAt(text.length() - 1);
    boolean plain = Character.isDigit(last) || last == '.';
    Double value = plain ? Double.valueOf(text) : Double.valueOf(Double.NaN);
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(text);
    }
    return value == 0 ? Double.valueOf(0) : value;
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true", "TRUE", "True", "1", "yes" -> Boolean.TRUE;
      case "false", "FALSE", "False", "0", "no" -> Boolean.FALSE;
      default -> throw new NumberFormatException(text);
    };
  }
}
