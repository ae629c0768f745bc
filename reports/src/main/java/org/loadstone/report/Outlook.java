package org.loadstone.report;

/**
 * The squad as a whole.
 *
 * @param baseRate share of at-risk athletes followed by the outcome within the horizon, 0 to 1
 * @param expectedEvents outcomes expected within the horizon among those at risk
 * @param headCount who is at risk, out, unknown
 * @param coverage share of athlete-days with data in the last 28 days, 0 to 1
 */
public record Outlook(
    Part<Estimate> baseRate,
    Part<Estimate> expectedEvents,
    HeadCount headCount,
    Part<Double> coverage) {

  /**
   * Athletes on the day, each counted once.
   *
   * @param atRisk fully available, with an earlier injury on record
   * @param notAtRisk available, but not fully or without an earlier injury on record
   * @param out not available
   * @param missing without data
   */
  public record HeadCount(int atRisk, int notAtRisk, int out, int missing) {}
}
