package org.loadstone.risk.smile;

/**
 * How a random forest is grown.
 *
 * @param trees number of trees, at least 1
 * @param depth greatest depth of a tree, at least 1
 * @param leafRows fewest rows in a leaf, at least 1
 * @param triedTerms terms tried at each split; 0 = the square root of their number
 * @param mostRows each tree draws as many rows as the table has, but no more than this, with
 *     replacement, so that cost stays bounded
 */
public record ForestSettings(int trees, int depth, int leafRows, int triedTerms, int mostRows) {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if a number is below its least value
   */
  public ForestSettings {
    if (trees < 1 || depth < 1 || leafRows < 1 || triedTerms < 0 || mostRows < 2) {
      throw new IllegalArgumentException(
          "Cannot grow forest: %d trees, depth %d, %d rows a leaf; give at least 1 of each"
              .formatted(trees, depth, leafRows));
    }
  }

  /** Returns 200 trees, depth 8, 20 rows a leaf, at most 12,000 rows per tree. */
  public static ForestSettings standard() {
    return new ForestSettings(200, 8, 20, 0, 12_000);
  }

  /** Returns these settings with another number of trees. */
  public ForestSettings withTrees(int number) {
    return new ForestSettings(number, depth, leafRows, triedTerms, mostRows);
  }

  /** Returns these settings with other limits of a tree. */
  public ForestSettings withTreeLimits(int newDepth, int newLeafRows) {
    return new ForestSettings(trees, newDepth, newLeafRows, triedTerms, mostRows);
  }
}
