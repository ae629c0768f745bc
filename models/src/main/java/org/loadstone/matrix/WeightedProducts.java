package org.loadstone.matrix;

/**
 * Sums over rows of weight times the products of two columns, X'WX, rows coming in one by one. Four
 * rows are added at a time, so that the matrix is read and written a quarter as often, and the
 * innermost loop runs along a row of it, as processors like it.
 */
public final class WeightedProducts {
  private static final int ROWS = 4;

  private final double[][] sums;
  private final double[][] rows;
  private final double[] weights = new double[ROWS];
  private int waiting;

  /** Begins with no row of {@code columns} columns. */
  public WeightedProducts(int columns) {
    sums = new double[columns][columns];
    rows = new double[ROWS][columns];
  }

  /**
   * Returns the array to fill with the next row; every element of it is to be set before {@link
   * #add}.
   */
  public double[] row() {
    return rows[waiting];
  }

  /** Adds the row that was filled. */
  public void add(double weight) {
    weights[waiting++] = weight;
    if (waiting == ROWS) {
      flush();
    }
  }

  /** Returns the sums of all rows so far, the lower triangle only. */
  public double[][] lower() {
    for (int r = waiting; waiting > 0 && r < ROWS; r++) {
      weights[r] = 0;
    }
    if (waiting > 0) {
      flush();
    }
    return sums;
  }

  private void flush() {
    double[] a = rows[0];
    double[] b = rows[1];
    double[] c = rows[2];
    double[] d = rows[3];
    for (int i = 0; i < sums.length; i++) {
      double wa = weights[0] * a[i];
      double wb = weights[1] * b[i];
      double wc = weights[2] * c[i];
      double wd = weights[3] * d[i];
      double[] sum = sums[i];
      for (int j = 0; j <= i; j++) {
        sum[j] += wa * a[j] + wb * b[j] + wc * c[j] + wd * d[j];
      }
    }
    waiting = 0;
  }
}
