package org.loadstone.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.matrix.WeightedProducts;

/**
 * Rows of one event or none, by column; the first column is the intercept.
 *
 * @param names of the columns, {@code (Intercept)} first
 * @param columns p by n
 * @param y n, each 0 or 1
 */
public record BinaryRows(List<String> names, double[][] columns, double[] y) {
  /** R's name of the constant. */
  public static final String INTERCEPT = "(Intercept)";

  private static final int BLOCK = 1 << 12;

  public BinaryRows {
    names = List.copyOf(names);
  }

  /**
   * Returns rows with an intercept before the covariates.
   *
   * @throws IllegalArgumentException if lengths differ, a value is not finite, an outcome is
   *     neither 0 nor 1, or all outcomes are the same
   */
  public static BinaryRows of(List<String> covariates, double[][] columns, double[] y) {
    List<String> names = new ArrayList<>(List.of(INTERCEPT));
    names.addAll(covariates);
    double[][] all = new double[columns.length + 1][];
    all[0] = new double[y.length];
    java.util.Arrays.fill(all[0], 1);
    System.arraycopy(columns, 0, all, 1, columns.length);
    double events = 0;
    for (double one : y) {
      if (one != 0 && one != 1) {
        throw new IllegalArgumentException(
            "Cannot fit outcome %s; give 0 or 1 on every row".formatted(one));
      }
      events += one;
    }
    if (events == 0 || events == y.length) {
      throw new IllegalArgumentException(
          "Cannot fit: all %d outcomes are %s; give rows of both kinds"
              .formatted(y.length, events == 0 ? "0" : "1"));
    }
    for (int k = 0; k < all.length; k++) {
      requireFinite(names.get(k), all[k], y.length);
    }
    return new BinaryRows(names, all, y);
  }

  private static void requireFinite(String name, double[] column, int rows) {
    if (column.length != rows) {
      throw new IllegalArgumentException(
          "Cannot fit %s: %d values, %d rows; give one a row".formatted(name, column.length, rows));
    }
    for (double value : column) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "Cannot fit %s: a value is missing or infinite; leave such rows out".formatted(name));
      }
    }
  }

  /** Returns the number of rows. */
  public int size() {
    return y.length;
  }

  /** Returns the linear predictor of every row. */
  double[] predictor(double[] beta) {
    double[] eta = new double[y.length];
    for (int k = 0; k < beta.length; k++) {
      double[] column = columns[k];
      double b = beta[k];
      for (int i = 0; i < eta.length; i++) {
        eta[i] += b * column[i];
      }
    }
    return eta;
  }

  double logLikelihood(Link link, double[] eta) {
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      sum += link.logLikelihood(y[i], eta[i]);
    }
    return sum;
  }

  /** Returns the sums over rows of column times weight, for each column. */
  double[] weighted(double[] weights) {
    double[] sums = new double[columns.length];
    for (int k = 0; k < sums.length; k++) {
      for (int i = 0; i < weights.length; i++) {
        sums[k] += columns[k][i] * weights[i];
      }
    }
    return sums;
  }

  /** Returns the sums over rows of weight times the products of two columns. */
  double[][] products(double[] weights) {
    int p = columns.length;
    int blocks = (weights.length + BLOCK - 1) / BLOCK;
    double[][][] parts =
        IntStream.range(0, blocks)
            .parallel()
            .mapToObj(b -> products(weights, b * BLOCK))
            .toArray(double[][][]::new);
    double[][] sums = new double[p][p];
    for (double[][] part : parts) {
      for (int a = 0; a < p; a++) {
        for (int b = 0; b <= a; b++) {
          sums[a][b] += part[a][b];
          sums[b][a] = sums[a][b];
        }
      }
    }
    return sums;
  }

  // Blocks are added in order, so that sums do not depend on the threads.
  private double[][] products(double[] weights, int from) {
    int to = Math.min(from + BLOCK, weights.length);
    WeightedProducts sums = new WeightedProducts(columns.length);
    for (int i = from; i < to; i++) {
      double[] row = sums.row();
      for (int k = 0; k < row.length; k++) {
        row[k] = columns[k][i];
      }
      sums.add(weights[i]);
    }
    return sums.lower();
  }
}
