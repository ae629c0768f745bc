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
  /** Intervals from resampling athletes need onsets of this many. */
  public static final int RESAMPLED_ATHLETES = 5;

  /**
   * Returns whether resampling athletes says how the figures of others would differ: with the
   * onsets of one or two it only repeats their own.
   */
  public boolean canBeResampled() {
    return athletesWithEvent >= RESAMPLED_ATHLETES;
  }

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
