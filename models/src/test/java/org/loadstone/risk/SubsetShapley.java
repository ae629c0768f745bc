package org.loadstone.risk;

/** Shapley values from their definition: over every set of terms. */
final class SubsetShapley {
  private SubsetShapley() {}

  /** Returns the amount of each term; forks of terms outside a set are taken both ways. */
  static double[] of(TreeShap.Shape tree, TreeShap.Route route, int terms) {
    double[] amount = new double[terms];
    for (int set = 0; set < 1 << terms; set++) {
      for (int k = 0; k < terms; k++) {
        if ((set >> k & 1) == 0) {
          double gain = worth(tree, route, 0, set | 1 << k) - worth(tree, route, 0, set);
          amount[k] += gain * share(Integer.bitCount(set), terms);
        }
      }
    }
    return amount;
  }

  private static double worth(TreeShap.Shape tree, TreeShap.Route route, int node, int set) {
    if (tree.isLeaf(node)) {
      return tree.value()[node];
    }
    int left = tree.left()[node];
    int right = tree.right()[node];
    if ((set >> tree.term()[node] & 1) == 1) {
      return worth(tree, route, route.goesLeft(node) ? left : right, set);
    }
    double[] cover = tree.cover();
    return (cover[left] * worth(tree, route, left, set)
            + cover[right] * worth(tree, route, right, set))
        / cover[node];
  }

  // |S|! (n - |S| - 1)! / n!
  private static double share(int size, int n) {
    double out = 1.0 / n;
    for (int i = 1; i <= size; i++) {
      out *= (double) i / (n - i);
    }
    return out;
  }
}
