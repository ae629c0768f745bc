package org.loadstone.metric;

import java.util.Arrays;

/**
 * The observed share of events as local linear regression with tricube weights over the nearest two
 * thirds of rows, without robust steps (Cleveland 1979, doi:10.1080/01621459.1979.10481038). It is
 * computed where risk has moved by 1 % of its range and linear between, as {@code lowess(p, y, iter
 * = 0)} of R, which rms draws as the calibration curve.
 *
 * @param risk ascending distinct predicted risks
 * @param observed smoothed share of events at each of them
 */
public record LowessCurve(double[] risk, double[] observed) {
  private static final double SPAN = 2.0 / 3;
  private static final double SKIP = 0.01;
  private static final double NEAR = 0.001;

  /** Returns the curve; absent when only one outcome occurs or fewer than two risks differ. */
  public static Answer<LowessCurve> of(RiskSample s) {
    String reason = s.oneClassReason();
    if (reason != null) {
      return Answer.absent("a calibration curve needs both outcomes: " + reason);
    }
    double[] x = new double[(int) s.size];
    double[] y = new double[x.length];
    for (int i = 0, k = 0; i < s.risk.length; i++) {
      Arrays.fill(x, k, k + s.count[i], s.risk[i]);
      Arrays.fill(y, k, k + s.count[i], s.event[i]);
      k += s.count[i];
    }
    return x[0] == x[x.length - 1]
        ? Answer.absent("a calibration curve needs risks that differ: all are equal")
        : Answer.of(smooth(x, y));
  }

  private static LowessCurve smooth(double[] x, double[] y) {
    int n = x.length;
    int width = Math.max(2, Math.min(n, (int) (SPAN * n + 1e-7)));
    double skip = SKIP * (x[n - 1] - x[0]);
    double[] fitted = new double[n];
    int left = 0;
    int last = -1;
    for (int i = 0; last < n - 1; ) {
      while (left + width < n && x[i] - x[left] > x[left + width] - x[i]) {
        left++;
      }
      fitted[i] = fitAt(x, y, i, left, left + width - 1);
      for (int j = last + 1; j < i; j++) {
        double share = (x[j] - x[last]) / (x[i] - x[last]);
        fitted[j] = share * fitted[i] + (1 - share) * fitted[last];
      }
      last = i;
      double reach = x[i] + skip;
      int next = i + 1;
      for (; next < n && x[next] <= reach; next++) {
        if (x[next] == x[last]) {
          fitted[next] = fitted[last];
          last = next;
        }
      }
      i = Math.max(last + 1, next - 1);
    }
    return distinct(x, fitted);
  }

  private static double fitAt(double[] x, double[] y, int at, int left, int right) {
    double z = x[at];
    double reach = Math.max(z - x[left], x[right] - z);
    double[] weight = new double[x.length];
    double sum = 0;
    double mean = 0;
    int end = left; // ties reach beyond the neighbours
    for (; end < x.length; end++) {
      double d = Math.abs(x[end] - z);
      if (d <= (1 - NEAR) * reach) {
        double u = d / reach;
        double core = 1 - u * u * u;
        weight[end] = d <= NEAR * reach ? 1 : core * core * core;
        sum += weight[end];
        mean += weight[end] * x[end];
      } else if (x[end] > z) {
        break;
      }
    }
    if (sum <= 0) {
      return y[at];
    }
    mean /= sum;
    double spread = 0;
    double level = 0;
    double slope = 0;
    for (int j = left; j < end; j++) {
      double w = weight[j] / sum;
      spread += w * (x[j] - mean) * (x[j] - mean);
      level += w * y[j];
      slope += w * (x[j] - mean) * y[j];
    }
    boolean isSpread = StrictMath.sqrt(spread) > NEAR * (x[x.length - 1] - x[0]);
    return isSpread ? level + (z - mean) * slope / spread : level;
  }

  private static LowessCurve distinct(double[] x, double[] fitted) {
    double[] risk = Arrays.stream(x).distinct().toArray();
    double[] sum = new double[risk.length];
    int[] rows = new int[risk.length];
    for (int i = 0, k = 0; i < x.length; i++) {
      k += x[i] == risk[k] ? 0 : 1;
      sum[k] += fitted[i];
      rows[k]++;
    }
    for (int k = 0; k < sum.length; k++) {
      sum[k] /= rows[k];
    }
    return new LowessCurve(risk, sum);
  }

  /** Returns the curve at {@code x}, linear between its points and flat outside them. */
  public double valueAt(double x) {
    return new LoessCurve(risk, observed).valueAt(x);
  }
}
