package org.loadstone.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of logs that a test writes line by line. */
public record SourceFolder(Path path) {
  /** Makes the folder. */
  public static SourceFolder in(Path parent, String name) throws IOException {
    return new SourceFolder(Files.createDirectories(parent.resolve(name)));
  }

  /** Writes the file of a table, replacing an earlier one. */
  public SourceFolder with(String table, String... lines) throws IOException {
    return withFile(table + ".csv", (String.join("\n", lines) + "\n"));
  }

  /** Writes a file with exactly this text. */
  public SourceFolder withFile(String name, String text) throws IOException {
    return withBytes(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file with exactly these bytes. */
  public SourceFolder withBytes(String name, byte[] bytes) throws IOException {
    Files.write(path.resolve(name), bytes);
    return this;
  }
}
