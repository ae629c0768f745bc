package org.loadstone.risk.smile;

import smile.data.Tuple;
import smile.data.type.StructType;
import smile.model.cart.InternalNode;

/**
 * Finds the threshold of a numeric split exactly. Smile keeps it to itself but answers which way a
 * value goes, so it is found by bisection over all doubles in order: 64 questions a node.
 */
final class Threshold {
  private final double[] probe;
  private final Tuple row;

  Threshold(StructType schema) {
    this.probe = new double[schema.length()];
    this.row = Tuple.of(schema, probe);
  }

  /** Returns the largest finite value that goes to the true child. */
  double of(InternalNode fork) {
    long low = rank(-Double.MAX_VALUE);
    long high = rank(Double.MAX_VALUE);
    while (low < high) {
      long middle = low + Long.divideUnsigned(high - low, 2) + ((high - low) & 1);
      probe[fork.feature()] = value(middle);
      if (fork.branch(row)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return value(low);
  }

  // Doubles in ascending order have ascending ranks; the mapping is its own inverse.
  private static long rank(double x) {
    return flip(Double.doubleToLongBits(x));
  }

  private static double value(long rank) {
    return Double.longBitsToDouble(flip(rank));
  }

  private static long flip(long bits) {
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }
}
