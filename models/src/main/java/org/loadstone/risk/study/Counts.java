package org.loadstone.risk.study;

import org.loadstone.risk.RiskTable;

/**
 * How much a table holds.
 *
 * @param rows athlete-days
 * @param events athlete-days with an event within the horizon
 * @param athletes different athletes
 * @param athletesWithEvent different athletes with such a day
 */
public record Counts(int rows, int events, int athletes, int athletesWithEvent) {
  /** Returns the counts of a table. */
  public static Counts of(RiskTable table) {
    return new Counts(
        table.rows(), table.events(), table.athleteCount(), table.athletesWithEvent());
  }
}
