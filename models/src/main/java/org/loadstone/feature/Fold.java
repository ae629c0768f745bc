package org.loadstone.feature;

import java.io.Serializable;
import org.loadstone.day.DayView;

/**
 * A fixed-size memory of an athlete's past: a slice of primitive state and a step of one day.
 *
 * <p>Implementations are records, so that features that need the same memory share one slice. A
 * slice starts as zeros. {@code NaN} inside a slice may mark an unreported day; it never leaves it.
 */
public interface Fold extends Serializable {
  /** Returns the number of doubles in the slice. */
  int stateSize();

  /**
   * Adds one finished day.
   *
   * @param state the array that holds the slice
   * @param at where the slice begins
   */
  void step(double[] state, int at, DayView day);
}
