package org.loadstone.feature.lag;

import java.io.Serializable;

/**
 * The products of a basis of the load and a basis of the lag, summed over the lags: column v * L' +
 * l is the sum over lags j = 0..lastLag of exposure_v(x_(t-j)) * lag_l(j), L' the number of lag
 * columns (Gasparrini 2010, doi:10.1002/sim.3940; the order of columns is that of {@code dlnm}).
 *
 * @param exposure basis of the load, by convention without an intercept
 * @param lag basis of the lag, by convention with an intercept
 * @param lastLag longest lag, at least 0
 */
public record CrossBasis(Basis exposure, Basis lag, int lastLag) implements Serializable {
  public CrossBasis {
    if (lastLag < 0) {
      throw new IllegalArgumentException(
          "Cannot make a cross-basis: last lag %d; give at least 0".formatted(lastLag));
    }
  }

  /** Returns the number of columns. */
  public int columns() {
    return exposure.columns() * lag.columns();
  }

  /** Returns the lag basis: lastLag + 1 lags by its columns. */
  public double[][] lagColumns() {
    double[][] columns = new double[lastLag + 1][];
    for (int j = 0; j <= lastLag; j++) {
      columns[j] = lag.at(j);
    }
    return columns;
  }

  /**
   * Returns the cross-basis of exposure histories.
   *
   * @param histories n rows by lastLag + 1: the exposure at lag 0, 1, ...
   * @return n rows by {@link #columns()}
   * @throws IllegalArgumentException if a history has another length or is not known throughout
   */
  public double[][] matrix(double[][] histories) {
    double[][] weights = lagColumns();
    double[][] rows = new double[histories.length][columns()];
    for (int i = 0; i < histories.length; i++) {
      require(histories[i], i);
      for (int j = 0; j <= lastLag; j++) {
        add(exposure.at(histories[i][j]), weights[j], rows[i]);
      }
    }
    return rows;
  }

  private void require(double[] history, int row) {
    if (history.length != lastLag + 1) {
      throw new IllegalArgumentException(
          "Cannot make row %d of a cross-basis: %d lags; give %d"
              .formatted(row, history.length, lastLag + 1));
    }
    for (double value : history) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "Cannot make row %d of a cross-basis: exposure %s; leave the row out"
                .formatted(row, value));
      }
    }
  }

  /** Adds the products of one lag to a row of columns. */
  static void add(double[] exposureColumns, double[] lagColumns, double[] row) {
    int at = 0;
    for (double exposureColumn : exposureColumns) {
      for (double lagColumn : lagColumns) {
        row[at++] += exposureColumn * lagColumn;
      }
    }
  }
}
