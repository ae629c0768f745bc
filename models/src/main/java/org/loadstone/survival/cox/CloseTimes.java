package org.loadstone.survival.cox;

import java.util.Arrays;

/**
 * Makes times the same that differ by rounding alone, as R's {@code aeqSurv} does: each of a run of
 * close times is the first of the run.
 */
final class CloseTimes {
  private static final double CLOSE = Math.sqrt(Math.ulp(1.0));
  private static final double WHOLE = 1e7;

  private CloseTimes() {}

  /** Returns start, which may be null, and stop with close times made the same. */
  static double[][] merged(double[] start, double[] stop) {
    if (areWhole(stop) && (start == null || areWhole(start))) {
      return new double[][] {start, stop};
    }
    double[] all = start == null ? stop.clone() : Arrays.copyOf(stop, 2 * stop.length);
    if (start != null) {
      System.arraycopy(start, 0, all, stop.length, stop.length);
    }
    Arrays.parallelSort(all);
    double mean = Arrays.stream(all).distinct().map(Math::abs).average().orElse(0);
    double[] first = new double[all.length];
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      double gap = i == 0 ? Double.POSITIVE_INFINITY : all[i] - all[i - 1];
      if (!(gap <= CLOSE || gap / mean <= CLOSE)) {
        first[count++] = all[i];
      }
    }
    double[] distinct = Arrays.copyOf(first, count);
    return new double[][] {start == null ? null : floor(start, distinct), floor(stop, distinct)};
  }

  private static boolean areWhole(double[] times) {
    for (double t : times) {
      if (t != Math.rint(t) || Math.abs(t) > WHOLE) {
        return false;
      }
    }
    return true;
  }

  private static double[] floor(double[] times, double[] distinct) {
    double[] out = new double[times.length];
    for (int i = 0; i < out.length; i++) {
      int at = Arrays.binarySearch(distinct, times[i]);
      int before = at >= 0 ? at : -at - 2;
      out[i] = before < 0 ? times[i] : distinct[before];
    }
    return out;
  }
}
