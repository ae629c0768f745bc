package org.loadstone.feature;

import java.io.Serializable;
import java.util.List;

/** A named number that can be read from the memory of an athlete's past, or is absent. */
public interface Feature extends Serializable {
  /** Returns formula, unit, range, window, absence, source and caveat. */
  FeatureAbout about();

  /** Returns the memories it reads. */
  List<Fold> folds();

  /**
   * Gives the value to {@code out}, or nothing when it is absent.
   *
   * @param state the array that holds the slices
   * @param at where each of {@link #folds()} begins, in their order
   */
  void read(double[] state, int[] at, Out out);

  /** Takes the value of a feature. */
  @FunctionalInterface
  interface Out {
    void put(double value);
  }

  /** Returns the snake-case name, which is the column name. */
  default String name() {
    return about().name();
  }
}
