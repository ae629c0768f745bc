package org.loadstone.pipeline.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;
import org.loadstone.source.InputError;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;

/**
 * A part of a source whose rows are known by number: the part's, in reading order, and the row's
 * within it, from 0. A part is read more than once and must be the same each time.
 *
 * @param stamps size and time of change of its files
 */
record NumberedPart(int number, SourcePart part, List<Stamp> stamps) implements Serializable {
  private static final int MOST_PARTS = 1_000_000;

  /** What tells that a file was written to. */
  record Stamp(long bytes, long modified) implements Serializable {}

  /** Takes a row and its number. */
  interface Rows {
    void take(int ordinal, RawRow row);
  }

  /** Numbers parts in reading order. */
  static List<NumberedPart> of(List<SourcePart> parts) {
    if (parts.size() > MOST_PARTS) {
      throw new InputError(
          "Cannot read %d files at once; read at most %d at a time"
              .formatted(parts.size(), MOST_PARTS));
    }
    List<NumberedPart> numbered = new ArrayList<>();
    for (SourcePart part : parts) {
      numbered.add(new NumberedPart(numbered.size(), part, stamps(part)));
    }
    return List.copyOf(numbered);
  }

  private static List<Stamp> stamps(SourcePart part) {
    return part.files().stream().map(NumberedPart::stamp).toList();
  }

  private static Stamp stamp(SourceFile file) {
    try {
      return new Stamp(file.bytes(), Files.getLastModifiedTime(file.path()).toMillis());
    } catch (IOException e) {
      throw file.error(e);
    }
  }

  Table table() {
    return Tables.findInput(part.table()).orElseThrow();
  }

  /**
   * Reads all rows in order.
   *
   * @throws InputError if a file cannot be read or is not what it was when it was numbered
   */
  void read(Rows rows) {
    requireUnchanged();
    int[] next = new int[1];
    part.read(row -> rows.take(next[0]++, row));
    requireUnchanged();
  }

  private void requireUnchanged() {
    for (int i = 0; i < stamps.size(); i++) {
      SourceFile file = part.files().get(i);
      if (!stamp(file).equals(stamps.get(i))) {
        throw file.error("it changed while it was read", "run it again when it is whole");
      }
    }
  }
}
