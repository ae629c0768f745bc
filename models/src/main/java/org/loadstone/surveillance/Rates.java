package org.loadstone.surveillance;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.loadstone.metric.ChiSquare;
import org.loadstone.metric.Interval;
import org.loadstone.metric.StandardNormal;

/** Intervals of rates and shares. */
public final class Rates {
  private Rates() {}

  /**
   * Returns events per unit of exposure with Garwood's exact Poisson interval, chi-square quantiles
   * with 2 x and 2 x + 2 degrees over twice the exposure (Garwood 1936,
   * doi:10.1093/biomet/28.3-4.437).
   *
   * @throws IllegalArgumentException if events are below 0, exposure is not above 0, or the level
   *     is no share
   */
  public static Interval exact(long events, double exposure, double level) {
    requireExposure(events, exposure);
    double tail = (1 - level) / 2;
    double low = events == 0 ? 0 : gammaQuantile(events, tail);
    return new Interval(
        events / exposure, low / exposure, gammaQuantile(events + 1, 1 - tail) / exposure, level);
  }

  // Half of the chi-square quantile with twice as many degrees.
  private static double gammaQuantile(long shape, double probability) {
    int degrees = Math.toIntExact(2 * shape);
    double high = 10 + shape + 20 * StrictMath.sqrt(shape);
    return root(x -> 1 - ChiSquare.above(2 * x, degrees) - probability, 0, high);
  }

  // Where an increasing function is 0, by halving.
  private static double root(DoubleUnaryOperator increasing, double from, double to) {
    double low = from;
    double high = to;
    for (int k = 0; k < 200 && high - low > 1e-15 * high; k++) {
      double middle = (low + high) / 2;
      if (increasing.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Returns events per unit of exposure with the normal interval x -+ z sqrt(x), from 0. */
  public static Interval normal(long events, double exposure, double level) {
    requireExposure(events, exposure);
    double half = StandardNormal.twoSided(level) * StrictMath.sqrt(events);
    return new Interval(
        events / exposure,
        Math.max(0, events - half) / exposure,
        (events + half) / exposure,
        level);
  }

  /**
   * Returns the sum of amounts over the sum of exposures, athletes as draws: on the log scale, with
   * the residuals d_i - r e_i of n athletes and n / (n - 1); from 0 where all amounts are 0.
   *
   * @param amounts of each athlete, such as days lost, at least 0
   * @param exposures of each athlete
   * @throws IllegalArgumentException if lengths differ, there are fewer than two athletes, or there
   *     is no exposure
   */
  public static Interval byAthlete(double[] amounts, double[] exposures, double level) {
    int n = amounts.length;
    double exposure = Arrays.stream(exposures).sum();
    if (n != exposures.length || n < 2) {
      throw new IllegalArgumentException(
          "Cannot take athletes as draws: %d amounts, %d exposures; give two athletes or more"
              .formatted(n, exposures.length));
    }
    requireExposure(0, exposure);
    double rate = Arrays.stream(amounts).sum() / exposure;
    if (rate == 0) {
      return new Interval(0, 0, exact(0, exposure, level).high(), level);
    }
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double residual = amounts[i] - rate * exposures[i];
      squares += residual * residual;
    }
    double error = StrictMath.sqrt(squares * n / (n - 1)) / exposure / rate;
    double factor = StrictMath.exp(StandardNormal.twoSided(level) * error);
    return new Interval(rate, rate / factor, rate * factor, level);
  }

  /**
   * Returns a share with the exact interval of Clopper and Pearson (1934,
   * doi:10.1093/biomet/26.4.404).
   *
   * @throws IllegalArgumentException unless 0 <= hits <= trials and trials >= 1
   */
  public static Interval share(long hits, long trials, double level) {
    if (trials < 1 || hits < 0 || hits > trials) {
      throw new IllegalArgumentException(
          "Cannot form a share: %d of %d; give 0 <= hits <= trials, trials >= 1"
              .formatted(hits, trials));
    }
    double tail = (1 - level) / 2;
    double low = hits == 0 ? 0 : root(p -> atLeast(hits, trials, p) - tail, 0, 1);
    double high = hits == trials ? 1 : root(p -> tail - 1 + atLeast(hits + 1, trials, p), 0, 1);
    return new Interval((double) hits / trials, low, high, level);
  }

  /** Returns the probability of {@code hits} or more. */
  private static double atLeast(long hits, long trials, double p) {
    double logRatio = StrictMath.log(p) - StrictMath.log1p(-p);
    double term = trials * StrictMath.log1p(-p);
    double below = 0;
    for (long k = 0; k < hits; k++) {
      below += StrictMath.exp(term);
      term += logRatio + StrictMath.log((trials - k) / (k + 1.0));
    }
    return 1 - below;
  }

  private static void requireExposure(long events, double exposure) {
    if (events < 0 || !(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Cannot form a rate: %d events in %s; give events of 0 or more and exposure above 0"
              .formatted(events, exposure));
    }
  }
}
