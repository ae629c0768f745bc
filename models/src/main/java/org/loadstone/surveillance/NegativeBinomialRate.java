package org.loadstone.surveillance;

import org.loadstone.metric.Interval;
import org.loadstone.metric.StandardNormal;

/**
 * Events per unit of exposure of athletes who differ: counts with mean r e_i and variance r e_i +
 * alpha (r e_i)^2, by maximum likelihood (Lawless 1987, doi:10.2307/3314912).
 *
 * @param rate r with its interval on the log scale, from the inverse information
 * @param dispersion alpha; 0 where counts vary no more than by chance, which is the Poisson model
 * @param logLikelihood at both
 */
public record NegativeBinomialRate(Interval rate, double dispersion, double logLikelihood) {
  private static final double SMALLEST = 1e-6;
  private static final double LARGEST = 1e4;
  private static final double GOLDEN = (StrictMath.sqrt(5) - 1) / 2;

  /**
   * Fits the model.
   *
   * @param counts events of each athlete, at least one of them above 0
   * @param exposures of each athlete; those of 0 are left out
   * @throws IllegalArgumentException if lengths differ or there is no event or exposure
   */
  public static NegativeBinomialRate of(int[] counts, double[] exposures, double level) {
    double events = 0;
    double exposure = 0;
    for (int i = 0; i < counts.length; i++) {
      events += exposures[i] > 0 ? counts[i] : 0;
      exposure += exposures[i];
    }
    if (counts.length != exposures.length || !(events > 0) || !(exposure > 0)) {
      throw new IllegalArgumentException(
          "Cannot fit counts: %s events in %s; give athletes with events and exposure"
              .formatted(events, exposure));
    }
    double start = events / exposure;
    double low = StrictMath.log(SMALLEST);
    double high = StrictMath.log(LARGEST);
    // The profile likelihood over log alpha has one top.
    double a = high - GOLDEN * (high - low);
    double b = low + GOLDEN * (high - low);
    double atA = profile(counts, exposures, StrictMath.exp(a), start);
    double atB = profile(counts, exposures, StrictMath.exp(b), start);
    for (int k = 0; k < 100; k++) {
      if (atA >= atB) {
        high = b;
        b = a;
        atB = atA;
        a = high - GOLDEN * (high - low);
        atA = profile(counts, exposures, StrictMath.exp(a), start);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + GOLDEN * (high - low);
        atB = profile(counts, exposures, StrictMath.exp(b), start);
      }
    }
    double alpha = StrictMath.exp((a + b) / 2);
    double poisson = value(counts, exposures, 0, start);
    boolean isPoisson = poisson >= Math.max(atA, atB) - 1e-9;
    double used = isPoisson ? 0 : alpha;
    double rate = rate(counts, exposures, used, start);
    double information = 0;
    for (double e : exposures) {
      information += rate * e / (1 + used * rate * e);
    }
    double factor = StrictMath.exp(StandardNormal.twoSided(level) / StrictMath.sqrt(information));
    return new NegativeBinomialRate(
        new Interval(rate, rate / factor, rate * factor, level),
        used,
        value(counts, exposures, used, rate));
  }

  private static double profile(int[] counts, double[] exposures, double alpha, double start) {
    return value(counts, exposures, alpha, rate(counts, exposures, alpha, start));
  }

  // Newton on the log rate.
  private static double rate(int[] counts, double[] exposures, double alpha, double start) {
    double log = StrictMath.log(start);
    for (int step = 0; step < 100; step++) {
      double rate = StrictMath.exp(log);
      double score = 0;
      double bend = 0;
      for (int i = 0; i < counts.length; i++) {
        double mean = rate * exposures[i];
        double spread = 1 + alpha * mean;
        score += (exposures[i] > 0 ? counts[i] - mean : 0) / spread;
        bend += mean * (1 + alpha * counts[i]) / (spread * spread);
      }
      double move = Math.clamp(score / bend, -1, 1);
      log += move;
      if (Math.abs(move) < 1e-13) {
        break;
      }
    }
    return StrictMath.exp(log);
  }

  private static double value(int[] counts, double[] exposures, double alpha, double rate) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      if (!(exposures[i] > 0)) {
        continue;
      }
      double mean = rate * exposures[i];
      double spread = StrictMath.log1p(alpha * mean);
      sum += counts[i] * StrictMath.log(mean);
      sum -= alpha == 0 ? mean : spread / alpha + counts[i] * spread;
      for (int k = 0; k < counts[i]; k++) {
        sum += StrictMath.log1p(alpha * k) - StrictMath.log(k + 1.0);
      }
    }
    return sum;
  }
}
