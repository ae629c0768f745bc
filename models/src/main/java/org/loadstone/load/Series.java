package org.loadstone.load;

import org.loadstone.feature.Feature;

/**
 * How a column is computed: a feature of each day, or arithmetic on other series. A value is absent
 * where a part of it is.
 */
sealed interface Series {
  /**
   * A feature, absent before the table has {@code fullFrom} days.
   *
   * @param fullFrom days of its window, 1 for none
   */
  record Read(Feature feature, int fullFrom) implements Series {}

  /** Quotient, absent where the denominator is 0. */
  record Ratio(Series numerator, Series denominator) implements Series {}

  record Difference(Series from, Series taken) implements Series {}

  record Times(Series of, double factor) implements Series {}

  /** The value some days before; {@code atFirst} where there is no such day. */
  record Earlier(Series of, int days, Start atFirst) implements Series {}

  /** What stands before the first day. */
  enum Start {
    ABSENT,
    ZERO
  }

  static Series of(Feature feature) {
    return new Read(feature, 1);
  }

  static Series of(Feature feature, int fullFrom) {
    return new Read(feature, fullFrom);
  }

  default Series over(Series denominator) {
    return new Ratio(this, denominator);
  }

  default Series less(Series taken) {
    return new Difference(this, taken);
  }

  default Series times(double factor) {
    return new Times(this, factor);
  }

  default Series before(int days, Start atFirst) {
    return new Earlier(this, days, atFirst);
  }
}
