package org.loadstone.risk.smile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.ForestModel;
import smile.model.cart.Node;
import smile.model.cart.OrdinalNode;
import smile.model.cart.RegressionNode;
import smile.regression.RegressionTree;

/** Copies Smile's trees into arrays of our own, in depth-first order. */
final class TreeCopy {
  private final List<Row> rows = new ArrayList<>();
  private final Threshold threshold;

  private static final class Row {
    int term = ForestModel.Tree.LEAF;
    double threshold;
    int left;
    int right;
    double value;
    double cover;
  }

  private TreeCopy(Threshold threshold) {
    this.threshold = threshold;
  }

  /** Returns trees whose leaves hold a risk. */
  static List<ForestModel.Tree> of(RegressionTree[] grown) {
    return each(grown, TreeCopy::tree);
  }

  /** Returns trees whose leaves add {@code weight} times their value. */
  static List<BoostedModel.Tree> weighted(RegressionTree[] grown, DoubleUnaryOperator weight) {
    return each(grown, copy -> copy.boosted(weight));
  }

  private static <T> List<T> each(RegressionTree[] grown, Function<TreeCopy, T> form) {
    Threshold threshold = new Threshold(grown[0].schema());
    List<T> trees = new ArrayList<>();
    for (RegressionTree tree : grown) {
      TreeCopy copy = new TreeCopy(threshold);
      copy.add(tree.root());
      trees.add(form.apply(copy));
    }
    return trees;
  }

  private int add(Node node) {
    int at = rows.size();
    Row row = new Row();
    rows.add(row);
    row.cover = node.size();
    switch (node) {
      case RegressionNode leaf -> row.value = leaf.output();
      case OrdinalNode fork -> {
        row.term = fork.feature();
        row.threshold = threshold.of(fork);
        row.left = add(fork.trueChild());
        row.right = add(fork.falseChild());
      }
      default ->
          throw new IllegalStateException(
              "Cannot copy tree: node of type %s; only numeric splits are grown"
                  .formatted(node.getClass().getSimpleName()));
    }
    return at;
  }

  // A risk is a mean of zeros and ones, summed in doubles.
  private ForestModel.Tree tree() {
    return new ForestModel.Tree(
        whole(r -> r.term),
        reals(r -> r.threshold),
        whole(r -> r.left),
        whole(r -> r.right),
        reals(r -> Math.clamp(r.value, 0, 1)),
        reals(r -> r.cover));
  }

  private BoostedModel.Tree boosted(DoubleUnaryOperator weight) {
    boolean[] absentLeft = new boolean[rows.size()];
    return new BoostedModel.Tree(
        new BoostedModel.Forks(
            whole(r -> r.term),
            reals(r -> r.threshold),
            absentLeft,
            whole(r -> r.left),
            whole(r -> r.right)),
        reals(r -> weight.applyAsDouble(r.value)),
        reals(r -> r.cover));
  }

  private int[] whole(ToIntFunction<Row> part) {
    return rows.stream().mapToInt(part).toArray();
  }

  private double[] reals(ToDoubleFunction<Row> part) {
    return rows.stream().mapToDouble(part).toArray();
  }
}
