package org.loadstone.pipeline.report;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One injury episode as known on the day of a report.
 *
 * @param onset days since 1970-01-01
 * @param returned day of the return, empty while it lasts or is not known yet
 * @param isReturnImputed true when no return was recorded and the last report stands in for it
 * @param isRecorded true when medical staff recorded it, false when merged from reports
 */
public record EpisodeRow(
    String athlete,
    int onset,
    OptionalInt returned,
    boolean isReturnImputed,
    String site,
    Optional<String> side,
    Optional<String> tissue,
    boolean isRecorded,
    String relation) {}
