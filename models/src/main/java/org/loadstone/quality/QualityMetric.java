package org.loadstone.quality;

import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.metric.Interval;

/**
 * One number about the data. A share over a whole store is a count, not an estimate, and has no
 * interval; a shift has one.
 *
 * @param numerator rows or days that count; of a shift the standard deviation within athletes;
 *     absent for quantiles
 * @param denominator rows, values or days looked at; of a shift the athletes
 * @param value the metric in the unit of its check
 * @param interval of a shift, in the unit of the value
 */
public record QualityMetric(
    MetricKey key,
    OptionalDouble numerator,
    double denominator,
    double value,
    Optional<Interval> interval) {

  /**
   * Returns a share.
   *
   * @throws IllegalArgumentException if nothing was looked at
   */
  static QualityMetric share(MetricKey key, long part, long whole) {
    if (whole <= 0 || part < 0 || part > whole) {
      throw new IllegalArgumentException(
          "Cannot take share %s: %d of %d; leave out what was not looked at"
              .formatted(key.name(), part, whole));
    }
    return new QualityMetric(
        key, OptionalDouble.of(part), whole, (double) part / whole, Optional.empty());
  }

  /** Returns a number that stands for {@code count} values. */
  static QualityMetric number(MetricKey key, long count, double value) {
    return new QualityMetric(key, OptionalDouble.empty(), count, value, Optional.empty());
  }
}
