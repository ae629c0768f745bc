package org.loadstone.report;

import java.time.LocalDate;

/**
 * A level before and after a change of device, within athletes.
 *
 * @param what table and column
 * @param change measurement, old device and new one
 * @param day middle of the days on which athletes changed
 * @param athletes athletes measured with both
 * @param shift mean shift with its 99 % interval, in the unit of the column
 * @param within standard deviation within athletes before the change, same unit
 * @param flagged in words: why it is flagged, or empty
 */
public record DeviceChange(
    String what,
    String change,
    LocalDate day,
    int athletes,
    Estimate shift,
    double within,
    String flagged) {
  /** Returns whether the shift can be told in standard deviations within athletes. */
  boolean isScaled() {
    return within > 0;
  }
}
