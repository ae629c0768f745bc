package org.loadstone.source.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.loadstone.source.SourceFile;

/** Text of a file in its encoding; bytes that are none become U+FFFD, for a rule to reject. */
final class TextFile {
  private static final int LOOK = 8_192;
  private static final int LONGEST_MARK = 3;

  static Reader open(SourceFile file, Optional<String> encoding) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(file.open(), LONGEST_MARK);
    try {
      Optional<Charset> marked = marked(bytes);
      Charset charset =
          marked.or(() -> encoding.map(ReadAs::charset)).orElse(StandardCharsets.UTF_8);
      return new InputStreamReader(bytes, charset);
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** Opens a stretch of UTF-8 text. */
  static Reader open(SourceFile file, TextChunk chunk) throws IOException {
    return new InputStreamReader(file.open(chunk.from(), chunk.to()), StandardCharsets.UTF_8);
  }

  /** Takes a byte order mark off the front; what it says wins over what is stated. */
  private static Optional<Charset> marked(PushbackInputStream bytes) throws IOException {
    byte[] first = bytes.readNBytes(LONGEST_MARK);
    int mark = 0;
    Charset charset = null;
    if (begins(first, 0xEF, 0xBB, 0xBF)) {
      mark = 3;
      charset = StandardCharsets.UTF_8;
    } else if (begins(first, 0xFF, 0xFE)) {
      mark = 2;
      charset = StandardCharsets.UTF_16LE;
    } else if (begins(first, 0xFE, 0xFF)) {
      mark = 2;
      charset = StandardCharsets.UTF_16BE;
    }
    bytes.unread(first, mark, first.length - mark);
    return Optional.ofNullable(charset);
  }

  private static boolean begins(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Refuses a file with zero bytes near its start unless it is said to be UTF-16.
   *
   * @throws org.loadstone.source.InputError if it is binary
   */
  static void refuseBinary(SourceFile file, Optional<String> encoding) throws IOException {
    if (encoding.map(name -> name.toLowerCase(Locale.ROOT).startsWith("utf-16")).orElse(false)) {
      return;
    }
    try (InputStream in = file.open()) {
      byte[] first = in.readNBytes(LOOK);
      boolean wide = begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF);
      for (byte b : first) {
        if (b == 0 && !wide) {
          throw file.error("it is a binary file, not text", "export it as UTF-8 text");
        }
      }
    }
  }

  private TextFile() {}
}
