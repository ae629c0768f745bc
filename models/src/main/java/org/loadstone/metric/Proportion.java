package org.loadstone.metric;

/** Intervals of a share of independent trials. */
public final class Proportion {
  private Proportion() {}

  /**
   * Returns Wilson's score interval, inside [0, 1] (Wilson 1927,
   * doi:10.1080/01621459.1927.10502953).
   *
   * @param hits trials that came true
   * @param trials at least 1
   * @throws IllegalArgumentException unless 0 <= hits <= trials and trials >= 1
   */
  public static Interval wilson(long hits, long trials, double level) {
    if (trials < 1 || hits < 0 || hits > trials) {
      throw new IllegalArgumentException(
          "Cannot form proportion: %d of %d; give 0 <= hits <= trials, trials >= 1"
              .formatted(hits, trials));
    }
    double z2 = StrictMath.pow(StandardNormal.twoSided(level), 2);
    double p = (double) hits / trials;
    double centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
    double half =
        StrictMath.sqrt(z2 * (p * (1 - p) / trials + z2 / (4.0 * trials * trials)))
            / (1 + z2 / trials);
    double low = hits == 0 ? 0 : Math.max(0, centre - half);
    double high = hits == trials ? 1 : Math.min(1, centre + half);
    return new Interval(p, low, high, level);
  }
}
