package org.loadstone.advice;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the rules look at.
 *
 * @param features known features of the athlete on the day, by name; an unknown one is left out
 * @param painLimitNrs pain limit that the athlete agreed to, NRS 0 to 10; empty without agreement
 */
public record Situation(Map<String, Double> features, OptionalDouble painLimitNrs) {
  public Situation {
    features = Map.copyOf(features);
  }

  /** Returns the value of a feature, empty when it is not known. */
  public OptionalDouble find(String feature) {
    Double value = features.get(feature);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
