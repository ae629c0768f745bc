package org.loadstone.risk.bagged;

import java.util.List;

/**
 * The choices of the protocol.
 *
 * @param testAthletes athletes held out, those with the highest numbers as ids; at least 1
 * @param repeats experiments on the same test athletes, at least 1
 * @param bags models that each repeat averages, at least 1
 * @param rowsPerClass rows of either outcome in a bag, over all athletes, at least 1
 * @param depths of which each bag draws one, each at least 1
 * @param trees numbers of trees of which each bag draws one, each at least 1
 * @param seed of all draws
 */
public record BaggedSettings(
    int testAthletes,
    int repeats,
    int bags,
    int rowsPerClass,
    List<Integer> depths,
    List<Integer> trees,
    long seed) {
  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the one that is out of range
   */
  public BaggedSettings {
    depths = List.copyOf(depths);
    trees = List.copyOf(trees);
    require(testAthletes, "test_athletes");
    require(repeats, "repeats");
    require(bags, "bags");
    require(rowsPerClass, "rows_per_class");
    require(depths.stream().mapToInt(Integer::intValue).min().orElse(0), "depth");
    require(trees.stream().mapToInt(Integer::intValue).min().orElse(0), "trees");
  }

  private static void require(int number, String key) {
    if (number < 1) {
      throw new IllegalArgumentException(
          "Cannot bag with %s: %d; give 1 or more".formatted(key, number));
    }
  }
}
