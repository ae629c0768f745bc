package org.loadstone.risk;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One feature of all rows of a {@link RiskTable}, in row order.
 *
 * @param name feature name
 * @param value n values; 0 where absent, which means nothing
 * @param present n marks: whether the value exists
 */
public record FeatureColumn(String name, double[] value, boolean[] present) {
  FeatureColumn subset(int[] rows) {
    double[] v = new double[rows.length];
    boolean[] p = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      v[i] = value[rows[i]];
      p[i] = present[rows[i]];
    }
    return new FeatureColumn(name, v, p);
  }

  /** Returns the present values, in row order. */
  double[] known() {
    double[] out = new double[value.length];
    int n = 0;
    for (int i = 0; i < out.length; i++) {
      if (present[i]) {
        out[n++] = value[i];
      }
    }
    return Arrays.copyOf(out, n);
  }

  BitSet absentRows() {
    BitSet rows = new BitSet(present.length);
    for (int i = 0; i < present.length; i++) {
      rows.set(i, !present[i]);
    }
    return rows;
  }
}
