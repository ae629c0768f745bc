package org.loadstone.source.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.loadstone.source.SourceFile;

/** One JSON object a line; a line that is none is a broken record. */
final class JsonLines implements RecordReader {
  private static final int LONGEST_LINE = 16_000_000;

  @Override
  public Optional<Fields> fields(SourceFile file) {
    try (BufferedReader lines = open(file)) {
      if (lines.readLine() == null) {
        throw file.error("it is empty", "export it again or remove it");
      }
      return Optional.empty();
    } catch (IOException e) {
      throw file.error(e);
    }
  }

  @Override
  public void read(SourceFile file, Consumer<FileRecord> out) {
    JsonRecords records = new JsonRecords();
    try (BufferedReader lines = open(file)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          out.accept(record(records, number, line));
        }
      }
    } catch (IOException e) {
      throw file.error(e);
    }
  }

  private static FileRecord record(JsonRecords records, long number, String line) {
    if (line.length() > LONGEST_LINE) {
      return records.broken(number, "a line of %d signs".formatted(line.length()));
    }
    try {
      JsonNode node = JsonRecords.JSON.readTree(line);
      return node.isObject()
          ? records.record(number, node, Map.of())
          : records.broken(number, "not a JSON object");
    } catch (JsonProcessingException e) {
      return records.broken(number, JsonRecords.what(e));
    }
  }

  private static BufferedReader open(SourceFile file) throws IOException {
    TextFile.refuseBinary(file, Optional.empty());
    return new BufferedReader(TextFile.open(file, Optional.empty()));
  }
}
