package org.loadstone.pipeline.report;

import java.util.Optional;

/**
 * A return criterion or a readiness score.
 *
 * @param name criterion or instrument, as declared
 * @param day days since 1970-01-01
 * @param value measured value, empty for a plain pass
 * @param threshold value that passes, empty without one
 * @param passed whether it was met, empty for a score
 */
record MarkRow(
    String athlete,
    String name,
    int day,
    Optional<Double> value,
    Optional<Double> threshold,
    Optional<Boolean> passed) {}
