package org.loadstone.survival.cox;

/**
 * Weighted sums of products of covariates, a few thousand rows at a time so that they stay near.
 */
final class CrossProducts {
  private static final int NEAR = 1024;

  private CrossProducts() {}

  /** Returns the lower triangle of sum w_i value_i x_i x_i' of some rows, p by p in one array. */
  static double[] of(CoxRows rows, double[] centre, double[] value, int from, int to) {
    int p = centre.length;
    double[] sum = new double[p * p];
    double[][] x = new double[p][NEAR];
    double[] scaled = new double[NEAR];
    for (int begin = from; begin < to; begin += NEAR) {
      int size = Math.min(NEAR, to - begin);
      for (int j = 0; j < p; j++) {
        double[] column = rows.columns[j];
        double c = centre[j];
        for (int i = 0; i < size; i++) {
          x[j][i] = column[begin + i] - c;
        }
      }
      for (int j = 0; j < p; j++) {
        for (int i = 0; i < size; i++) {
          scaled[i] = rows.weight(begin + i) * value[begin + i] * x[j][i];
        }
        for (int k = 0; k <= j; k++) {
          sum[j * p + k] += dot(scaled, x[k], size);
        }
      }
    }
    return sum;
  }

  // Four sums at once, as the processor can.
  private static double dot(double[] a, double[] b, int size) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < size; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < size; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
