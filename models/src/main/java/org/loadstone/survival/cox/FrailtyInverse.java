package org.loadstone.survival.cox;

import org.loadstone.matrix.Cholesky;
import org.loadstone.survival.FitFailure;

/**
 * The inverse of [D C; C' I] with D diagonal, by blocks.
 *
 * @param diagonal D, one per frailty
 * @param scaled D^-1 C, groups by p
 * @param variance p by p block of the coefficients, (I - C' D^-1 C)^-1
 */
record FrailtyInverse(double[] diagonal, double[][] scaled, double[][] variance) {
  /** x of H x = right side. */
  record Solution(double[] f, double[] b) {}

  static FrailtyInverse of(double[] diagonal, double[][] cross, double[][] information) {
    int p = information.length;
    double[][] scaled = new double[diagonal.length][p];
    double[][] left = new double[p][];
    for (int j = 0; j < p; j++) {
      left[j] = information[j].clone();
    }
    for (int g = 0; g < diagonal.length; g++) {
      for (int j = 0; j < p; j++) {
        scaled[g][j] = cross[g][j] / diagonal[g];
        for (int k = 0; k < p; k++) {
          left[j][k] -= cross[g][k] * scaled[g][j];
        }
      }
    }
    double[][] variance =
        p == 0
            ? left
            : Cholesky.of(left)
                .orElseThrow(
                    () ->
                        new FitFailure(
                            "the covariates are nearly sums of each other or of the groups",
                            "leave one out"))
                .inverse();
    return new FrailtyInverse(diagonal, scaled, variance);
  }

  Solution solve(double[] ofFrailty, double[] ofCoefficients) {
    double[] right = ofCoefficients.clone();
    for (int g = 0; g < diagonal.length; g++) {
      for (int j = 0; j < right.length; j++) {
        right[j] -= scaled[g][j] * ofFrailty[g];
      }
    }
    double[] b = Robust.times(right, variance);
    double[] f = new double[diagonal.length];
    for (int g = 0; g < f.length; g++) {
      f[g] = ofFrailty[g] / diagonal[g] - Newton.product(scaled[g], b);
    }
    return new Solution(f, b);
  }

  /** Returns the diagonal of the frailties' block. */
  double[] frailtyVariance() {
    double[] out = new double[diagonal.length];
    for (int g = 0; g < out.length; g++) {
      double[] row = scaled[g];
      out[g] =
          1 / diagonal[g]
              + (row.length == 0 ? 0 : Newton.product(row, Robust.times(row, variance)));
    }
    return out;
  }

  /**
   * Returns effective degrees of freedom of each coefficient and, last, of the frailties.
   *
   * @param penalty second derivatives of the penalty
   */
  double[] degrees(double[] penalty) {
    int p = variance.length;
    double[] out = new double[p + 1];
    double[] own = frailtyVariance();
    double[][] lost = new double[p][p];
    out[p] = own.length;
    for (int g = 0; g < own.length; g++) {
      out[p] -= penalty[g] * own[g];
      double[] cross = Robust.times(scaled[g], variance);
      for (int j = 0; j < p; j++) {
        lost[j][j] += penalty[g] * cross[j] * cross[j];
      }
    }
    for (int j = 0; j < p; j++) {
      out[j] = 1 - lost[j][j] / variance[j][j];
    }
    return out;
  }
}
