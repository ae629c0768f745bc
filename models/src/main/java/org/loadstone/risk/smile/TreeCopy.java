package org.loadstone.risk.smile;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.risk.ForestModel;
import smile.classification.RandomForest;
import smile.model.cart.DecisionNode;
import smile.model.cart.Node;
import smile.model.cart.OrdinalNode;

/** Copies Smile's trees into arrays of our own, in depth-first order. */
final class TreeCopy {
  private final List<Row> rows = new ArrayList<>();
  private final Threshold threshold;
  private final ForestSettings.LeafRisk rule;
  private final double base;

  private static final class Row {
    int term = ForestModel.Tree.LEAF;
    double threshold;
    int left;
    int right;
    double risk;
  }

  private TreeCopy(Threshold threshold, ForestSettings.LeafRisk rule, double base) {
    this.threshold = threshold;
    this.rule = rule;
    this.base = base;
  }

  static List<ForestModel.Tree> of(RandomForest forest, ForestSettings.LeafRisk rule, double base) {
    Threshold threshold = new Threshold(forest.schema());
    List<ForestModel.Tree> trees = new ArrayList<>();
    for (RandomForest.Model model : forest.models()) {
      TreeCopy copy = new TreeCopy(threshold, rule, base);
      copy.add(model.tree().root());
      trees.add(copy.tree(model.weight()));
    }
    return trees;
  }

  private int add(Node node) {
    int at = rows.size();
    Row row = new Row();
    rows.add(row);
    switch (node) {
      case DecisionNode leaf -> row.risk = risk(leaf.count());
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

  private double risk(int[] count) {
    double n = count[0] + count[1];
    return switch (rule) {
      case LAPLACE -> (count[1] + 1) / (n + 2);
      case BASE_RATE -> (count[1] + 2 * base) / (n + 2);
    };
  }

  private ForestModel.Tree tree(double weight) {
    return new ForestModel.Tree(
        rows.stream().mapToInt(r -> r.term).toArray(),
        rows.stream().mapToDouble(r -> r.threshold).toArray(),
        rows.stream().mapToInt(r -> r.left).toArray(),
        rows.stream().mapToInt(r -> r.right).toArray(),
        rows.stream().mapToDouble(r -> r.risk).toArray(),
        weight);
  }
}
