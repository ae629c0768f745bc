package org.loadstone.random;

import java.nio.charset.StandardCharsets;

/** 64-bit mixing: bijections whose output bits each depend on every input bit. */
final class Mixing {
  /** Odd, 2^64 over the golden ratio: consecutive multiples are spread evenly (Weyl sequence). */
  static final long WEYL = 0x9e3779b97f4a7c15L;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Mixing() {}

  /**
   * Mixes 64 bits by two rotations-and-xors, three xor-shifts and two multiplications, a
   * construction that stays random on low-entropy counters (Evensen 2018, "rrmxmx").
   */
  static long mix(long value) {
    long z = value;
    z ^= Long.rotateRight(z, 49) ^ Long.rotateRight(z, 24);
    z *= 0x9fb21c651e98df25L;
    z ^= z >>> 28;
    z *= 0x9fb21c651e98df25L;
    return z ^ z >>> 28;
  }

  /** Returns a child key; different counters give unrelated children of the same key. */
  static long child(long key, long counter) {
    return mix(mix(key + WEYL) ^ counter * WEYL + WEYL);
  }

  /** Returns a 64-bit hash of a text's UTF-8 bytes (FNV-1a, then mixed). */
  static long hash(String text) {
    long hash = FNV_OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ b & 0xff) * FNV_PRIME;
    }
    return mix(hash ^ WEYL);
  }
}
