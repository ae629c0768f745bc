package org.loadstone.source.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.loadstone.source.SourceFile;

/** One JSON object a line; a line that is none, or too long, is a broken record. */
final class JsonLines implements RecordReader {
  private static final int LONGEST_LINE = 16_000_000;

  @Override
  public Optional<Fields> fields(SourceFile file) {
    try (BoundedLines lines = open(file)) {
      if (lines.next().isEmpty()) {
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
    try (BoundedLines lines = open(file)) {
      long number = 0;
      for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        if (line.get().length() > LONGEST_LINE || !line.get().text().isBlank()) {
          out.accept(record(records, number, line.get()));
        }
      }
    } catch (IOException e) {
      throw file.error(e);
    }
  }

  private static FileRecord record(JsonRecords records, long number, BoundedLines.Line line) {
    if (line.length() > LONGEST_LINE) {
      return records.broken(
          number, "a line of %d signs, at most %d".formatted(line.length(), LONGEST_LINE));
    }
    try {
      JsonNode node = JsonRecords.JSON.readTree(line.text());
      return node.isObject()
          ? records.record(number, node, Map.of())
          : records.broken(number, "not a JSON object");
    } catch (JsonProcessingException e) {
      return records.broken(number, JsonRecords.what(e));
    }
  }

  private static BoundedLines open(SourceFile file) throws IOException {
    TextFile.refuseBinary(file, Optional.empty());
    return new BoundedLines(TextFile.open(file, Optional.empty()), LONGEST_LINE);
  }
}
