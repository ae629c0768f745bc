package org.loadstone.feature;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One athlete's state after a day, as it is stored: version, fingerprint of the set, day, doubles.
 *
 * @param day last day folded, days since 1970-01-01
 * @param state the doubles of one athlete
 */
public record FoldState(int day, double[] state) {
  private static final int VERSION = 1;

  /** Returns the stored form for a set. */
  public byte[] bytes(FeatureSet set) {
    byte[] fingerprint = set.fingerprint().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = ByteBuffer.allocate(4 + fingerprint.length + 8 + 8 * state.length);
    out.putInt(VERSION).put(fingerprint).putInt(day).putInt(state.length);
    for (double value : state) {
      out.putDouble(value);
    }
    return out.array();
  }

  /**
   * Reads the stored form.
   *
   * @throws IllegalArgumentException if it was stored by another version or feature set
   */
  public static FoldState of(FeatureSet set, byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte[] expected = set.fingerprint().getBytes(StandardCharsets.US_ASCII);
    int version = bytes.length < 4 ? 0 : in.getInt();
    if (version != VERSION || bytes.length < 12 + expected.length) {
      throw new IllegalArgumentException(
          "Cannot read fold state: version %d, expected %d; fold the history again"
              .formatted(version, VERSION));
    }
    byte[] fingerprint = new byte[expected.length];
    in.get(fingerprint);
    int day = in.getInt();
    int length = in.getInt();
    if (!Arrays.equals(fingerprint, expected)
        || length != set.stateSize()
        || in.remaining() != 8 * length) {
      throw new IllegalArgumentException(
          "Cannot read fold state: it belongs to another feature set; fold the history again");
    }
    double[] state = new double[length];
    in.asDoubleBuffer().get(state);
    return new FoldState(day, state);
  }
}
