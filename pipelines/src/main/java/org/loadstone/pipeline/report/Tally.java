package org.loadstone.pipeline.report;

/**
 * The labelled days of one athlete up to the day of a report.
 *
 * @param rows days at risk whose horizon has ended, censored ones left out
 * @param events those followed by the outcome
 * @param atRisk whether the athlete is at risk on the day of the report
 */
public record Tally(String athlete, long rows, long events, boolean atRisk) {}
