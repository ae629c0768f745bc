package org.loadstone.pipeline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.loadstone.source.InputError;

/** JSON files that other jobs left in a store. */
final class JsonFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Returns the file's content, or empty when no job wrote it.
   *
   * @throws InputError if it is damaged
   */
  static Optional<JsonNode> find(Path file) {
    try {
      return Optional.of(JSON.readTree(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new InputError(
          "Cannot read %s: %s; run the verb again that wrote it".formatted(file, e.getMessage()),
          e);
    }
  }

  private JsonFiles() {}
}
