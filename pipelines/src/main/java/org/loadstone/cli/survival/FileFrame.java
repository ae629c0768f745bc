package org.loadstone.cli.survival;

import org.loadstone.formula.Frame;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;

/**
 * Columns of a file.
 *
 * @param file where they come from
 * @param frame the columns, numbers or words
 * @param lines line of each row in the file
 */
public record FileFrame(SourceFile file, Frame frame, int[] lines) {
  /** Returns the error of a row. */
  public InputError error(int row, String what, String remedy) {
    return file.error("line %d: %s".formatted(lines[row], what), remedy);
  }

  /** Returns the error of the whole file. */
  public InputError error(String what, String remedy) {
    return file.error(what, remedy);
  }
}
