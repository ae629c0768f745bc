package org.loadstone.risk;

import java.util.List;
import java.util.Optional;

/** Reads chosen features of a {@link RiskTable} row by row. */
public final class FeatureReader {
  private final List<Optional<FeatureColumn>> columns;

  FeatureReader(List<Optional<FeatureColumn>> columns) {
    this.columns = columns;
  }

  /** Returns the features of one row, in the order asked for. */
  public FeatureVector at(int row) {
    double[] value = new double[columns.size()];
    boolean[] present = new boolean[columns.size()];
    for (int i = 0; i < value.length; i++) {
      FeatureColumn column = columns.get(i).orElse(null);
      if (column != null && column.present()[row]) {
        present[i] = true;
        value[i] = column.value()[row];
      }
    }
    return new FeatureVector(value, present);
  }
}
