package org.loadstone.metric;

import java.util.Arrays;

/**
 * The observed share of events as a smooth function of predicted risk: local quadratic regression
 * with tricube weights over the nearest 75 % of rows, computed directly at each point (Cleveland
 * 1979, doi:10.1080/01621459.1979.10481038; for calibration Austin and Steyerberg 2014,
 * doi:10.1002/sim.5941). Equal to R's {@code loess(y ~ p, surface = "direct")}.
 *
 * <p>The curve is a smoother, not a probability: it may leave [0, 1] where data are thin. Where too
 * few different risks carry weight the local degree falls to 1, then 0.
 *
 * @param risk ascending distinct predicted risks at which the curve was computed
 * @param observed smoothed share of events at each of them
 */
public record LoessCurve(double[] risk, double[] observed) {
  private static final double SPAN = 0.75;
  private static final double PIVOT = 1e-10;

  /** Sums over the neighbours of one point are rows times points; beyond this a grid is used. */
  private static final long MOST_WORK = 6_000_000;

  private static final int GRID = 101;

  /**
   * Returns the curve at every distinct risk, or at 101 of them, evenly spaced in rank, when the
   * sample is large. Absent when only one outcome occurs or fewer than two risks differ.
   */
  public static Answer<LoessCurve> of(RiskSample s) {
    long work = (long) s.risk.length * s.risk.length;
    return at(s, work <= MOST_WORK ? Integer.MAX_VALUE : GRID);
  }

  /** As {@link #of}, at no more than {@code mostPoints} risks (at least 2). */
  static Answer<LoessCurve> at(RiskSample s, int mostPoints) {
    String reason = s.oneClassReason();
    if (reason != null) {
      return Answer.absent("a calibration curve needs both outcomes: " + reason);
    }
    Rows rows = Rows.of(s);
    double[] distinct = Arrays.stream(rows.x).distinct().toArray();
    if (distinct.length < 2) {
      return Answer.absent("a calibration curve needs risks that differ: all are equal");
    }
    double[] points = distinct.length <= mostPoints ? distinct : spread(rows.x, mostPoints);
    double[] fitted = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      fitted[i] = rows.fitAt(points[i]);
    }
    return Answer.of(new LoessCurve(points, fitted));
  }

  /** Returns the curve at {@code x}, linear between its points and flat outside them. */
  public double valueAt(double x) {
    int at = Arrays.binarySearch(risk, x);
    if (at >= 0) {
      return observed[at];
    }
    int next = -at - 1;
    if (next == 0 || next == risk.length) {
      return observed[next == 0 ? 0 : next - 1];
    }
    double share = (x - risk[next - 1]) / (risk[next] - risk[next - 1]);
    return observed[next - 1] + share * (observed[next] - observed[next - 1]);
  }

  private static double[] spread(double[] sorted, int points) {
    double[] out = new double[points];
    for (int i = 0; i < points; i++) {
      out[i] = sorted[(int) ((long) i * (sorted.length - 1) / (points - 1))];
    }
    return Arrays.stream(out).distinct().toArray();
  }

  /** Rows that count, ascending in x. */
  record Rows(double[] x, double[] y, int[] count, long neighbours) {
    static Rows of(RiskSample s) {
      int n = (int) Arrays.stream(s.count).filter(c -> c > 0).count();
      double[] x = new double[n];
      double[] y = new double[n];
      int[] count = new int[n];
      int k = 0;
      for (int i = 0; i < s.risk.length; i++) {
        if (s.count[i] > 0) {
          x[k] = s.risk[i];
          y[k] = s.event[i];
          count[k++] = s.count[i];
        }
      }
      // The small addition keeps 0.75 n whole when it is whole, as R does.
      return new Rows(x, y, count, (long) Math.floor(s.size * SPAN + 1e-5));
    }

    double fitAt(double z) {
      return lineAt(z)[0];
    }

    /** Returns value and slope of the local fit at {@code z}. */
    double[] lineAt(double z) {
      int start = Arrays.binarySearch(x, z);
      int right = start < 0 ? -start - 1 : start;
      int left = right - 1;
      long found = 0;
      double reach = 0;
      while (found < neighbours && (left >= 0 || right < x.length)) {
        boolean goLeft = right >= x.length || (left >= 0 && z - x[left] <= x[right] - z);
        int taken = goLeft ? left-- : right++;
        reach = Math.abs(x[taken] - z);
        found += count[taken];
      }
      return reach == 0 ? new double[] {meanAt(z), 0} : quadratic(z, reach, left + 1, right);
    }

    private double meanAt(double z) {
      double sum = 0;
      double n = 0;
      for (int i = 0; i < x.length; i++) {
        if (x[i] == z) {
          sum += count[i] * y[i];
          n += count[i];
        }
      }
      return sum / n;
    }

    private double[] quadratic(double z, double reach, int from, int to) {
      double[] s = new double[5];
      double[] t = new double[3];
      for (int i = from; i < to; i++) {
        double u = (x[i] - z) / reach;
        double d = Math.abs(u);
        double core = 1 - d * d * d;
        double w = count[i] * core * core * core;
        double wu = w * u;
        double wuu = wu * u;
        s[0] += w;
        s[1] += wu;
        s[2] += wuu;
        s[3] += wuu * u;
        s[4] += wuu * u * u;
        t[0] += w * y[i];
        t[1] += wu * y[i];
        t[2] += wuu * y[i];
      }
      double[] line = lineOf(s, t);
      return new double[] {line[0], line[1] / reach};
    }

    // Solves the normal equations by L D L', dropping the highest degrees that carry no
    // information.
    private static double[] lineOf(double[] s, double[] t) {
      double l1 = s[1] / s[0];
      double l2 = s[2] / s[0];
      double d1 = s[2] - l1 * s[1];
      if (d1 <= PIVOT * s[0]) {
        return new double[] {t[0] / s[0], 0};
      }
      double l21 = (s[3] - l2 * s[1]) / d1;
      double d2 = s[4] - l2 * s[2] - l21 * l21 * d1;
      double z1 = t[1] - l1 * t[0];
      double z2 = t[2] - l2 * t[0] - l21 * z1;
      double b2 = d2 <= PIVOT * s[0] ? 0 : z2 / d2;
      double b1 = z1 / d1 - l21 * b2;
      return new double[] {t[0] / s[0] - l1 * b1 - l2 * b2, b1};
    }
  }
}
