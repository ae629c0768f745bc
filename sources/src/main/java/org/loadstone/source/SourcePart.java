package org.loadstone.source;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one task reads: one file, or files that only make sense together, for one table.
 *
 * @param table name of the table that the rows are for
 * @param files what is read, in this order
 * @param layout how they are laid out
 */
public record SourcePart(String table, List<SourceFile> files, Layout layout)
    implements Serializable {
  /** Reads the rows of files. */
  public interface Layout extends Serializable {
    /** Gives each row to {@code out}, in the order of the files. */
    void read(List<SourceFile> files, Consumer<RawRow> out);

    /** Returns how many bytes of the files are read. */
    default long bytes(List<SourceFile> files) {
      return files.stream().mapToLong(SourceFile::bytes).sum();
    }
  }

  public SourcePart {
    files = List.copyOf(files);
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
