package org.loadstone.survival.cox;

import java.util.function.DoubleUnaryOperator;
import org.loadstone.survival.FitFailure;

/** Finds the variance at which an equation, positive where it is too small, changes sign. */
final class VarianceSearch {
  private static final double FIRST = 0.5;
  private static final double SMALLEST = 1e-6;
  private static final double LARGEST = 1e3;
  private static final double FACTOR = 3;
  private static final double TOLERANCE = 1e-11;
  private static final int MOST = 100;

  private final DoubleUnaryOperator equation;

  VarianceSearch(DoubleUnaryOperator equation) {
    this.equation = equation;
  }

  /** Returns the variance; fails where groups do not differ, or differ without end. */
  double root() {
    double theta = FIRST;
    double value = equation.applyAsDouble(theta);
    boolean isUp = value > 0;
    while (true) {
      double next = isUp ? theta * FACTOR : theta / FACTOR;
      if (next < SMALLEST) {
        throw new FitFailure(
            "groups differ no more than by chance, the variance of the frailty goes to 0",
            "leave the frailty out, or give theta");
      }
      if (next > LARGEST) {
        throw new FitFailure(
            "the variance of the frailty has no end", "leave the frailty out, or give theta");
      }
      double at = equation.applyAsDouble(next);
      if (at > 0 != isUp) {
        return between(StrictMath.log(theta), value, StrictMath.log(next), at);
      }
      theta = next;
      value = at;
    }
  }

  // False position on the logarithm, the weight of an end that stays halved (Dowell and Jarratt
  // 1971, doi:10.1007/BF01934364).
  private double between(double a, double atA, double b, double atB) {
    for (int i = 0; i < MOST && Math.abs(b - a) > TOLERANCE; i++) {
      double c = b - atB * (b - a) / (atB - atA);
      double atC = equation.applyAsDouble(StrictMath.exp(c));
      if (atC == 0 || Math.abs(c - b) < TOLERANCE) {
        return StrictMath.exp(c);
      }
      if (atC > 0 == atB > 0) {
        atA /= 2;
      } else {
        a = b;
        atA = atB;
      }
      b = c;
      atB = atC;
    }
    return StrictMath.exp(b);
  }
}
