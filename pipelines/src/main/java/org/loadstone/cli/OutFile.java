package org.loadstone.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.loadstone.source.InputError;

/** A file that a verb writes where the user says. */
final class OutFile {
  /** Writes what the file holds. */
  @FunctionalInterface
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, over what was there.
   *
   * @throws InputError if it cannot be written
   */
  static void write(Path file, Content content) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
    } catch (IOException e) {
      throw new InputError("Cannot write %s: %s; check the path".formatted(file, reason(e)), e);
    }
  }

  static void write(Path file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Messages of the file system are often the path alone. */
  private static String reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException none -> "its folder does not exist";
      case AccessDeniedException denied -> "no permission";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }

  private OutFile() {}
}
