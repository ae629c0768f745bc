package org.loadstone.source.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Lines of a text; of a line beyond a bound only the beginning is kept, so that memory is. */
final class BoundedLines implements Closeable {
  private static final int BLOCK = 8_192;

  private final Reader text;
  private final int longest;
  private final char[] block = new char[BLOCK];
  private int at;
  private int end;
  private boolean isAfterReturn;

  /**
   * A line without its end.
   *
   * @param text at most as many signs as the bound
   * @param length signs of the whole line
   */
  record Line(String text, long length) {}

  /**
   * Lines that end in line feed, return or both.
   *
   * @param longest most signs of a line that are kept
   */
  BoundedLines(Reader text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /** Returns the next line, or empty after the last. */
  Optional<Line> next() throws IOException {
    StringBuilder kept = new StringBuilder();
    long length = 0;
    passLineFeedOfReturn();
    while (fill()) {
      int from = at;
      while (at < end && block[at] != '\n' && block[at] != '\r') {
        at++;
      }
      kept.append(block, from, Math.min(at - from, longest - kept.length()));
      length += at - from;
      if (at < end) {
        isAfterReturn = block[at++] == '\r';
        return Optional.of(new Line(kept.toString(), length));
      }
    }
    return length == 0 ? Optional.empty() : Optional.of(new Line(kept.toString(), length));
  }

  private void passLineFeedOfReturn() throws IOException {
    if (isAfterReturn && fill() && block[at] == '\n') {
      at++;
    }
    isAfterReturn = false;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(text.read(block), 0);
    }
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
