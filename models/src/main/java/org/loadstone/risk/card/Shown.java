package org.loadstone.risk.card;

import java.util.Locale;
import org.loadstone.metric.Interval;

/** Numbers as people read them, a point as decimal sign. */
final class Shown {
  private Shown() {}

  /** Returns three decimals, four for small numbers: 0.712, 0.0123. */
  static String number(double v) {
    return text(Math.abs(v) < 0.1 ? "%.4f" : "%.3f", v);
  }

  /** As {@link #number} without zeros at the end: 0.1, 24, 12.5. */
  static String plain(double v) {
    return number(v).replaceAll("\\.?0+$", "");
  }

  /** Returns {@code 0.712 (0.651 to 0.768)}. */
  static String interval(Interval i) {
    return "%s (%s to %s)".formatted(number(i.estimate()), number(i.low()), number(i.high()));
  }

  /** Returns a share in 100, such as {@code 4.6 %}. */
  static String percent(double share) {
    return text("%.1f %%", 100 * share);
  }

  /** Returns a level of intervals, such as {@code 95 %}. */
  static String level(double level) {
    return text("%.4g", 100 * level).replaceAll("\\.?0+$", "") + " %";
  }

  /** As {@link String#format}, a point as decimal sign. */
  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
