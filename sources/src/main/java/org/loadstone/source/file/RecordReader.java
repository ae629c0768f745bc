package org.loadstone.source.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.loadstone.source.InputError;
import org.loadstone.source.Problem;
import org.loadstone.source.SourceFile;

/** Reads the records of files of one form. */
public interface RecordReader {
  /**
   * Returns the names of the fields if the file says them before its first record.
   *
   * @throws InputError if the file is empty, of another form or cannot be read
   */
  Optional<Fields> fields(SourceFile file);

  /**
   * Gives each record to {@code out}, in file order.
   *
   * @throws InputError if the file cannot be read any further
   */
  void read(SourceFile file, Consumer<FileRecord> out);

  /**
   * Returns stretches of a file that can be read apart, in file order; empty when only the whole
   * file can be read.
   *
   * @param bytes length of a stretch, about
   */
  default List<TextChunk> chunks(SourceFile file, long bytes) {
    return List.of();
  }

  /**
   * Gives each record of a stretch to {@code out}, as {@link #read(SourceFile, Consumer)} would.
   *
   * @throws InputError if the file cannot be read any further
   */
  default void read(SourceFile file, TextChunk chunk, Consumer<FileRecord> out) {
    throw new UnsupportedOperationException("Cannot read a stretch; read the whole file");
  }

  /** Returns the problem of a record that says {@code what} is wrong with it. */
  default Problem problem(String what) {
    return Problem.ofLine(what);
  }

  /** Returns the sign between whole and fraction in the numbers of a file. */
  default DecimalSigns decimal(SourceFile file) {
    return DecimalSigns.told('.');
  }
}
