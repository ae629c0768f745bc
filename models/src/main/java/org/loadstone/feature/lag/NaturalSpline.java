package org.loadstone.feature.lag;

import java.util.Arrays;
import java.util.List;

/**
 * Natural cubic splines, the columns of R's {@code splines::ns}: cubic B-splines turned so that two
 * of them span what bends at the boundaries, and those two left out; straight lines beyond the
 * boundaries.
 *
 * @param knots inner knots, ascending, between the boundaries
 * @param lower lower boundary
 * @param upper upper boundary
 */
public record NaturalSpline(List<Double> knots, double lower, double upper, Intercept intercept)
    implements Basis {
  private static final int CUBIC = 3;
  private static final int BENDS = 2;

  public NaturalSpline {
    knots = SplineDesign.requireInside(knots, lower, upper, 1);
  }

  @Override
  public int columns() {
    return knots.size() + 1 + intercept.columns;
  }

  @Override
  public void put(double x, double[] into, int at) {
    SplineDesign design = SplineDesign.of(knots, lower, upper, CUBIC);
    double[] row = kept(all(design, x));
    double[] atLower = kept(design.at(lower, 2));
    double[] atUpper = kept(design.at(upper, 2));
    turn(atLower, 0, atUpper, row);
    turn(atUpper, 1, row);
    System.arraycopy(row, BENDS, into, at, columns());
  }

  private double[] all(SplineDesign design, double x) {
    double boundary = Math.clamp(x, lower, upper);
    return x == boundary ? design.at(x, 0) : design.taylor(x, boundary, 1);
  }

  private double[] kept(double[] all) {
    return Arrays.copyOfRange(all, 1 - intercept.columns, all.length);
  }

  /**
   * Reflects {@code others} so that {@code column} would come to lie on axis {@code from}: the step
   * of a QR decomposition by Householder, with the signs of R's.
   */
  private static void turn(double[] column, int from, double[]... others) {
    double squares = 0;
    for (int i = from; i < column.length; i++) {
      squares += column[i] * column[i];
    }
    double signed = Math.copySign(Math.sqrt(squares), column[from]);
    double[] mirror = new double[column.length];
    for (int i = from; i < column.length; i++) {
      mirror[i] = column[i] / signed;
    }
    mirror[from] += 1;
    for (double[] other : others) {
      reflect(mirror, from, other);
    }
  }

  private static void reflect(double[] mirror, int from, double[] other) {
    double dot = 0;
    for (int i = from; i < mirror.length; i++) {
      dot += mirror[i] * other[i];
    }
    for (int i = from; i < mirror.length; i++) {
      other[i] -= dot / mirror[from] * mirror[i];
    }
  }
}
