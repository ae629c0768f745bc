package org.loadstone.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.loadstone.chart.Decimal;

/** Days and numbers in running text. */
final class Words {
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private Words() {}

  static String longDay(LocalDate day) {
    return LONG.format(day);
  }

  static String day(LocalDate day) {
    return SHORT.format(day);
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Returns "1 athlete" or "3 athletes". */
  static String counted(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  static String range(Estimate estimate) {
    return Decimal.plain(estimate.lower()) + " to " + Decimal.plain(estimate.upper());
  }

  /** Returns "2.4 (1 to 4.6)". */
  static String estimate(Estimate estimate) {
    return Decimal.plain(estimate.value()) + " (" + range(estimate) + ")";
  }

  static String share(double share) {
    return Decimal.upTo(0, 100 * share) + "\u00a0%";
  }

  static String quantity(double value, String unit) {
    return unit.isEmpty() ? Decimal.plain(value) : Decimal.plain(value) + "\u00a0" + unit;
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
