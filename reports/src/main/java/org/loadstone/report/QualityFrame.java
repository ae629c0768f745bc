package org.loadstone.report;

import java.time.LocalDate;

/**
 * Which run a quality report shows.
 *
 * @param asOf last day with an event
 * @param run number of the run
 * @param earlier earlier runs on record
 * @param origin a sentence: taken from the store now, or read from the record
 * @param judged metrics held against a limit
 * @param compared metrics held against their own history
 */
public record QualityFrame(
    LocalDate asOf, int run, int earlier, String origin, long judged, long compared) {}
