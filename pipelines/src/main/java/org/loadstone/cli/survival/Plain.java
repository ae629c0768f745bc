package org.loadstone.cli.survival;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Numbers as JSON has them: whole ones without a point, none as null, infinite ones as text. */
final class Plain {
  private static final double MOST_WHOLE = 1e15;

  static Object of(double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Inf" : "-Inf";
    }
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < MOST_WHOLE;
    return isWhole ? (Object) (long) value : (Object) value;
  }

  static Object of(OptionalDouble value) {
    return of(value.orElse(Double.NaN));
  }

  /** Returns the values, which may be null. */
  static List<Object> list(double[] values) {
    return Arrays.stream(values).mapToObj(Plain::of).collect(Collectors.toList());
  }

  static List<List<Object>> rows(double[][] values) {
    return Arrays.stream(values).map(Plain::list).toList();
  }

  private Plain() {}
}
