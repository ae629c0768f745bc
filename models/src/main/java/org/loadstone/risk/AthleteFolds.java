package org.loadstone.risk;

import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Assigns each athlete to one of {@code count} folds by a hash of id and seed: an athlete's fold
 * stays when others join or leave.
 *
 * @param count number of folds, at least 2
 * @param seed of the hash
 */
public record AthleteFolds(int count, long seed) {
  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if {@code count} is below 2
   */
  public AthleteFolds {
    if (count < 2) {
      throw new IllegalArgumentException(
          "Cannot form folds: " + count + "; take at least 2, better 5");
    }
  }

  /** Returns the fold of an athlete, 0 to count - 1. */
  public int of(String athleteId) {
    return (int) Long.remainderUnsigned(hash(athleteId, seed), count);
  }

  /** Returns the fold of each row. */
  public int[] of(RiskTable table) {
    int[] byAthlete = table.athletes().stream().mapToInt(this::of).toArray();
    return IntStream.of(table.athleteCodes()).map(code -> byAthlete[code]).toArray();
  }

  /** Returns the rows whose fold is accepted, ascending. */
  public static int[] rows(int[] fold, IntPredicate accepted) {
    return IntStream.range(0, fold.length).filter(row -> accepted.test(fold[row])).toArray();
  }

  /** Returns a 64-bit FNV-1a hash of the text, mixed with the seed (SplitMix64 finaliser). */
  public static long hash(String text, long seed) {
    long h = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      h = (h ^ (b & 0xff)) * 0x100000001b3L;
    }
    return mix(h + mix(seed));
  }

  /** Returns the bits of {@code z} mixed so that near inputs give unrelated outputs. */
  public static long mix(long z) {
    long a = (z + 0x9e3779b97f4a7c15L ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
