package org.loadstone.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.loadstone.source.SourceFile;

/**
 * A stretch of a text of delimited fields that holds whole records.
 *
 * @param from its first byte
 * @param to the byte after its last
 * @param line line where it begins, the first of the file being 1
 */
public record TextChunk(long from, long to, long line) implements Serializable {
  private static final int BUFFER = 1 << 16;

  /** Where the reader of a record is. */
  private enum At {
    FIELD_START,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  /**
   * Cuts a file at ends of records.
   *
   * @param delimiter sign between fields
   * @param bytes length of a chunk, up to the end of its last record
   * @return empty when only the whole file can be read: it is no longer than that, or quotes are
   *     not where they should be and only the parser says what they mean
   */
  static List<TextChunk> of(SourceFile file, char delimiter, long bytes) throws IOException {
    Optional<List<TextChunk>> plain = PlainLines.chunks(file, bytes);
    if (plain.isPresent()) {
      return plain.get();
    }
    Cuts cuts = new Cuts((byte) delimiter, bytes);
    try (InputStream in = file.open()) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read > 0 && cuts.isSure; read = in.read(buffer)) {
        cuts.take(buffer, read);
      }
    }
    return cuts.chunks();
  }

  private static final class Cuts {
    private final byte delimiter;
    private final long bytes;
    private final List<TextChunk> chunks = new ArrayList<>();
    private At at = At.FIELD_START;
    private boolean isSure = true;
    private byte before;
    private long place;
    private long line = 1;
    private long from;
    private long fromLine = 1;

    Cuts(byte delimiter, long bytes) {
      this.delimiter = delimiter;
      this.bytes = bytes;
    }

    void take(byte[] buffer, int length) {
      // A byte order mark may hide a quote or another encoding.
      isSure &= place > 0 || (buffer[0] & 0xFF) < 0xEF;
      for (int i = 0; i < length; i++) {
        byte sign = buffer[i];
        if (sign == '\n' || sign == '\r') {
          lineEnd(sign);
        } else {
          if (before == '\r') {
            cutIfLong();
          }
          step(sign);
        }
        before = sign;
        place++;
      }
    }

    private void lineEnd(byte sign) {
      boolean isSecond = sign == '\n' && before == '\r';
      if (before == '\r' && !isSecond) {
        cutIfLong();
      }
      line += isSecond ? 0 : 1;
      at = at == At.QUOTED ? At.QUOTED : At.FIELD_START;
      if (sign == '\n') {
        place++;
        cutIfLong();
        place--;
      }
    }

    /** Cuts before the sign at {@link #place}. */
    private void cutIfLong() {
      if (at == At.FIELD_START && place - from >= bytes) {
        chunks.add(new TextChunk(from, place, fromLine));
        from = place;
        fromLine = line;
      }
    }

    private void step(byte sign) {
      switch (at) {
        case FIELD_START ->
            at = sign == '"' ? At.QUOTED : sign == delimiter ? At.FIELD_START : At.PLAIN;
        case PLAIN -> at = sign == delimiter ? At.FIELD_START : At.PLAIN;
        case QUOTED -> at = sign == '"' ? At.AFTER_QUOTE : At.QUOTED;
        case AFTER_QUOTE -> {
          isSure &= sign == '"' || sign == delimiter;
          at = sign == '"' ? At.QUOTED : At.FIELD_START;
        }
      }
    }

    List<TextChunk> chunks() {
      if (from < place) {
        chunks.add(new TextChunk(from, place, fromLine));
      }
      boolean isWhole = !isSure || at == At.QUOTED || chunks.size() < 2;
      return isWhole ? List.of() : List.copyOf(chunks);
    }
  }
}
