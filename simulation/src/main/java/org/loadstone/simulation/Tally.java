package org.loadstone.simulation;

import java.io.Serializable;

/**
 * A count summed over replicates; whole numbers, so that any order of adding gives the same bytes.
 *
 * @param sum sum over replicates
 * @param squares sum of squares over replicates
 * @param difference sum of the differences to the reference policy in the same replicate
 * @param differenceSquares sum of the squares of those differences
 */
public record Tally(long sum, long squares, long difference, long differenceSquares)
    implements Serializable {
  static final Tally ZERO = new Tally(0, 0, 0, 0);

  Tally and(long count, long ofReference) {
    long apart = count - ofReference;
    return new Tally(
        sum + count,
        squares + count * count,
        difference + apart,
        differenceSquares + apart * apart);
  }

  Tally plus(Tally other) {
    return new Tally(
        sum + other.sum,
        squares + other.squares,
        difference + other.difference,
        differenceSquares + other.differenceSquares);
  }

  /** Returns the variance of the mean of the count over n replicates, 0 for one replicate. */
  double varianceOfMean(int n) {
    return varianceOfMean(sum, squares, n);
  }

  /** Returns the variance of the mean difference over n replicates, 0 for one replicate. */
  double varianceOfMeanDifference(int n) {
    return varianceOfMean(difference, differenceSquares, n);
  }

  private static double varianceOfMean(long sum, long squares, int n) {
    double mean = (double) sum / n;
    return n < 2 ? 0 : Math.max(0, (double) squares / n - mean * mean) / (n - 1);
  }
}
