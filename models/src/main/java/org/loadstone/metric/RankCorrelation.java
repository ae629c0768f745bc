package org.loadstone.metric;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Correlation of ranks, equal values at their mean rank (Spearman 1904, doi:10.2307/1412159). */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Returns Spearman's rho in [-1, 1]; 0 where one side does not vary.
   *
   * @param a n values
   * @param b n values
   */
  public static double spearman(double[] a, double[] b) {
    double[] x = ranks(a);
    double[] y = ranks(b);
    double middle = (a.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - middle) * (y[i] - middle);
      xx += (x[i] - middle) * (x[i] - middle);
      yy += (y[i] - middle) * (y[i] - middle);
    }
    return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
  }

  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] out = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int k = from; k < to; k++) {
        out[order[k]] = (from + to + 1) / 2.0;
      }
      from = to;
    }
    return out;
  }
}
