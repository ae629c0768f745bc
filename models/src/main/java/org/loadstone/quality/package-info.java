/**
 * Data quality: metrics that merge, limits that judge them without a new scan, their history.
 *
 * <p>{@link org.loadstone.quality.StoreTally} looks at each row once and holds sums, counts and
 * value sketches; tallies of parts of a store merge into the tally of the whole. Its metrics are
 * numbers; {@link org.loadstone.quality.Judge} holds them against {@link
 * org.loadstone.quality.Thresholds}, {@link org.loadstone.quality.History} against earlier runs.
 */
package org.loadstone.quality;
