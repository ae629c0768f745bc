package org.loadstone.risk.smile;

import java.util.ArrayList;
import java.util.List;
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
    double risk;
    double cover;
  }

  private TreeCopy(Threshold threshold) {
    this.threshold = threshold;
  }

  static List<ForestModel.Tree> of(RegressionTree[] grown) {
    Threshold threshold = new Threshold(grown[0].schema());
    List<ForestModel.Tree> trees = new ArrayList<>();
    for (RegressionTree tree : grown) {
      TreeCopy copy = new TreeCopy(threshold);
      copy.add(tree.root());
      trees.add(copy.tree());
    }
    return trees;
  }

  private int add(Node node) {
    int at = rows.size();
    Row row = new Row();
    rows.add(row);
    row.cover = node.size();
    switch (node) {
      // A mean of zeros and ones, summed in doubles.
      case RegressionNode leaf -> row.risk = Math.clamp(leaf.output(), 0, 1);
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

  private ForestModel.Tree tree() {
    return new ForestModel.Tree(
        rows.stream().mapToInt(r -> r.term).toArray(),
        rows.stream().mapToDouble(r -> r.threshold).toArray(),
        rows.stream().mapToInt(r -> r.left).toArray(),
        rows.stream().mapToInt(r -> r.right).toArray(),
        rows.stream().mapToDouble(r -> r.risk).toArray(),
        rows.stream().mapToDouble(r -> r.cover).toArray());
  }
}
