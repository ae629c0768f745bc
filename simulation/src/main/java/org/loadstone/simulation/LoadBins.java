package org.loadstone.simulation;

/** Bins of daily load for comparing distributions: 0, then steps of 20 AU up to 3,000 and over. */
final class LoadBins {
  static final int COUNT = 152;
  private static final double WIDTH_AU = 20;

  private LoadBins() {}

  static int of(double loadAu) {
    return loadAu <= 0 ? 0 : (int) Math.min(COUNT - 1, 1 + Math.floor(loadAu / WIDTH_AU));
  }

  static long[] sum(long[] one, long[] two) {
    long[] sum = one.clone();
    for (int bin = 0; bin < sum.length; bin++) {
      sum[bin] += two[bin];
    }
    return sum;
  }

  /** Returns the largest distance of the cumulative distributions at the edges of the bins. */
  static double kolmogorovDistance(long[] one, long[] two) {
    double ofOne = total(one);
    double ofTwo = total(two);
    double largest = 0;
    double cumulativeOne = 0;
    double cumulativeTwo = 0;
    for (int bin = 0; bin < COUNT; bin++) {
      cumulativeOne += one[bin] / ofOne;
      cumulativeTwo += two[bin] / ofTwo;
      largest = Math.max(largest, Math.abs(cumulativeOne - cumulativeTwo));
    }
    return largest;
  }

  private static double total(long[] counts) {
    double total = 0;
    for (long count : counts) {
      total += count;
    }
    return Math.max(1, total);
  }
}
