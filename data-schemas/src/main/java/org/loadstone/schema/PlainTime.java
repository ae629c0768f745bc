package org.loadstone.schema;

import java.time.Instant;
import java.time.LocalDate;

/** Reads the usual forms of days and instants fast; others are for {@code java.time}. */
final class PlainTime {
  private static final int DAY_LENGTH = 10;
  private static final int INSTANT_LENGTH = 20;
  private static final long SECONDS_A_DAY = 86_400;

  /** Returns the day of {@code 2026-03-28}, or null for another form. */
  static LocalDate day(String text) {
    if (text.length() != DAY_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = two(text, 0) * 100 + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    boolean isSure = two(text, 0) >= 0 && two(text, 2) >= 0 && month >= 1 && month <= 12;
    return isSure && day >= 1 && day <= 28 ? LocalDate.of(year, month, day) : null;
  }

  /** Returns the instant of {@code 2026-03-28T09:30:00Z}, or null for another form. */
  static Instant instant(String text) {
    boolean isPlain =
        text.length() == INSTANT_LENGTH
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':'
            && text.charAt(16) == ':'
            && text.charAt(19) == 'Z';
    LocalDate day = isPlain ? day(text.substring(0, DAY_LENGTH)) : null;
    int hour = isPlain ? two(text, 11) : -1;
    int minute = isPlain ? two(text, 14) : -1;
    int second = isPlain ? two(text, 17) : -1;
    boolean isTime =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return day != null && isTime
        ? Instant.ofEpochSecond(
            day.toEpochDay() * SECONDS_A_DAY + (hour * 60L + minute) * 60 + second)
        : null;
  }

  /** Returns the number of two digits, or one below 0. */
  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
  }

  private PlainTime() {}
}
