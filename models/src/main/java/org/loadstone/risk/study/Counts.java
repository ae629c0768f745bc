package org.loadstone.risk.study;

import org.loadstone.risk.RiskTable;

/**
 * How much a table holds.
 *
 * @param rows athlete-days
 * @param events athlete-days with an onset within the horizon
 * @param onsets different onsets that these lead up to: what sample size means here
 * @param athletes different athletes
 * @param athletesWithEvent different athletes with an onset
 */
public record Counts(int rows, int events, int onsets, int athletes, int athletesWithEvent) {
  /** Returns the counts of a table. */
  public static Counts of(RiskTable table) {
    return new Counts(
        table.rows(),
        table.events(),
        table.onsetCount(),
        table.athleteCount(),
        table.athletesWithEvent());
  }
}
