package org.loadstone.risk;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.loadstone.metric.Interval;
import org.loadstone.metric.StandardNormal;

/**
 * The share of rows with an event and its standard error with athletes, not rows, as independent:
 * sqrt(k / (k - 1) * sum over k athletes of (events - rate * rows)^2) / rows, the linearised ratio
 * of Cochran, Sampling Techniques, 1977, chapter 6.
 *
 * @param rate in [0, 1]
 * @param error standard error; absent marks it as unknown (one athlete, or no event)
 * @param rows rows counted
 * @param events rows with an event
 */
public record ClusteredRate(double rate, Optional<Double> error, int rows, int events) {
  /**
   * Returns the rate over the rows that {@code counts} accepts, pulled towards {@code prior} as if
   * {@code weight} more rows had that rate.
   */
  static ClusteredRate of(RiskTable table, IntPredicate counts, double prior, double weight) {
    int athletes = table.athletes().size();
    int[] rows = new int[athletes];
    int[] events = new int[athletes];
    for (int i = 0; i < table.rows(); i++) {
      if (counts.test(i)) {
        rows[table.athleteCodes()[i]]++;
        events[table.athleteCodes()[i]] += table.label(i);
      }
    }
    return of(rows, events, prior, weight);
  }

  /**
   * Returns the rate over athletes.
   *
   * @param rows rows of each athlete; one without rows does not count
   * @param events rows of each athlete with an event
   */
  public static ClusteredRate of(int[] rows, int[] events) {
    return of(rows, events, 0, 0);
  }

  private static ClusteredRate of(int[] rows, int[] events, double prior, double weight) {
    int n = Arrays.stream(rows).sum();
    int d = Arrays.stream(events).sum();
    double rate = n + weight == 0 ? 0 : (d + prior * weight) / (n + weight);
    double squares = 0;
    for (int a = 0; a < rows.length; a++) {
      double residual = events[a] - rate * rows[a];
      squares += residual * residual;
    }
    long k = Arrays.stream(rows).filter(r -> r > 0).count();
    if (d == 0 || k < 2) {
      return new ClusteredRate(rate, Optional.empty(), n, d);
    }
    double error = Math.sqrt(squares * k / (k - 1)) / (n + weight);
    return new ClusteredRate(rate, Optional.of(error), n, d);
  }

  /** Returns the interval on the log-odds scale; empty where the error is unknown. */
  public Optional<Interval> interval(double level) {
    if (error.isEmpty() || rate <= 0 || rate >= 1) {
      return Optional.empty();
    }
    double centre = StrictMath.log(rate / (1 - rate));
    double half = StandardNormal.twoSided(level) * error.get() / (rate * (1 - rate));
    return Optional.of(
        new Interval(
            rate, LogisticModel.expit(centre - half), LogisticModel.expit(centre + half), level));
  }
}
