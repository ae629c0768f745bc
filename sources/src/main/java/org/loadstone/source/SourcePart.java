package org.loadstone.source;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one task reads: one file, or files that only make sense together, for one table.
 *
 * @param table name of the table that the rows are for
 * @param file path shown in lineage, relative to the source folder
 * @param files absolute paths to read
 * @param layout how they are laid out
 */
public record SourcePart(String table, String file, List<String> files, Layout layout)
    implements Serializable {
  /** Reads the rows of a part. */
  public interface Layout extends Serializable {
    /** Gives each row to {@code out}, in the order of the files. */
    void read(SourcePart part, Consumer<RawRow> out);
  }

  /** Gives each row to {@code out}. */
  public void read(Consumer<RawRow> out) {
    layout.read(this, out);
  }

  /** Returns the only or first file. */
  public Path path() {
    return Path.of(files.getFirst());
  }
}
