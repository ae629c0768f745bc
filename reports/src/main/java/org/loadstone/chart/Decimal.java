package org.loadstone.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as readers see them: a point as decimal mark, no exponent, no needless zeros. */
public final class Decimal {
  private Decimal() {}

  /**
   * Returns {@code value} rounded half up to at most {@code places} decimals.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public static String upTo(int places, double value) {
    BigDecimal rounded = rounded(places, value);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * Returns {@code value} rounded half up to exactly {@code places} decimals.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public static String with(int places, double value) {
    return rounded(places, value).toPlainString();
  }

  /**
   * Returns {@code value} with about three significant digits: 1234, 43.2, 4.32, 0.432.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public static String plain(double value) {
    double size = Math.abs(value);
    return upTo(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3, value);
  }

  private static BigDecimal rounded(int places, double value) {
    return BigDecimal.valueOf(finite("number", value)).setScale(places, RoundingMode.HALF_UP);
  }

  static double finite(String thing, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "Cannot show " + thing + ": " + value + "; leave an absent value out");
    }
    return value;
  }
}
