package org.loadstone.random;

import java.io.Serializable;

/**
 * Random numbers by address: a pure function of (seed, athlete, replicate, purpose, day, lane).
 *
 * <p>No state moves, so the order of calls, the number of threads and the partitioning of athletes
 * cannot change a number, and two policies that ask for the same address get the same one. Draws
 * allocate nothing; only a change of athlete or replicate makes a new value.
 *
 * <p>Uniforms have 53 random bits and never are 0 or 1. Normals come by inversion, so that a normal
 * rises with its uniform.
 *
 * @param key state of the address so far
 */
public record Draws(long key) implements Serializable {
  private static final double TWO_TO_MINUS_53 = 0x1.0p-53;
  private static final double LARGEST_INVERTED_MEAN = 500;

  /** Returns the root of all streams of a seed. */
  public static Draws of(long seed) {
    return new Draws(Mixing.mix(seed ^ Mixing.WEYL));
  }

  /** Returns the stable 64-bit key of an athlete id. */
  public static long athleteKey(String athleteId) {
    return Mixing.hash(athleteId);
  }

  /** Returns the streams of one athlete. */
  public Draws athlete(String athleteId) {
    return athlete(athleteKey(athleteId));
  }

  /** Returns the streams of the athlete with this {@link #athleteKey}. */
  public Draws athlete(long athleteKey) {
    return new Draws(Mixing.child(key, athleteKey));
  }

  /** Returns the streams of one replicate. */
  public Draws replicate(int replicate) {
    return new Draws(Mixing.child(~key, replicate));
  }

  /**
   * Returns 64 random bits of an address; {@code lane}, 0 to 32,766, tells draws of one day apart.
   */
  public long bits(Purpose purpose, int day, int lane) {
    long address = (long) purpose.code() << 48 ^ (long) lane << 32 ^ day & 0xffffffffL;
    return Mixing.child(key, address);
  }

  /** Returns a uniform number in the open interval (0, 1), lane 0. */
  public double uniform(Purpose purpose, int day) {
    return uniform(purpose, day, 0);
  }

  /** Returns a uniform number in the open interval (0, 1). */
  public double uniform(Purpose purpose, int day, int lane) {
    return toUniform(bits(purpose, day, lane));
  }

  /** Returns a standard normal number, lane 0. */
  public double normal(Purpose purpose, int day) {
    return normal(purpose, day, 0);
  }

  /** Returns a standard normal number. */
  public double normal(Purpose purpose, int day, int lane) {
    return NormalQuantile.of(uniform(purpose, day, lane));
  }

  /** Returns an exponential number with mean 1. */
  public double exponential(Purpose purpose, int day, int lane) {
    return -StrictMath.log(uniform(purpose, day, lane));
  }

  /** Returns an integer in 0..bound-1, each equally likely to within bound over 2^53. */
  public int below(int bound, Purpose purpose, int day, int lane) {
    if (bound < 1) {
      throw new IllegalArgumentException("Cannot draw below " + bound + "; give a bound over 0");
    }
    return (int) (uniform(purpose, day, lane) * bound);
  }

  /**
   * Returns a Poisson count by inversion.
   *
   * @param mean at least 0; a mean over 500 is the sum of independent parts of at most 500
   * @throws IllegalArgumentException if the mean is negative or not finite
   */
  public int poisson(double mean, Purpose purpose, int day, int lane) {
    if (!(mean >= 0) || mean > 1e8) {
      throw new IllegalArgumentException(
          "Cannot draw a Poisson count: mean " + mean + "; give a mean of 0 to 1e8");
    }
    long bits = bits(purpose, day, lane);
    int count = 0;
    double rest = mean;
    for (; rest > LARGEST_INVERTED_MEAN; rest -= LARGEST_INVERTED_MEAN) {
      count += invertPoisson(LARGEST_INVERTED_MEAN, toUniform(bits));
      bits = Mixing.mix(bits + Mixing.WEYL);
    }
    return count + invertPoisson(rest, toUniform(bits));
  }

  /** Returns a sequential stream for work that needs many numbers in a row, as a bootstrap does. */
  public RandomSequence sequence(Purpose purpose, int replicate) {
    return new RandomSequence(bits(purpose, replicate, 0x7fff));
  }

  static double toUniform(long bits) {
    return ((bits >>> 11) + 0.5) * TWO_TO_MINUS_53;
  }

  private static int invertPoisson(double mean, double uniform) {
    double probability = StrictMath.exp(-mean);
    double cumulative = probability;
    int count = 0;
    // the second condition ends the search where rounding keeps the sum below the uniform
    while (uniform > cumulative && probability > 0) {
      count++;
      probability *= mean / count;
      cumulative += probability;
    }
    return count;
  }
}
