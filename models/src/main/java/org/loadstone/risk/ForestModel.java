package org.loadstone.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A forest of probability trees: the mean of the leaf risks.
 *
 * @param preprocessing features to the terms that trees split
 * @param trees at least one
 */
public record ForestModel(Preprocessing preprocessing, List<Tree> trees) implements RiskModel {
  /**
   * A tree as arrays over its nodes, the root first. A node sends a row left when its term is at
   * most the threshold. A leaf has no term.
   *
   * @param term index of the term to split, {@value #LEAF} at a leaf
   * @param threshold unit of the term; 0 at a leaf
   * @param left node for terms up to the threshold; 0 at a leaf
   * @param right node for the others; 0 at a leaf
   * @param risk probability at a leaf; 0 elsewhere
   * @param cover number of training rows at each node, above 0, a row drawn twice counted twice;
   *     empty where unknown
   */
  public record Tree(
      int[] term, double[] threshold, int[] left, int[] right, double[] risk, double[] cover) {
    /** The term of a leaf. */
    public static final int LEAF = -1;

    /**
     * Checks the shape: children come after their parent, so that every walk ends.
     *
     * @throws IllegalArgumentException if the lengths differ, a child does not follow its parent, a
     *     risk is outside [0, 1] or a cover not above 0
     */
    public Tree {
      int n = term.length;
      boolean sameLength = threshold.length == n && left.length == n && right.length == n;
      if (n == 0 || !sameLength || risk.length != n) {
        throw new IllegalArgumentException(
            "Cannot form tree: arrays of %d terms, %d risks; give equal lengths of at least 1"
                .formatted(n, risk.length));
      }
      for (int i = 0; i < n; i++) {
        boolean leaf = term[i] == LEAF && risk[i] >= 0 && risk[i] <= 1;
        boolean fork = term[i] >= 0 && left[i] > i && left[i] < n && right[i] > i && right[i] < n;
        if (!leaf && !fork) {
          throw new IllegalArgumentException(
              "Cannot form tree: node %d; give a leaf risk in [0, 1] or children after it"
                  .formatted(i));
        }
      }
      requireCover(cover, n);
    }

    double risk(double[] z) {
      int node = 0;
      while (term[node] != LEAF) {
        node = goesLeft(z, node) ? left[node] : right[node];
      }
      return risk[node];
    }

    private boolean goesLeft(double[] z, int node) {
      return z[term[node]] <= threshold[node];
    }

    private TreeShap.Shape shape() {
      return new TreeShap.Shape(term, left, right, risk, cover);
    }

    int leaves() {
      int n = 0;
      for (int t : term) {
        n += t == LEAF ? 1 : 0;
      }
      return n;
    }
  }

  /**
   * Checks the trees.
   *
   * @throws IllegalArgumentException if there is none or a tree splits a term that does not exist
   */
  public ForestModel {
    trees = List.copyOf(trees);
    int p = preprocessing.terms().size();
    boolean inRange = trees.stream().flatMapToInt(t -> Arrays.stream(t.term)).max().orElse(p) < p;
    if (!inRange || trees.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot form forest: %d trees over %d terms; give at least one tree, of known terms"
              .formatted(trees.size(), p));
    }
  }

  @Override
  public List<String> features() {
    return preprocessing.features();
  }

  @Override
  public double risk(FeatureVector row) {
    double[] z = preprocessing.apply(row);
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.risk(z);
    }
    return Math.clamp(sum / trees.size(), 0, 1);
  }

  /**
   * Returns what each feature contributes to the mean leaf risk: exact Shapley values over the
   * terms (path-dependent TreeSHAP, Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9), the value
   * and the missing mark of a feature summed. The reference is the forest's expected risk: leaf
   * risks by the training rows in the leaves. Empty for a forest that does not hold these numbers.
   */
  @Override
  public Optional<Explanation> explain(FeatureVector row) {
    if (trees.stream().anyMatch(tree -> tree.cover.length == 0)) {
      return Optional.empty();
    }
    double[] z = preprocessing.apply(row);
    double[] amount = new double[z.length];
    double reference = 0;
    for (Tree tree : trees) {
      TreeShap.Shape shape = tree.shape();
      TreeShap.add(shape, node -> tree.goesLeft(z, node), amount);
      reference += shape.expected();
    }
    for (int k = 0; k < amount.length; k++) {
      amount[k] /= trees.size();
    }
    return Optional.of(
        Explanation.ofTerms(preprocessing, row, risk(row), reference / trees.size(), amount));
  }

  @Override
  public int candidates() {
    return features().size();
  }

  @Override
  public double riskAt(double score) {
    return Math.clamp(score, 0, 1);
  }

  @Override
  public int parameters() {
    return trees.stream().mapToInt(Tree::leaves).sum();
  }

  /** Refuses training weights that are neither left out nor one per node, all above 0. */
  static void requireCover(double[] cover, int nodes) {
    boolean positive = Arrays.stream(cover).allMatch(c -> c > 0 && Double.isFinite(c));
    if (!positive || (cover.length != 0 && cover.length != nodes)) {
      throw new IllegalArgumentException(
          "Cannot form tree: %d training weights for %d nodes; give one above 0 per node, or none"
              .formatted(cover.length, nodes));
    }
  }
}
