package org.loadstone.cli.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A table for people.
 *
 * @param caption line above it, empty for none
 * @param header names of the columns; none, and no rows, for a caption alone
 * @param rows as long as the header
 * @param note line below it, empty for none
 */
public record Sheet(String caption, List<String> header, List<List<String>> rows, String note) {
  private static final double LEAST_P = 2e-16;

  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  static Sheet of(String caption, List<String> header, List<List<String>> rows) {
    return new Sheet(caption, header, rows, "");
  }

  static Sheet line(String text) {
    return new Sheet(text, List.of(), List.of(), "");
  }

  Sheet withNote(String text) {
    return new Sheet(caption, header, rows, text);
  }

  /** Returns a number with four digits, a dash where there is none. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "-" : value > 0 ? "Inf" : "-Inf";
    }
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e9;
    return isWhole ? Long.toString((long) value) : String.format(Locale.ROOT, "%.4g", value);
  }

  static String number(OptionalDouble value) {
    return number(value.orElse(Double.NaN));
  }

  /** Returns an interval, a dash for a limit that there is not. */
  static String between(double low, double high) {
    return "%s to %s".formatted(number(low), number(high));
  }

  static String p(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return value < LEAST_P ? "<2e-16" : String.format(Locale.ROOT, "%.3g", value);
  }

  /** Returns at most {@code most} of the values, evenly spread, the last among them. */
  static double[] some(double[] values, int most) {
    if (values.length <= most) {
      return values.clone();
    }
    List<Double> out = new ArrayList<>();
    for (int k = 1; k <= most; k++) {
      out.add(values[(int) ((long) k * values.length / most) - 1]);
    }
    return out.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
