package org.loadstone.feature.lag;

import java.util.List;

/**
 * B-splines, the columns of R's {@code splines::bs}; beyond a boundary the polynomial of the
 * outermost interval goes on.
 *
 * @param knots inner knots, ascending, between the boundaries
 * @param lower lower boundary
 * @param upper upper boundary
 * @param degree at least 1
 */
public record BSpline(
    List<Double> knots, double lower, double upper, int degree, Intercept intercept)
    implements Basis {
  private static final double TOWARDS_KNOT = 0.25;

  public BSpline {
    if (degree < 1) {
      throw new IllegalArgumentException(
          "Cannot make spline: degree %d; give at least 1".formatted(degree));
    }
    knots = SplineDesign.requireInside(knots, lower, upper, degree);
  }

  private SplineDesign design() {
    return SplineDesign.of(knots, lower, upper, degree);
  }

  @Override
  public int columns() {
    return knots.size() + degree + intercept.columns;
  }

  @Override
  public void put(double x, double[] into, int at) {
    double[] all = all(design(), x);
    System.arraycopy(all, 1 - intercept.columns, into, at, columns());
  }

  /** R expands around a point a quarter of the way to the next knot, so this does too. */
  private double[] all(SplineDesign design, double x) {
    if (x < lower) {
      return design.taylor(x, lower + TOWARDS_KNOT * (design.second() - lower), degree);
    }
    if (x > upper) {
      return design.taylor(x, upper + TOWARDS_KNOT * (design.secondLast() - upper), degree);
    }
    return design.at(x, 0);
  }
}
