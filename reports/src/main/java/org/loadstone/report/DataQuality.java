package org.loadstone.report;

import java.util.List;

/** What became of every row that was read. */
public record DataQuality(List<TableCount> tables) {

  /**
   * One table: read = accepted + unchanged + duplicates + quarantined.
   *
   * @param unchanged rows that an earlier run had accepted already
   * @param quarantined rows that broke a rule, by rule
   */
  public record TableCount(
      String table,
      long read,
      long accepted,
      long unchanged,
      long duplicates,
      List<Quarantined> quarantined) {
    public TableCount {
      quarantined = List.copyOf(quarantined);
      long kept = accepted + unchanged + duplicates;
      long held = quarantined.stream().mapToLong(Quarantined::rows).sum();
      if (kept + held != read) {
        throw new IllegalArgumentException(
            "Cannot account for rows of %s: read %d, accounted %d; count every row once"
                .formatted(table, read, kept + held));
      }
    }
  }

  /** Rows that broke one rule. */
  public record Quarantined(String rule, long rows) {}
}
