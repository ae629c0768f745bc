package org.loadstone.pipeline.ingest;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** The first 128 bits of a SHA-256 hash; as text 32 hexadecimal digits. */
record Hash128(long high, long low) implements Serializable {
  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGITS = 16;

  static Hash128 of(byte[] sha256) {
    ByteBuffer bytes = ByteBuffer.wrap(sha256);
    return new Hash128(bytes.getLong(), bytes.getLong());
  }

  static Hash128 of(String digits) {
    return new Hash128(
        HexFormat.fromHexDigitsToLong(digits, 0, DIGITS),
        HexFormat.fromHexDigitsToLong(digits, DIGITS, 2 * DIGITS));
  }

  @Override
  public String toString() {
    return HEX.toHexDigits(high) + HEX.toHexDigits(low);
  }
}
