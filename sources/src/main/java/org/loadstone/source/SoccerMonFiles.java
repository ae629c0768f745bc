package org.loadstone.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The shapes of SoccerMon's files. */
final class SoccerMonFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Takes one session of one player; {@code number} counts the sessions of the file from 1. */
  interface SessionReader {
    void session(String player, long number, JsonNode session);
  }

  /** Takes one filled cell of a wide file. */
  interface CellReader {
    void cell(long line, String date, String player, String text);
  }

  static void sessions(Path file, SessionReader out) {
    try (JsonParser parser = new JsonFactory(JSON).createParser(file.toFile())) {
      long number = 0;
      expect(file, parser, JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String player = parser.currentName();
        expect(file, parser, JsonToken.START_ARRAY);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          out.session(player, ++number, parser.readValueAsTree());
        }
      }
    } catch (IOException e) {
      throw new InputError("Cannot read %s: %s; check the file".formatted(file, e.getMessage()), e);
    }
  }

  private static void expect(Path file, JsonParser parser, JsonToken token) throws IOException {
    if (parser.nextToken() != token) {
      throw new InputError(
          "Cannot read %s: expected %s at line %d; check the file"
              .formatted(file, token, parser.currentLocation().getLineNr()));
    }
  }

  static void cells(Path file, CellReader out) {
    List<String> header = CsvFiles.header(file);
    CsvFiles.records(
        file,
        record -> {
          for (int i = 1; i < Math.min(header.size(), record.getFieldCount()); i++) {
            if (!record.getField(i).isBlank()) {
              out.cell(
                  record.getStartingLineNumber(),
                  day(record.getField(0)),
                  header.get(i),
                  record.getField(i));
            }
          }
        });
  }

  /** Returns JSON text of a cell as a tree; a missing node when it is none. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  /** Returns dd.mm.yyyy as yyyy-mm-dd; other text as it is, for the date rule to reject. */
  static String day(String text) {
    String[] parts = text.strip().split("\\.");
    return parts.length == 3 ? parts[2] + "-" + parts[1] + "-" + parts[0] : text;
  }

  private SoccerMonFiles() {}
}
