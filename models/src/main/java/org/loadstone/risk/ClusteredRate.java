package org.loadstone.risk;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.loadstone.metric.Interval;
import org.loadstone.metric.StandardNormal;

/**
 * The share of rows with an event and its standard error with athletes, not rows, as independent:
 * sqrt(sum over athletes of (events - rate * rows)^2) / rows.
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
    int n = Arrays.stream(rows).sum();
    int d = Arrays.stream(events).sum();
    double rate = n + weight == 0 ? 0 : (d + prior * weight) / (n + weight);
    double squares = 0;
    for (int a = 0; a < athletes; a++) {
      double residual = events[a] - rate * rows[a];
      squares += residual * residual;
    }
    boolean known = d > 0 && Arrays.stream(rows).filter(r -> r > 0).count() > 1;
    double error = Math.sqrt(squares) / (n + weight);
    return new ClusteredRate(rate, known ? Optional.of(error) : Optional.empty(), n, d);
  }

  /** Returns the interval on the log-odds scale; empty where the error is unknown. */
  Optional<Interval> interval(double level) {
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
