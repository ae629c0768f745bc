package org.loadstone.risk;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The features of one athlete on one day, in the order in which a model lists them.
 *
 * @param value p values; meaningless where absent
 * @param present p marks: whether the value exists
 */
public record FeatureVector(double[] value, boolean[] present) {
  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the lengths differ or a present value is NaN
   */
  public FeatureVector {
    if (value.length != present.length) {
      throw new IllegalArgumentException(
          "Cannot form features: %d values, %d marks; give one mark per value"
              .formatted(value.length, present.length));
    }
    for (int i = 0; i < value.length; i++) {
      if (present[i] && !Double.isFinite(value[i])) {
        throw new IllegalArgumentException(
            "Cannot form features: %s at %d; mark an unknown value as absent"
                .formatted(value[i], i));
      }
    }
  }

  /** Returns the features named {@code names}, absent where {@code known} has no value. */
  public static FeatureVector of(List<String> names, Map<String, Double> known) {
    double[] value = new double[names.size()];
    boolean[] present = new boolean[names.size()];
    for (int i = 0; i < value.length; i++) {
      Double v = known.get(names.get(i));
      present[i] = v != null;
      value[i] = v == null ? 0 : v;
    }
    return new FeatureVector(value, present);
  }

  /** Returns the value of the feature at {@code index}, empty where absent. */
  public OptionalDouble find(int index) {
    return present[index] ? OptionalDouble.of(value[index]) : OptionalDouble.empty();
  }
}
