package org.loadstone.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as R writes them: up to 15 digits. */
final class Level {
  private static final MathContext DIGITS = new MathContext(15);
  private static final double SCIENTIFIC_FROM = 1e15;
  private static final double SCIENTIFIC_BELOW = 1e-4;

  static String text(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "Inf" : "-Inf";
    }
    double size = Math.abs(value);
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    if (size != 0 && (size >= SCIENTIFIC_FROM || size < SCIENTIFIC_BELOW)) {
      int exponent = rounded.precision() - rounded.scale() - 1;
      String digits = rounded.movePointLeft(exponent).toPlainString();
      return "%se%s%02d".formatted(digits, exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
    return size == 0 ? "0" : rounded.toPlainString();
  }

  private Level() {}
}
