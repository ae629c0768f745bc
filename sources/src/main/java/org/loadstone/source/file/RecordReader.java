package org.loadstone.source.file;

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

  /** Returns the problem of a record that says {@code what} is wrong with it. */
  default Problem problem(String what) {
    return Problem.ofLine(what);
  }

  /** Returns the sign between whole and fraction in the numbers of a file. */
  default char decimal(SourceFile file) {
    return '.';
  }
}
