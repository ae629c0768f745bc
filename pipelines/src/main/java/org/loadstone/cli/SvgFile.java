package org.loadstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.loadstone.source.InputError;

/** A chart as a file. */
final class SvgFile {
  /**
   * Writes a drawing, over what was there.
   *
   * @throws InputError if it cannot be written
   */
  static void write(Path file, String svg) {
    try {
      Files.writeString(file, svg);
    } catch (IOException e) {
      throw new InputError(
          "Cannot write %s: %s; check the path".formatted(file, e.getMessage()), e);
    }
  }

  private SvgFile() {}
}
