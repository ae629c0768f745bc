package org.loadstone.source.activity;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The bytes of a file, expanded where they are packed. Damage, a bound or a failing disk ends them
 * early instead of throwing; {@link #takeFault} then says why.
 */
final class Content extends InputStream {
  private static final int BUFFER = 1 << 13;
  private static final int HEAD = 512;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** A few bytes may well expand much; the ratio is looked at from here on. */
  private static final long RATIO_FROM = 1 << 24;

  private final Packed packed;
  private final InputStream expanded;
  private final long most;
  private final byte[] head;
  private int headAt;
  private long count;
  private String fault = "";
  private boolean isTold;

  /** Bytes as they lie on disk, counted. */
  private static final class Packed extends FilterInputStream {
    private long count;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = in.read(into, from, length);
      count += Math.max(read, 0);
      return read;
    }
  }

  private Content(Packed packed, InputStream expanded, long most) {
    this.packed = packed;
    this.expanded = expanded;
    this.most = most;
    this.head = readHead();
  }

  /** Opens a file of which at most so many bytes are given. */
  static Content open(Path file, long most) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    raw.mark(2);
    boolean isGzip = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
    raw.reset();
    Packed packed = new Packed(raw);
    return new Content(packed, isGzip ? new Unpacked(packed) : packed, most);
  }

  /** Opens the packed bytes only when they are read, so that a damaged start is damage like any. */
  private static final class Unpacked extends InputStream {
    private final InputStream packed;
    private InputStream gzip;

    Unpacked(InputStream packed) {
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      throw new IOException("Content reads arrays only");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (gzip == null) {
        gzip = new GZIPInputStream(packed, BUFFER);
      }
      return gzip.read(into, from, length);
    }

    @Override
    public void close() throws IOException {
      packed.close();
    }
  }

  /** Returns the first bytes, without taking them. */
  byte[] head() {
    return head;
  }

  private byte[] readHead() {
    byte[] first = new byte[HEAD];
    int length = 0;
    int read = 0;
    while (length < HEAD && (read = expand(first, length, HEAD - length)) > 0) {
      length += read;
    }
    return Arrays.copyOf(first, length);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) {
    if (headAt == head.length) {
      return expand(into, from, length);
    }
    int read = Math.min(length, head.length - headAt);
    System.arraycopy(head, headAt, into, from, read);
    headAt += read;
    return read;
  }

  private int expand(byte[] into, int from, int length) {
    if (!fault.isEmpty() || length == 0) {
      return fault.isEmpty() ? 0 : -1;
    }
    try {
      int room = (int) Math.min(length, most - count);
      int read = expanded.read(into, from, Math.max(room, 1));
      fault = fault(read, room);
      count += Math.max(read, 0);
      return fault.isEmpty() ? read : -1;
    } catch (IOException e) {
      fault = expanded == packed ? "the disk says: " + e.getMessage() : "gzip is damaged";
      return -1;
    }
  }

  private String fault(int read, int room) {
    if (read > room) {
      return String.format(Locale.ROOT, "it expands to more than %,d bytes", most);
    }
    return count > RATIO_FROM && count / packed.count > ActivityFile.MOST_EXPANSION
        ? "it expands more than %d times".formatted(ActivityFile.MOST_EXPANSION)
        : "";
  }

  /** Returns why the bytes ended early, once, or empty if they did not or it was told. */
  Optional<String> takeFault() {
    if (fault.isEmpty() || isTold) {
      return Optional.empty();
    }
    isTold = true;
    return Optional.of(fault);
  }

  @Override
  public void close() throws IOException {
    expanded.close();
  }
}
