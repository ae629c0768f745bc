package org.loadstone.cli.survival;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.formula.Values;

/**
 * Values as numbers 0, 1, ... in the order of their levels.
 *
 * @param codes one a row
 * @param labels of each code
 */
record Codes(int[] codes, List<String> labels) {
  static Codes of(Values values) {
    return switch (values) {
      case Values.Numbers(double[] numbers) -> of(numbers);
      case Values.Words words -> {
        Map<String, Integer> places = new HashMap<>();
        words.levels().forEach(level -> places.put(level, places.size()));
        yield new Codes(
            Arrays.stream(words.values()).mapToInt(places::get).toArray(), words.levels());
      }
    };
  }

  /** Texts of the distinct numbers alone: a text per row would take longer than the estimate. */
  private static Codes of(double[] numbers) {
    double[] distinct = Arrays.stream(numbers).map(x -> x + 0.0).sorted().distinct().toArray();
    int[] codes =
        Arrays.stream(numbers).mapToInt(x -> Arrays.binarySearch(distinct, x + 0.0)).toArray();
    List<String> labels = List.of(new Values.Numbers(distinct).words().values());
    return new Codes(codes, labels);
  }

  /** Returns the label of each row. */
  List<String> texts() {
    return Arrays.stream(codes).mapToObj(labels::get).toList();
  }
}
