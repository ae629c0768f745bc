package org.loadstone.risk.study;

import java.util.stream.DoubleStream;
import org.loadstone.metric.Answer;

/**
 * How many independent rows a model with unpenalised coefficients needs (Riley 2020,
 * doi:10.1136/bmj.m441). Days of one athlete are not independent and several lead up to one onset:
 * compare {@link #events} with onsets, not rows with athlete-days.
 *
 * @param shrinkage rows for a uniform shrinkage of 0.9 or closer to 1
 * @param optimism rows for an optimism of Nagelkerke's R-squared of 0.05 or less
 * @param overall rows for the overall risk to within 0.05
 * @param needed the most of them
 * @param events events among {@code needed} rows at the prevalence
 */
public record SampleSize(long shrinkage, long optimism, long overall, long needed, long events) {
  private static final double SHRINKAGE = 0.9;
  private static final double OPTIMISM = 0.05;
  private static final double MARGIN = 0.05;
  private static final double Z = 1.96;

  /** Share of the greatest R-squared that a model is expected to reach when nothing is known. */
  private static final double MODEST = 0.15;

  /**
   * Returns what a model of a table needs, onsets counted as its events; absent without a parameter
   * or an onset.
   */
  public static Answer<SampleSize> of(int parameters, Counts counts) {
    if (parameters < 1 || counts.onsets() == 0) {
      return Answer.absent(parameters < 1 ? "it has no parameter" : "there is no onset");
    }
    return Answer.of(of(parameters, Math.min(0.5, (double) counts.events() / counts.rows())));
  }

  /**
   * Returns the rows needed for a model that is expected to explain little: 15 % of the greatest
   * Cox-Snell R-squared that the prevalence allows.
   *
   * @param parameters coefficients without the intercept, at least 1
   * @param prevalence share of rows with an event, in (0, 1)
   */
  public static SampleSize of(int parameters, double prevalence) {
    return of(parameters, prevalence, MODEST * mostExplained(prevalence));
  }

  /**
   * Returns the rows needed.
   *
   * @param explained Cox and Snell's R-squared that the model is expected to have
   * @throws IllegalArgumentException if a number is out of range
   */
  public static SampleSize of(int parameters, double prevalence, double explained) {
    if (parameters < 1 || !(prevalence > 0 && prevalence < 1)) {
      throw new IllegalArgumentException(
          "Cannot size a sample: %d parameters, prevalence %s; give 1 or more and a share in (0, 1)"
              .formatted(parameters, prevalence));
    }
    double most = mostExplained(prevalence);
    if (!(explained > 0 && explained < most)) {
      throw new IllegalArgumentException(
          "Cannot size a sample: R-squared %s; give one above 0 and below %s"
              .formatted(explained, most));
    }
    long shrinkage = rows(parameters, explained, SHRINKAGE);
    long optimism = rows(parameters, explained, explained / (explained + OPTIMISM * most));
    double spread = prevalence * (1 - prevalence);
    long overall = (long) Math.ceil(Z * Z / (MARGIN * MARGIN) * spread);
    long needed = (long) DoubleStream.of(shrinkage, optimism, overall).max().orElseThrow();
    return new SampleSize(
        shrinkage, optimism, overall, needed, (long) Math.ceil(needed * prevalence));
  }

  private static long rows(int parameters, double explained, double shrinkage) {
    return (long)
        Math.ceil(parameters / ((shrinkage - 1) * StrictMath.log(1 - explained / shrinkage)));
  }

  /** Returns the greatest R-squared of Cox and Snell at a prevalence. */
  static double mostExplained(double prevalence) {
    double logLikelihood =
        prevalence * StrictMath.log(prevalence) + (1 - prevalence) * StrictMath.log(1 - prevalence);
    return -StrictMath.expm1(2 * logLikelihood);
  }
}
