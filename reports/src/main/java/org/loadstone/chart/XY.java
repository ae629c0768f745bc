package org.loadstone.chart;

import java.time.LocalDate;

/**
 * A point in data units.
 *
 * @param x finite; for days, the epoch day
 * @param y finite
 */
public record XY(double x, double y) {

  public XY {
    Decimal.finite("x", x);
    Decimal.finite("y", y);
  }

  /** Returns a point in data units. */
  public static XY of(double x, double y) {
    return new XY(x, y);
  }

  /** Returns a point on a calendar day. */
  public static XY of(LocalDate day, double y) {
    return new XY(day.toEpochDay(), y);
  }
}
