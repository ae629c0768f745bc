package org.loadstone.quality;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.loadstone.schema.Column;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Checks;

/** Counts of one column. */
final class ColumnTally implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, Double> QUANTILES =
      Map.of("p01", 0.01, "p25", 0.25, "p50", 0.5, "p75", 0.75, "p99", 0.99);

  private final ValueSketch values = new ValueSketch();
  private long present;
  private long atLimit;
  private long heapable;
  private long heaped;

  void add(Column<?> column, Object value) {
    if (value == null) {
      return;
    }
    present++;
    if (value instanceof Number number && Checks.isMeasured(column)) {
      measure(column, number.doubleValue());
    }
  }

  private void measure(Column<?> column, double value) {
    values.add(value);
    boolean isEnd =
        column.most().isPresent() && value >= column.most().getAsDouble()
            || column.least().orElse(0) != 0 && value <= column.least().getAsDouble();
    atLimit += isEnd ? 1 : 0;
    if (value >= Checks.LEAST_HEAPED && value == Math.rint(value)) {
      heapable++;
      heaped += value % 5 == 0 ? 1 : 0;
    }
  }

  void merge(ColumnTally other) {
    values.merge(other.values);
    present += other.present;
    atLimit += other.atLimit;
    heapable += other.heapable;
    heaped += other.heaped;
  }

  boolean isEverFilled() {
    return present > 0;
  }

  /** Returns the metrics of a column of a table with so many rows. */
  Stream<QualityMetric> metrics(Column<?> column, String table, long rows, Scope scope) {
    List<QualityMetric> metrics = new ArrayList<>();
    for (Check check : Checks.of(column)) {
      MetricKey key = MetricKey.of(check, table, scope).in(column.name());
      if (check == Checks.PRESENT) {
        addShare(metrics, key, present, rows);
      } else if (check == Checks.QUANTILE) {
        QUANTILES.forEach(
            (name, q) ->
                values
                    .quantile(q)
                    .ifPresent(
                        value ->
                            metrics.add(
                                QualityMetric.number(key.about(name), values.count(), value))));
      } else if (check == Checks.AT_LIMIT) {
        addShare(metrics, key, atLimit, values.count());
      } else if (check == Checks.ONE_VALUE) {
        addShare(metrics, key, values.mostCommon(), values.nonZero());
      } else if (check == Checks.DIGIT_HEAPING) {
        addShare(metrics, key, heaped, heapable);
      }
    }
    return metrics.stream();
  }

  private static void addShare(List<QualityMetric> metrics, MetricKey key, long part, long whole) {
    if (whole > 0) {
      metrics.add(QualityMetric.share(key, part, whole));
    }
  }
}
