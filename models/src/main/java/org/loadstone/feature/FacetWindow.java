package org.loadstone.feature;

import org.loadstone.day.DayView;
import org.loadstone.day.Facet;

/**
 * A facet of the last {@code days} days, today included; NaN is a day on which it was not known.
 *
 * <p>Slice: [next place, days seen, values...].
 */
record FacetWindow(Facet facet, int days) implements Fold {
  @Override
  public int stateSize() {
    return 2 + days;
  }

  @Override
  public void step(double[] state, int at, DayView day) {
    int next = (int) state[at];
    state[at + 2 + next] = day.has(facet) ? day.value(facet) : Double.NaN;
    state[at] = next + 1 == days ? 0 : next + 1;
    state[at + 1] = Math.min(days, state[at + 1] + 1);
  }

  /** Returns the value {@code ago} days before the last, NaN where it was not known. */
  double ago(double[] state, int at, int ago) {
    if (ago >= state[at + 1]) {
      return Double.NaN;
    }
    int place = (int) state[at] - 1 - ago;
    return state[at + 2 + (place < 0 ? place + days : place)];
  }
}
