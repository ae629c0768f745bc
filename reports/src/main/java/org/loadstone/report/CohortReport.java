package org.loadstone.report;

/**
 * The cohort risk report as data: everything that its page shows.
 *
 * @param frame whom and which day it is about
 * @param outlook the squad as a whole
 * @param roster the athletes
 * @param review policies, model and data quality
 * @param provenance where the numbers come from
 */
public record CohortReport(
    Frame frame, Outlook outlook, Roster roster, Review review, Provenance provenance) {

  /** Returns the report without what differs between two equal runs. */
  public CohortReport canonical() {
    return new CohortReport(frame, outlook, roster, review, provenance.withoutRun());
  }
}
