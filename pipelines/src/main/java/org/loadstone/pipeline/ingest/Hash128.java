package org.loadstone.pipeline.ingest;

import java.io.Serializable;
import java.util.HexFormat;

/** A hash of 128 bits; as text 32 hexadecimal digits. */
record Hash128(long high, long low) implements Serializable {
  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGITS = 16;

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
