package org.loadstone.source;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is read as one: one file, a stretch of one, or files that only make sense together, for one
 * table.
 *
 * @param table name of the table that the rows are for
 * @param files what is read, in this order
 * @param layout how they are laid out
 * @param stamps of the files as they were when the part was made
 */
public record SourcePart(
    String table, List<SourceFile> files, Layout layout, List<SourceFile.Stamp> stamps)
    implements Serializable {
  /** Reads the rows of files. */
  public interface Layout extends Serializable {
    /** Gives each row to {@code out}, in the order of the files. */
    void read(List<SourceFile> files, Consumer<RawRow> out);

    /** Returns true if only a stretch of the file is read, and the rest by other parts. */
    default boolean isStretch() {
      return false;
    }

    /** Returns how many bytes of the files are read. */
    default long bytes(List<SourceFile> files) {
      return files.stream().mapToLong(SourceFile::bytes).sum();
    }
  }

  public SourcePart {
    files = List.copyOf(files);
    stamps = List.copyOf(stamps);
  }

  /** A part of files as they are now. */
  public SourcePart(String table, List<SourceFile> files, Layout layout) {
    this(table, files, layout, files.stream().map(SourceFile::stamp).toList());
  }

  /** Returns true if this is a later stretch of the file that {@code other} is a stretch of. */
  public boolean continues(SourcePart other) {
    return layout.isStretch()
        && other.layout.isStretch()
        && table.equals(other.table)
        && files.equals(other.files);
  }

  /**
   * Checks that the files are what they were when the part was made.
   *
   * @throws InputError if one is not
   */
  public void requireUnchanged() {
    for (int i = 0; i < stamps.size(); i++) {
      if (!files.get(i).stamp().equals(stamps.get(i))) {
        throw files.get(i).error("it changed while it was read", "run it again when it is whole");
      }
    }
  }

  /** Gives each row to {@code out}. */
  public void read(Consumer<RawRow> out) {
    layout.read(files, out);
  }

  /** Returns how many bytes reading it reads. */
  public long bytes() {
    return layout.bytes(files);
  }
}
