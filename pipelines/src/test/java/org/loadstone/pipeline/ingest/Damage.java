package org.loadstone.pipeline.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Ways in which files get broken: cut, changed, shortened, doubled, overwritten. */
final class Damage {
  /** Returns a copy broken one to four times. */
  static byte[] of(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    int times = 1 + random.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = once(bytes, random);
    }
    return bytes;
  }

  private static byte[] once(byte[] bytes, SplittableRandom random) {
    if (bytes.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
    return switch (random.nextInt(8)) {
      case 0 -> Arrays.copyOf(bytes, at);
      case 1 -> with(bytes, at, (byte) random.nextInt(256));
      case 2 -> with(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
      case 3 -> spliced(bytes, at, at + length, new byte[0]);
      case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
      case 5 ->
          spliced(
              bytes,
              at,
              at,
              "\n\n,;\"{[\u0000NaN-1e999"
                  .substring(random.nextInt(12))
                  .getBytes(StandardCharsets.UTF_8));
      case 6 -> spliced(bytes, at, at + length, noise(random, length));
      default -> spliced(bytes, at, bytes.length, Arrays.copyOf(bytes, at));
    };
  }

  private static byte[] with(byte[] bytes, int at, byte value) {
    bytes[at] = value;
    return bytes;
  }

  static byte[] noise(SplittableRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] put) {
    byte[] out = new byte[from + put.length + bytes.length - to];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(put, 0, out, from, put.length);
    System.arraycopy(bytes, to, out, from + put.length, bytes.length - to);
    return out;
  }

  private Damage() {}
}
