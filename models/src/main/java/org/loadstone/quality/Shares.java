package org.loadstone.quality;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts of hits among looks, by what is measured; sums, so that they merge. */
final class Shares implements Serializable {
  private static final long serialVersionUID = 1;

  /** Whether what was looked at counts. */
  enum Look {
    HIT,
    MISS;

    static Look of(boolean counts) {
      return counts ? HIT : MISS;
    }
  }

  /** Some of many. */
  record Share(long hits, long looks) implements Serializable {
    Share plus(Share other) {
      return new Share(hits + other.hits, looks + other.looks);
    }
  }

  private final Map<MetricKey, Share> byKey = new HashMap<>();

  void add(MetricKey key, Look look) {
    add(key, look == Look.HIT ? 1 : 0, 1);
  }

  void add(MetricKey key, long hits, long looks) {
    byKey.merge(key, new Share(hits, looks), Share::plus);
  }

  void merge(Shares other) {
    other.byKey.forEach((key, share) -> byKey.merge(key, share, Share::plus));
  }

  Optional<Share> find(MetricKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Returns the shares in no order. */
  Stream<QualityMetric> metrics() {
    return byKey.entrySet().stream()
        .filter(entry -> entry.getValue().looks() > 0)
        .map(Shares::metric);
  }

  private static QualityMetric metric(Map.Entry<MetricKey, Share> entry) {
    return QualityMetric.share(entry.getKey(), entry.getValue().hits(), entry.getValue().looks());
  }
}
