package org.loadstone.pipeline.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.InputError;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourcePart;

/**
 * A part of a source whose rows are known by number: the part's, in reading order, and the row's
 * within it, from 0. A part is read more than once and must be the same each time.
 *
 * @param source number that the stretches of one file share
 */
record NumberedPart(int number, int source, SourcePart part) implements Serializable {
  private static final int MOST_PARTS = 1_000_000;

  /** Takes a row and its number. */
  interface Rows {
    void take(int ordinal, RawRow row);
  }

  /** Numbers parts in reading order. */
  static List<NumberedPart> of(List<SourcePart> parts) {
    if (parts.size() > MOST_PARTS) {
      throw new InputError(
          "Cannot read %d parts at once; give at most %d files at a time"
              .formatted(parts.size(), MOST_PARTS));
    }
    List<NumberedPart> numbered = new ArrayList<>();
    for (SourcePart part : parts) {
      int number = numbered.size();
      NumberedPart before = number == 0 ? null : numbered.getLast();
      boolean continues = before != null && part.continues(before.part);
      numbered.add(new NumberedPart(number, continues ? before.source : number, part));
    }
    return List.copyOf(numbered);
  }

  Table table() {
    return Tables.findInput(part.table()).orElseThrow();
  }

  /**
   * Reads all rows in order.
   *
   * @throws InputError if a file cannot be read or is not what it was when the part was made
   */
  void read(Rows rows) {
    part.requireUnchanged();
    int[] next = new int[1];
    part.read(row -> rows.take(next[0]++, row));
    part.requireUnchanged();
  }
}
