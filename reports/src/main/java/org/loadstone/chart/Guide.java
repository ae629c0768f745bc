package org.loadstone.chart;

/**
 * A level reference line with its name.
 *
 * @param value on the value axis, finite
 * @param label what the level means
 */
public record Guide(double value, String label) {
  public Guide {
    Decimal.finite("guide", value);
  }
}
