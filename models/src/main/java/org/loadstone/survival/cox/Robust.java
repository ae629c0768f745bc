package org.loadstone.survival.cox;

import java.util.Arrays;

/** Sandwich variances. */
final class Robust {
  private Robust() {}

  /** Returns the score statistic at coefficients 0 with clusters as draws. */
  static double score(CoxProblem problem) {
    double[] zero = new double[problem.width()];
    RiskSums atZero = RiskSums.at(problem, problem.predictor(zero));
    double[][] scores = ScoreResiduals.of(atZero).byCluster();
    double[] sum = new double[zero.length];
    Arrays.setAll(sum, j -> Arrays.stream(scores[j]).sum());
    return CoxFit.quadratic(cross(scores), sum);
  }

  /** Returns V S'S V, from scores p by clusters. */
  static double[][] sandwich(double[][] v, double[][] scores) {
    double[][] middle = cross(scores);
    int p = v.length;
    double[][] out = new double[p][];
    double[][] left = new double[p][];
    for (int j = 0; j < p; j++) {
      left[j] = times(v[j], middle);
    }
    for (int j = 0; j < p; j++) {
      out[j] = times(left[j], v);
    }
    return out;
  }

  /** Returns the products of rows, p by p. */
  static double[][] cross(double[][] scores) {
    int p = scores.length;
    double[][] out = new double[p][p];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k <= j; k++) {
        out[j][k] = Newton.product(scores[j], scores[k]);
        out[k][j] = out[j][k];
      }
    }
    return out;
  }

  /** Returns a'm. */
  static double[] times(double[] a, double[][] m) {
    double[] out = new double[a.length == 0 ? 0 : m[0].length];
    for (int j = 0; j < a.length; j++) {
      for (int k = 0; k < out.length; k++) {
        out[k] += a[j] * m[j][k];
      }
    }
    return out;
  }
}
