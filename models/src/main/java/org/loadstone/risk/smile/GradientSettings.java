package org.loadstone.risk.smile;

/**
 * How boosted trees with exact splits are grown.
 *
 * @param trees number of trees, at least 1
 * @param depth greatest depth of a tree, at least 2
 * @param leafRows fewest rows in a leaf, at least 1
 * @param rate share of each tree's step that is taken, in (0, 1]
 */
public record GradientSettings(int trees, int depth, int leafRows, double rate) {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a number is outside its range
   */
  public GradientSettings {
    boolean counts = trees >= 1 && depth >= 2 && leafRows >= 1;
    if (!counts || !(rate > 0 && rate <= 1)) {
      throw new IllegalArgumentException(
          "Cannot boost: %d trees, depth %d, %d rows a leaf, rate %s; give at least 1, 2 and 1 and"
                  .formatted(trees, depth, leafRows, rate)
              + " a rate in (0, 1]");
    }
  }

  /** Returns 100 trees, depth 4, 20 rows a leaf, rate 0.1. */
  public static GradientSettings standard() {
    return new GradientSettings(100, 4, 20, 0.1);
  }

  /** Returns these settings with another number of trees. */
  public GradientSettings withTrees(int number) {
    return new GradientSettings(number, depth, leafRows, rate);
  }
}
