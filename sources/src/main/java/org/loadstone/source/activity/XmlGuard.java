package org.loadstone.source.activity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;

/**
 * The characters of XML for a parser that holds each tag, text, comment and instruction whole in
 * memory: they end where one is too long. Bytes that are no character become the replacement
 * character and are counted, so that one of them does not cost the rest of the file.
 */
final class XmlGuard extends Reader {
  /** Most characters of one token. */
  static final int MOST_CHARACTERS = 1_000_000;

  private static final char MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';
  private static final long[] LOW = {0xFFFF, 0xFFFF_FFFFL, 0xFFFF_FFFF_FFFFL};
  private static final long OPENS_INSTRUCTION = packed("?");
  private static final long OPENS_CDATA = packed("![");
  private static final long OPENS_COMMENT = packed("!--");

  /** What the characters are within, and what ends it. */
  private enum Within {
    TEXT("<"),
    TAG(">"),
    COMMENT("-->"),
    CDATA("]]>"),
    INSTRUCTION("?>");

    private final long end;
    private final long mask;

    Within(String end) {
      this.end = packed(end);
      this.mask = LOW[end.length() - 1];
    }
  }

  private final Reader in;
  private Within within = Within.TEXT;
  private long tail;
  private int opened;
  private int run;
  private int replaced;

  private XmlGuard(Reader in) {
    this.in = in;
  }

  /** Opens content, whose mark of byte order and blanks before the first tag are passed over. */
  static XmlGuard open(Content content) throws IOException {
    Reader in = new BufferedReader(new InputStreamReader(content, XmlCharset.of(content.head())));
    int first;
    do {
      in.mark(1);
      first = in.read();
    } while (first == MARK || Character.isWhitespace(first));
    in.reset();
    return new XmlGuard(in);
  }

  private static long packed(String text) {
    long packed = 0;
    for (char c : text.toCharArray()) {
      packed = packed << Character.SIZE | c;
    }
    return packed;
  }

  boolean isTooLong() {
    return run > MOST_CHARACTERS;
  }

  /** Returns how many replacement characters there were. */
  int replaced() {
    return replaced;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int read = isTooLong() ? -1 : in.read(into, from, length);
    for (int i = from; i < from + read && !isTooLong(); i++) {
      follow(into[i]);
    }
    return read;
  }

  private void follow(char c) {
    run++;
    opened++;
    replaced += c == REPLACEMENT ? 1 : 0;
    tail = tail << Character.SIZE | c;
    if ((tail & within.mask) == within.end) {
      within = within == Within.TEXT ? Within.TAG : Within.TEXT;
      run = 0;
      opened = 0;
    } else if (within == Within.TAG && opened <= LOW.length) {
      within = opening(tail & LOW[opened - 1]);
    }
  }

  private Within opening(long start) {
    if (start == OPENS_INSTRUCTION) {
      return Within.INSTRUCTION;
    }
    if (start == OPENS_CDATA) {
      return Within.CDATA;
    }
    return start == OPENS_COMMENT ? Within.COMMENT : within;
  }

  /** Leaves the content open: who opened it looks at its end. */
  @Override
  public void close() {}
}
