package org.loadstone.metric;

/**
 * How far observed shares lie from mean risks in bins (Naeini 2015, doi:10.1609/aaai.v29i1.9602).
 *
 * @param expected mean distance, weighted by rows (ECE)
 * @param largest largest distance (MCE)
 */
public record BinnedError(double expected, double largest) {
  /**
   * Returns the error in bins [k/bins, (k+1)/bins); a risk of 1 is in the last. Absent without
   * rows.
   *
   * @throws IllegalArgumentException if there is no bin
   */
  public static Answer<BinnedError> byWidth(RiskSample s, int bins) {
    requireBins(bins);
    return of(s, bins, (i, k) -> Math.min((int) Math.floor(s.risk[i] * bins), bins - 1));
  }

  /**
   * Returns the error in bins of equal numbers of rows by rank, ties in the order given. Absent
   * without rows.
   *
   * @throws IllegalArgumentException if there is no bin
   */
  public static Answer<BinnedError> byCount(RiskSample s, int bins) {
    requireBins(bins);
    return of(s, bins, (i, k) -> (int) (k * bins / s.size));
  }

  private interface Bin {
    int of(int row, long rank);
  }

  private static Answer<BinnedError> of(RiskSample s, int bins, Bin bin) {
    if (s.size == 0) {
      return Answer.absent(RiskSample.NO_ROWS);
    }
    long[] rows = new long[bins];
    double[] excess = new double[bins];
    long k = 0;
    for (int i = 0; i < s.risk.length; i++) {
      for (int c = 0; c < s.count[i]; c++, k++) {
        int b = bin.of(i, k);
        rows[b]++;
        excess[b] += s.event[i] - s.risk[i];
      }
    }
    double sum = 0;
    double largest = 0;
    for (int b = 0; b < bins; b++) {
      sum += Math.abs(excess[b]) / s.size;
      largest = rows[b] == 0 ? largest : Math.max(largest, Math.abs(excess[b]) / rows[b]);
    }
    return Answer.of(new BinnedError(sum, largest));
  }

  private static void requireBins(int bins) {
    if (bins < 1) {
      throw new IllegalArgumentException("Cannot bin risks: " + bins + " bins; ask for at least 1");
    }
  }
}
