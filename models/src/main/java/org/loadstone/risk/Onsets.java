package org.loadstone.risk;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The onset that each row of a labelled table leads up to.
 *
 * @param day n days since 1970-01-01, {@link #NONE} where no onset follows within the horizon
 */
record Onsets(int[] day) {
  /** The entry of a row without an event. */
  static final int NONE = Integer.MIN_VALUE;

  boolean isEvent(int row) {
    return day[row] != NONE;
  }

  OptionalInt find(int row) {
    return isEvent(row) ? OptionalInt.of(day[row]) : OptionalInt.empty();
  }

  Onsets subset(int[] rows) {
    return new Onsets(Arrays.stream(rows).map(row -> day[row]).toArray());
  }
}
