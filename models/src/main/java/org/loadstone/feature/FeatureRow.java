package org.loadstone.feature;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The values of a feature set on one day: a value and, beside it, whether there is one. */
public final class FeatureRow {
  private final FeatureSet set;
  private final double[] values;
  private final boolean[] present;
  private int next;
  private final Feature.Out out = this::put;

  FeatureRow(FeatureSet set) {
    this.set = set;
    this.values = new double[set.features().size()];
    this.present = new boolean[values.length];
  }

  void readAll(double[] state, int base) {
    Arrays.fill(present, false);
    for (next = 0; next < values.length; next++) {
      set.features().get(next).read(state, set.places(next, base), out);
    }
  }

  private void put(double value) {
    values[next] = value;
    present[next] = true;
  }

  public FeatureSet set() {
    return set;
  }

  /** Returns true if the feature at {@code index} of the set has a value. */
  public boolean has(int index) {
    return present[index];
  }

  /**
   * Returns the value of the feature at {@code index} of the set.
   *
   * @throws IllegalStateException if it is absent
   */
  public double value(int index) {
    if (!present[index]) {
      throw new IllegalStateException(
          "Cannot read feature %s: it is absent; ask first"
              .formatted(set.features().get(index).name()));
    }
    return values[index];
  }

  /** Returns the value of a feature by name, or empty when it is absent. */
  public OptionalDouble find(String name) {
    int index = set.index(name);
    return present[index] ? OptionalDouble.of(values[index]) : OptionalDouble.empty();
  }
}
