package org.loadstone.survival.cox;

/**
 * The log likelihood with gamma frailties integrated out, as a correction of the penalised one: per
 * group with d events and v = 1 / theta, d + v log(v / (v + d)) + sum_k<d log((v + k) / (v + d)),
 * up to a constant that depends on the data alone (Therneau, Grambsch and Pankratz 2003,
 * doi:10.1198/1061860031365).
 */
final class GammaMarginal {
  private GammaMarginal() {}

  static double correction(double[] events, double theta) {
    double sum = 0;
    for (double d : events) {
      // log(v / (v + d)) = -log1p(theta d), and so on: exact for small theta too.
      double all = StrictMath.log1p(theta * d);
      sum += d - all / theta;
      for (int k = 0; k < d; k++) {
        sum += StrictMath.log1p(theta * k) - all;
      }
    }
    return sum;
  }

  /** Returns the derivative of the profile likelihood with 1 / theta. */
  static double score(double[] f, double[] events, double theta) {
    double sum = 0;
    for (int g = 0; g < f.length; g++) {
      sum += f[g] - StrictMath.log1p(theta * events[g]);
      for (int k = 0; k < events[g]; k++) {
        sum += theta / (1 + theta * k);
      }
    }
    return sum;
  }
}
