package org.loadstone.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Expanded content that must stay in proportion to what was packed: a defence against bombs. */
final class Expansion extends FilterInputStream {
  static final long ALWAYS_ALLOWED = 64L << 20;
  static final long MOST_TIMES = 200;

  private final long most;
  private long read;

  /**
   * Content that was packed into {@code packedBytes}.
   *
   * @param expanded content, unpacked while it is read
   */
  Expansion(InputStream expanded, long packedBytes) {
    super(expanded);
    this.most = Math.max(ALWAYS_ALLOWED, packedBytes * MOST_TIMES);
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int bytes) throws IOException {
    read += bytes;
    if (read > most) {
      throw new IOException("it expands to more than %d times its size".formatted(MOST_TIMES));
    }
  }
}
