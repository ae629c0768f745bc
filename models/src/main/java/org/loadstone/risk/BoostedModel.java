package org.loadstone.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Boosted trees: margin = base + sum of one leaf value per tree, risk = 1 / (1 + e^-margin). The
 * sum starts at the base and takes the trees in order, in the arithmetic of the learner, so that
 * the margin is the learner's own to the last bit.
 *
 * @param preprocessing features to the terms that trees split
 * @param arithmetic of the sum
 * @param base log odds before the first tree
 * @param trees at least one
 */
public record BoostedModel(
    Preprocessing preprocessing, Arithmetic arithmetic, double base, List<Tree> trees)
    implements RiskModel {
  /** How a learner adds up. */
  public enum Arithmetic {
    /** 64-bit numbers. */
    DOUBLE,
    /**
     * 32-bit numbers, the risk too: that of the learner up to the last two steps of such a number,
     * because the learner's e^x is that of its machine.
     */
    FLOAT
  }

  /**
   * A tree as arrays over its nodes.
   *
   * @param forks the splits
   * @param value log odds that a leaf adds; 0 elsewhere
   * @param cover training weight of each node (rows, or the sum of their second derivatives), above
   *     0; empty where unknown
   */
  public record Tree(Forks forks, double[] value, double[] cover) {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the lengths differ, a value is not finite or a cover not
     *     above 0
     */
    public Tree {
      boolean finite = Arrays.stream(value).allMatch(Double::isFinite);
      if (value.length != forks.term.length || !finite) {
        throw new IllegalArgumentException(
            "Cannot form tree: %d values for %d nodes; give one finite value per node"
                .formatted(value.length, forks.term.length));
      }
      ForestModel.requireCover(cover, value.length);
    }

    private TreeShap.Shape shape() {
      return new TreeShap.Shape(forks.term, forks.left, forks.right, value, cover);
    }
  }

  /**
   * The splits of a tree, the root first. A node sends a row left when its term is at most the
   * threshold, or absent (NaN) and {@code absentLeft}. A leaf has the term {@value
   * ForestModel.Tree#LEAF}.
   *
   * @param term index of the term to split
   * @param threshold unit of the term; 0 at a leaf
   * @param absentLeft where an absent term goes; false at a leaf
   * @param left node after this one; 0 at a leaf
   * @param right node after this one; 0 at a leaf
   */
  public record Forks(
      int[] term, double[] threshold, boolean[] absentLeft, int[] left, int[] right) {
    /**
     * Checks the shape: children come after their parent, so that every walk ends.
     *
     * @throws IllegalArgumentException if the lengths differ or a child does not follow its parent
     */
    public Forks {
      int n = term.length;
      boolean sameLength = threshold.length == n && absentLeft.length == n;
      if (n == 0 || !sameLength || left.length != n || right.length != n) {
        throw new IllegalArgumentException(
            "Cannot form tree: arrays of %d terms, %d thresholds; give equal lengths of at least 1"
                .formatted(n, threshold.length));
      }
      for (int i = 0; i < n; i++) {
        boolean fork = term[i] >= 0 && left[i] > i && left[i] < n && right[i] > i && right[i] < n;
        if (!fork && term[i] != ForestModel.Tree.LEAF) {
          throw new IllegalArgumentException(
              "Cannot form tree: node %d; give a leaf or children after it".formatted(i));
        }
      }
    }

    private int leaf(double[] z) {
      int node = 0;
      while (term[node] >= 0) {
        node = goesLeft(z, node) ? left[node] : right[node];
      }
      return node;
    }

    private boolean goesLeft(double[] z, int node) {
      double x = z[term[node]];
      return x <= threshold[node] || (absentLeft[node] && Double.isNaN(x));
    }
  }

  /**
   * Checks the trees.
   *
   * @throws IllegalArgumentException if there is none, a tree splits a term that does not exist or
   *     the base is not finite
   */
  public BoostedModel {
    trees = List.copyOf(trees);
    int p = preprocessing.terms().size();
    boolean inRange = trees.stream().allMatch(t -> Arrays.stream(t.forks.term).max().orElse(p) < p);
    if (!inRange || trees.isEmpty() || !Double.isFinite(base)) {
      throw new IllegalArgumentException(
          "Cannot form boosted trees: %d trees over %d terms, base %s; give a finite base and at"
                  .formatted(trees.size(), p, base)
              + " least one tree, of known terms");
    }
  }

  @Override
  public List<String> features() {
    return preprocessing.features();
  }

  /** Returns the log odds, in the arithmetic of the learner. */
  public double margin(FeatureVector row) {
    double[] z = preprocessing.apply(row);
    return switch (arithmetic) {
      case DOUBLE -> sum(z);
      case FLOAT -> floatSum(z);
    };
  }

  @Override
  public double risk(FeatureVector row) {
    double margin = margin(row);
    return switch (arithmetic) {
      case DOUBLE -> LogisticModel.expit(margin);
      case FLOAT -> floatExpit((float) margin);
    };
  }

  @Override
  public int candidates() {
    return features().size();
  }

  /** Returns the model of the first {@code count} trees, at least one. */
  public BoostedModel first(int count) {
    return new BoostedModel(preprocessing, arithmetic, base, trees.subList(0, count));
  }

  @Override
  public int parameters() {
    return trees.stream()
        .mapToInt(t -> (int) Arrays.stream(t.forks.term).filter(k -> k < 0).count())
        .sum();
  }

  /**
   * Returns what each feature contributes to the log odds: exact Shapley values over the terms
   * (path-dependent TreeSHAP, Lundberg et al. 2020, doi:10.1038/s42256-019-0138-9). The reference
   * is the expected margin: leaf values by the training weight of the leaves.
   *
   * <p>Score, reference and contributions are sums in 64-bit numbers. The margin of a model with
   * {@link Arithmetic#FLOAT} adds the same leaf values in 32-bit numbers and so differs from this
   * score by rounding: relatively by some 1e-7 for each tree at most. Empty for a model that does
   * not hold its training weights.
   */
  @Override
  public Optional<Explanation> explain(FeatureVector row) {
    if (trees.stream().anyMatch(tree -> tree.cover.length == 0)) {
      return Optional.empty();
    }
    double[] z = preprocessing.apply(row);
    double[] amount = new double[z.length];
    double reference = base;
    for (Tree tree : trees) {
      TreeShap.Shape shape = tree.shape();
      TreeShap.add(shape, node -> tree.forks.goesLeft(z, node), amount);
      reference += shape.expected();
    }
    return Optional.of(Explanation.ofTerms(preprocessing, row, sum(z), reference, amount));
  }

  private double sum(double[] z) {
    double sum = base;
    for (Tree tree : trees) {
      sum += tree.value[tree.forks.leaf(z)];
    }
    return sum;
  }

  private float floatSum(double[] z) {
    float sum = (float) base;
    for (Tree tree : trees) {
      sum += (float) tree.value[tree.forks.leaf(z)];
    }
    return sum;
  }

  // Steps and limits of the learner's own: e^88.7 is nearly the largest float. Its e^x is that of
  // the C library, on some 3 rows in 10,000 the float beside the nearest one, which is ours.
  private static float floatExpit(float x) {
    return 1f / ((float) StrictMath.exp(Math.min(-x, 88.7f)) + 1f + 1e-16f);
  }
}
