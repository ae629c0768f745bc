package org.loadstone.day;

/** The load of one session from its duration and heart rate, zones or rating. */
public final class SessionLoad {
  private static final int ZONES = 5;
  private static final double MOST_RESERVE = 1.1;

  /** Weights of Banister's training impulse, from the lactate curves of men and of women. */
  public enum Weights {
    MEN(0.64, 1.92),
    WOMEN(0.86, 1.67);

    private final double factor;
    private final double exponent;

    Weights(double factor, double exponent) {
      this.factor = factor;
      this.exponent = exponent;
    }
  }

  /**
   * Returns the share of the heart-rate reserve, (exercise - rest) / (max - rest); 0 to 1 for rates
   * between rest and maximum.
   *
   * @param exercise mean heart rate of the session, beats a minute
   * @param rest resting heart rate, beats a minute
   * @param max maximal heart rate, beats a minute, above {@code rest}
   * @throws IllegalArgumentException if the maximum is not above rest, or a rate is not finite
   */
  public static double heartRateReserve(double exercise, double rest, double max) {
    boolean areFinite = Double.isFinite(exercise) && Double.isFinite(rest) && Double.isFinite(max);
    if (!(max > rest) || !areFinite) {
      throw new IllegalArgumentException(
          "Cannot take the heart-rate reserve of %s, rest %s, maximum %s; give finite rates, the"
                  .formatted(exercise, rest, max)
              + " maximum above rest");
    }
    return (exercise - rest) / (max - rest);
  }

  /**
   * Returns Banister's training impulse in arbitrary units: minutes r a e^(b r), r the share of the
   * heart-rate reserve, a = 0.64 and b = 1.92 for men, 0.86 and 1.67 for women (Banister 1991,
   * Physiological Testing of Elite Athletes; Morton 1990, doi:10.1152/jappl.1990.69.3.1171).
   *
   * @param minutes duration, at least 0
   * @param reserve share of the heart-rate reserve, see {@link #heartRateReserve}: 0 to 1, and up
   *     to 1.1 for a rate above a maximum that was estimated
   * @throws IllegalArgumentException for a duration that is negative or not finite, or a reserve
   *     that is not from 0 to 1.1, such as one in per cent
   */
  public static double banisterTrimp(double minutes, double reserve, Weights weights) {
    if (!(reserve >= 0 && reserve <= MOST_RESERVE)) {
      throw new IllegalArgumentException(
          "Cannot take the heart-rate reserve %s; give a share, 0 to 1 (at most %s), not per cent"
              .formatted(reserve, MOST_RESERVE));
    }
    return atLeastZero("minutes", minutes)
        * reserve
        * weights.factor
        * StrictMath.exp(weights.exponent * reserve);
  }

  /**
   * Returns Edwards' training impulse in arbitrary units: the sum of k times the minutes in zone k,
   * k = 1 to 5 for 50-60, 60-70, 70-80, 80-90 and 90-100 % of the maximal heart rate (Edwards 1993,
   * The Heart Rate Monitor Book).
   *
   * @param zoneMinutes minutes in the five zones, each at least 0
   * @throws IllegalArgumentException for another number of zones, or a duration that is negative or
   *     not finite
   */
  public static double edwardsTrimp(double... zoneMinutes) {
    if (zoneMinutes.length != ZONES) {
      throw new IllegalArgumentException(
          "Cannot sum zones: %d; give the minutes of five".formatted(zoneMinutes.length));
    }
    double sum = 0;
    for (int zone = 1; zone <= ZONES; zone++) {
      sum += zone * atLeastZero("minutes in zone " + zone, zoneMinutes[zone - 1]);
    }
    return sum;
  }

  /**
   * Returns the session RPE in arbitrary units: rating times minutes (Foster 2001,
   * doi:10.1519/00124278-200102000-00019).
   *
   * @param rating perceived exertion of the session, 0 to 10
   * @param minutes duration, at least 0
   * @throws IllegalArgumentException for a rating out of range, or a duration that is negative or
   *     not finite
   */
  public static double sessionRpe(double rating, double minutes) {
    if (!(rating >= 0 && rating <= 10)) {
      throw new IllegalArgumentException(
          "Cannot take the rating %s; give a CR10 rating, 0 to 10".formatted(rating));
    }
    return rating * atLeastZero("minutes", minutes);
  }

  private static double atLeastZero(String what, double value) {
    if (!(value >= 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "Cannot take %s %s; give a finite duration, at least 0".formatted(value, what));
    }
    return value;
  }

  private SessionLoad() {}
}
