package org.loadstone.day;

import java.util.Arrays;

/** A day's numbers by the constants of an enum, each present or absent. */
final class DayValues<E extends Enum<E>> {
  private final double[] values;
  private final boolean[] present;

  DayValues(Class<E> keys) {
    values = new double[keys.getEnumConstants().length];
    present = new boolean[values.length];
  }

  void clear() {
    Arrays.fill(present, false);
  }

  void put(E key, double value) {
    values[key.ordinal()] = value;
    present[key.ordinal()] = true;
  }

  boolean has(E key) {
    return present[key.ordinal()];
  }

  /** Returns the value; whoever asks knows that it is present. */
  double value(E key) {
    return values[key.ordinal()];
  }
}
