package org.loadstone.simulation.engine;

/**
 * Powers of non-negative numbers. Whole and half exponents up to 16, the usual case of the twin's
 * laws, need only products and a square root, which are exact to the last bit everywhere.
 */
final class Powers {
  private static final int LARGEST_TWICE = 32;

  private Powers() {}

  static double of(double base, double exponent) {
    int twice = (int) (2 * exponent);
    if (twice != 2 * exponent || twice < 0 || twice > LARGEST_TWICE) {
      return StrictMath.pow(base, exponent);
    }
    double power = (twice & 1) == 0 ? 1 : Math.sqrt(base);
    double square = base;
    for (int rest = twice >> 1; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
