package org.loadstone.pipeline.ingest;

import java.util.Map;

/**
 * What became of the rows of one table.
 *
 * @param accepted added to the store
 * @param unchanged already there
 * @param duplicates repeats within what was read
 * @param quarantined rejected, by rule
 * @param skipped records that a mapping leaves out, by reason; they are no rows of the table
 */
public record TableCounts(
    long accepted,
    long unchanged,
    long duplicates,
    Map<String, Long> quarantined,
    Map<String, Long> skipped) {
  public TableCounts(
      long accepted, long unchanged, long duplicates, Map<String, Long> quarantined) {
    this(accepted, unchanged, duplicates, quarantined, Map.of());
  }

  /** Returns the rows rejected, over all rules. */
  public long quarantinedRows() {
    return quarantined.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the rows read: every one of them is counted exactly once. */
  public long read() {
    return accepted + unchanged + duplicates + quarantinedRows();
  }
}
