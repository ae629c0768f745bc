package org.loadstone.metric;

/**
 * Sums by rank 1, 2, ... that are read as prefixes in logarithmic time (Fenwick 1994,
 * doi:10.1002/spe.4380240306).
 */
public final class RankSums {
  private final double[] tree;
  private final double[] single;
  private double all;

  /** Starts with zeros for ranks 1 to {@code ranks}. */
  public RankSums(int ranks) {
    tree = new double[ranks + 1];
    single = new double[ranks + 1];
  }

  /** Adds to the sum of a rank. */
  public void add(int rank, double value) {
    all += value;
    single[rank] += value;
    for (int i = rank; i < tree.length; i += i & -i) {
      tree[i] += value;
    }
  }

  private double through(int rank) {
    double sum = 0;
    for (int i = rank; i > 0; i -= i & -i) {
      sum += tree[i];
    }
    return sum;
  }

  /** Returns the sum of the ranks below. */
  public double below(int rank) {
    return through(rank - 1);
  }

  /** Returns the sum of the rank. */
  public double at(int rank) {
    return single[rank];
  }

  /** Returns the sum of the ranks above. */
  public double above(int rank) {
    return all - through(rank);
  }

  /** Returns the sum of all ranks. */
  public double all() {
    return all;
  }
}
