package org.loadstone.risk.smile;

/**
 * How a random forest is grown.
 *
 * @param trees number of trees, at least 1
 * @param depth greatest depth of a tree, at least 1
 * @param leafRows fewest rows in a leaf, at least 1
 * @param triedTerms terms tried at each split; 0 = the square root of their number
 * @param mostRows rows drawn per tree at most, so that cost stays bounded
 * @param leafRisk how a leaf turns counts into a risk
 */
public record ForestSettings(
    int trees, int depth, int leafRows, int triedTerms, int mostRows, LeafRisk leafRisk) {
  /** How a leaf of n rows with d events states its risk. */
  public enum LeafRisk {
    /** (d + 1) / (n + 2), as Smile does: far too high when events are rare and leaves small. */
    LAPLACE,
    /** (d + 2 b) / (n + 2) with the training base rate b. */
    BASE_RATE
  }

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

  /** Returns 200 trees, depth 8, 20 rows a leaf, at most 50,000 rows per tree. */
  public static ForestSettings standard() {
    return new ForestSettings(200, 8, 20, 0, 50_000, LeafRisk.BASE_RATE);
  }

  /** Returns these settings with another number of trees. */
  public ForestSettings withTrees(int number) {
    return new ForestSettings(number, depth, leafRows, triedTerms, mostRows, leafRisk);
  }

  /** Returns these settings with another rule for leaves. */
  public ForestSettings withLeafRisk(LeafRisk rule) {
    return new ForestSettings(trees, depth, leafRows, triedTerms, mostRows, rule);
  }

  /** Returns these settings with other limits of a tree. */
  public ForestSettings withTreeLimits(int newDepth, int newLeafRows) {
    return new ForestSettings(trees, newDepth, newLeafRows, triedTerms, mostRows, leafRisk);
  }
}
