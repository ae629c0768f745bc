package org.loadstone.quality;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Limit;

/**
 * Limits of metrics: those that checks declare, and others that were set. A limit set for a column
 * wins over one set for its table, that over one set for the check.
 *
 * @param set limits by {@code check}, {@code check table} or {@code check table.column}; empty to
 *     judge it no more
 * @param leastRows a share of fewer rows is not judged, unless not one row may count
 */
public record Thresholds(SortedMap<String, Optional<Double>> set, long leastRows) {
  private static final long LEAST_ROWS = 20;

  public Thresholds {
    set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
    if (leastRows < 1) {
      throw new IllegalArgumentException(
          "Cannot judge shares of " + leastRows + " rows; give least_rows of at least 1");
    }
  }

  /** Returns the declared limits; shares are judged from 20 rows on. */
  public static Thresholds standard() {
    return new Thresholds(new TreeMap<>(), LEAST_ROWS);
  }

  /** Returns these limits with another one. */
  public Thresholds with(String subject, double limit) {
    return with(subject, Optional.of(limit));
  }

  /** Returns these limits without one. */
  public Thresholds without(String subject) {
    return with(subject, Optional.empty());
  }

  private Thresholds with(String subject, Optional<Double> limit) {
    SortedMap<String, Optional<Double>> more = new TreeMap<>(set);
    more.put(subject, limit);
    return new Thresholds(more, leastRows);
  }

  /** Returns these limits for shares from another number of rows on. */
  public Thresholds withLeastRows(long rows) {
    return new Thresholds(set, rows);
  }

  /** Returns the limit of a metric. */
  Limit limit(Check check, MetricKey key) {
    Stream<String> subjects =
        Stream.of(
            check.name() + " " + key.table() + "." + key.column(),
            check.name() + " " + key.table(),
            check.name());
    List<Optional<Double>> found = subjects.filter(set::containsKey).map(set::get).toList();
    if (found.isEmpty()) {
      return check.limit();
    }
    return found.getFirst().map(check.limit()::at).orElseGet(Limit.None::new);
  }
}
