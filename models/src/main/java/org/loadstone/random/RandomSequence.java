package org.loadstone.random;

/**
 * A small sequential stream that can be split: number i is a strong mix of key + i times an odd
 * constant (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
 *
 * <p>Not safe for use by several threads; split one for each.
 */
public final class RandomSequence {
  private final long key;
  private long counter;

  RandomSequence(long key) {
    this.key = key;
  }

  /** Returns the stream of (seed, purpose, replicate). */
  public static RandomSequence of(long seed, Purpose purpose, int replicate) {
    return Draws.of(seed).sequence(purpose, replicate);
  }

  /** Returns an unrelated stream, the same one for the same index however far this one has run. */
  public RandomSequence split(int index) {
    return new RandomSequence(Mixing.child(key, ~(long) index));
  }

  /** Returns the next 64 bits. */
  public long nextLong() {
    counter += Mixing.WEYL;
    return Mixing.mix(key + counter);
  }

  /** Returns the next uniform number in the open interval (0, 1). */
  public double nextUniform() {
    return Draws.toUniform(nextLong());
  }

  /** Returns the next standard normal number. */
  public double nextNormal() {
    return NormalQuantile.of(nextUniform());
  }

  /**
   * Returns an integer in 0..bound-1 without bias (Lemire 2019, doi:10.1145/3230636).
   *
   * @throws IllegalArgumentException if the bound is below 1
   */
  public int nextInt(int bound) {
    if (bound < 1) {
      throw new IllegalArgumentException("Cannot draw below " + bound + "; give a bound over 0");
    }
    long product = (nextLong() >>> 32) * bound;
    long low = product & 0xffffffffL;
    if (low < bound) {
      long threshold = (1L << 32) % bound;
      while (low < threshold) {
        product = (nextLong() >>> 32) * bound;
        low = product & 0xffffffffL;
      }
    }
    return (int) (product >>> 32);
  }

  /** Shuffles the indices in place, each order equally likely (Fisher and Yates). */
  public void shuffle(int[] indices) {
    for (int i = indices.length - 1; i > 0; i--) {
      int j = nextInt(i + 1);
      int swapped = indices[i];
      indices[i] = indices[j];
      indices[j] = swapped;
    }
  }
}
