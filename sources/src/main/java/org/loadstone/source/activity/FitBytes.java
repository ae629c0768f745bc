package org.loadstone.source.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bytes of FIT files in order, with count and CRC since the start of the present file.
 *
 * <p>The protocol's CRC is CRC-16/ARC: polynomial 0x8005 reflected, start 0.
 */
final class FitBytes {
  private static final int POLYNOMIAL = 0xA001;
  private static final int BYTE = 0xff;
  private static final int[] TABLE = table();

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 13];
  private int at;
  private int length;
  private long count;
  private int crc;

  FitBytes(InputStream in) {
    this.in = in;
  }

  private static int[] table() {
    int[] table = new int[BYTE + 1];
    for (int value = 0; value <= BYTE; value++) {
      int crc = value;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 1) == 1 ? crc >>> 1 ^ POLYNOMIAL : crc >>> 1;
      }
      table[value] = crc;
    }
    return table;
  }

  boolean isAtEnd() {
    if (at < length) {
      return false;
    }
    try {
      length = in.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException("Content ends early instead of throwing", e);
    }
    at = 0;
    return length <= 0;
  }

  /** Returns the next byte, 0 to 255, or -1 at the end. */
  int next() {
    if (isAtEnd()) {
      length = 0;
      return -1;
    }
    int value = buffer[at++] & BYTE;
    count++;
    crc = crc >>> Byte.SIZE ^ TABLE[(crc ^ value) & BYTE];
    return value;
  }

  /** Begins to count anew. */
  void startFile() {
    count = 0;
    crc = 0;
  }

  long count() {
    return count;
  }

  int crc() {
    return crc;
  }
}
