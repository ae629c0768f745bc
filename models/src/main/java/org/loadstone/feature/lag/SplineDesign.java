package org.loadstone.feature.lag;

import java.util.Arrays;
import java.util.List;

/**
 * All B-splines of one order over one row of knots, and their derivatives, by the recurrences of de
 * Boor (1978, A Practical Guide to Splines); the last interval includes its end.
 */
final class SplineDesign {
  private final double[] knots;
  private final int order;

  private SplineDesign(double[] knots, int order) {
    this.knots = knots;
    this.order = order;
  }

  /** Returns the splines of {@code degree} with each boundary repeated degree + 1 times. */
  static SplineDesign of(List<Double> inner, double lower, double upper, int degree) {
    double[] knots = new double[inner.size() + 2 * (degree + 1)];
    Arrays.fill(knots, 0, degree + 1, lower);
    for (int i = 0; i < inner.size(); i++) {
      knots[degree + 1 + i] = inner.get(i);
    }
    Arrays.fill(knots, degree + 1 + inner.size(), knots.length, upper);
    return new SplineDesign(knots, degree + 1);
  }

  /** Returns the inner knots of a checked spline. */
  static List<Double> requireInside(List<Double> inner, double lower, double upper, int equal) {
    List<Double> checked = Basis.ascending(inner, "spline", equal);
    boolean inside = checked.isEmpty() || checked.getFirst() > lower && checked.getLast() < upper;
    if (!(lower < upper) || !inside) {
      throw new IllegalArgumentException(
          "Cannot make spline: knots %s from %s to %s; put the knots between the boundaries"
              .formatted(inner, lower, upper));
    }
    return checked;
  }

  int size() {
    return knots.length - order;
  }

  /** Returns the knot next to the lower boundary: the upper boundary when there is no other. */
  double second() {
    return knots[order];
  }

  /** Returns the knot next to the upper boundary: the lower boundary when there is no other. */
  double secondLast() {
    return knots[knots.length - order - 1];
  }

  /** Returns the derivative of each spline at {@code x}, which lies within the boundaries. */
  double[] at(double x, int derivative) {
    double[] b = new double[knots.length];
    b[interval(x)] = 1;
    for (int k = 2; k <= order; k++) {
      for (int i = 0; i < knots.length - k; i++) {
        double left = share(b[i], knots[i + k - 1] - knots[i]);
        double right = share(b[i + 1], knots[i + k] - knots[i + 1]);
        b[i] =
            k > order - derivative
                ? (k - 1) * (left - right)
                : (x - knots[i]) * left + (knots[i + k] - x) * right;
      }
    }
    return Arrays.copyOf(b, size());
  }

  private static double share(double value, double width) {
    return width > 0 ? value / width : 0;
  }

  private int interval(double x) {
    int interval = knots.length - order - 1;
    while (interval > order - 1
        && (x < knots[interval] || knots[interval] == knots[interval + 1])) {
      interval--;
    }
    return interval;
  }

  /** Returns the Taylor polynomial of {@code degree} around {@code pivot} of each spline. */
  double[] taylor(double x, double pivot, int degree) {
    double[] sum = new double[size()];
    double factor = 1;
    for (int d = 0; d <= degree; d++) {
      double[] derivative = at(pivot, d);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += factor * derivative[i];
      }
      factor *= (x - pivot) / (d + 1);
    }
    return sum;
  }
}
