package org.loadstone.risk;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What each term contributes to the value of one tree: Shapley values, exact, of the game in which
 * a set of known terms is worth the tree's expected value, forks of unknown terms taken both ways
 * in the ratio of their training weights (path-dependent TreeSHAP, Lundberg et al. 2020, <a
 * href="https://doi.org/10.1038/s42256-019-0138-9">doi:10.1038/s42256-019-0138-9</a>). The cost is
 * leaves times depth squared.
 *
 * <p>On the way to a leaf the path holds one element per different term, after a first one for the
 * root: the share of the training weight that goes this way ({@code zero}) and whether the row goes
 * this way (1 or 0, {@code one}). Its {@code weight} at i is the sum, over sets of i terms of the
 * path, of the products of these shares, each set weighted as in the Shapley value.
 */
final class TreeShap {
  /** Which way the explained row goes. */
  @FunctionalInterface
  interface Route {
    boolean goesLeft(int node);
  }

  /** A tree: children after their parent, the term of a leaf below 0, weights above 0. */
  record Shape(int[] term, int[] left, int[] right, double[] value, double[] cover) {
    boolean isLeaf(int node) {
      return term[node] < 0;
    }

    /** Returns the share of a fork's weight that its child has. */
    double share(int fork, int child) {
      return cover[child] / cover[fork];
    }

    /** Returns the expected value without any known term: the leaf values by training weight. */
    double expected() {
      double[] mean = value.clone();
      for (int node = mean.length - 1; node >= 0; node--) {
        if (!isLeaf(node)) {
          mean[node] =
              share(node, left[node]) * mean[left[node]]
                  + share(node, right[node]) * mean[right[node]];
        }
      }
      return mean[0];
    }

    int depth() {
      int[] depth = new int[term.length];
      for (int node = 0; node < term.length; node++) {
        if (!isLeaf(node)) {
          depth[left[node]] = depth[node] + 1;
          depth[right[node]] = depth[node] + 1;
        }
      }
      return Arrays.stream(depth).max().orElse(0);
    }
  }

  private final Shape tree;
  private final Route route;
  private final double[] amount;
  private final int[] term;
  private final double[] zero;
  private final double[] one;
  private final double[] weight;
  private final double[] inverse;

  private TreeShap(Shape tree, Route route, double[] amount) {
    this.tree = tree;
    this.route = route;
    this.amount = amount;
    // The paths of all levels lie one behind the other, each at most one element longer.
    int levels = tree.depth() + 1;
    int room = (levels + 1) * (levels + 2) / 2;
    this.term = new int[room];
    this.zero = new double[room];
    this.one = new double[room];
    this.weight = new double[room];
    this.inverse = IntStream.rangeClosed(0, levels).mapToDouble(k -> 1.0 / k).toArray();
  }

  /** Adds to {@code amount}, one per term, what the terms contribute to the tree's value. */
  static void add(Shape tree, Route route, double[] amount) {
    new TreeShap(tree, route, amount).visit(0, 0, 0, 1, 1, -1);
  }

  // The parent's path is the `length` elements from `from`.
  private void visit(int node, int from, int length, double share, double row, int split) {
    int at = from + length;
    System.arraycopy(term, from, term, at, length);
    System.arraycopy(zero, from, zero, at, length);
    System.arraycopy(one, from, one, at, length);
    System.arraycopy(weight, from, weight, at, length);
    extend(at, length, share, row, split);
    int size = length + 1;
    if (tree.isLeaf(node)) {
      addLeaf(at, size, tree.value[node]);
      return;
    }
    double shareBefore = 1;
    double rowBefore = 1;
    int same = find(at, size, tree.term[node]);
    if (same > 0) {
      shareBefore = zero[at + same];
      rowBefore = one[at + same];
      remove(at, size, same);
      size--;
    }
    int left = tree.left[node];
    int right = tree.right[node];
    double toLeft = route.goesLeft(node) ? rowBefore : 0;
    double toRight = rowBefore - toLeft;
    int of = tree.term[node];
    visit(left, at, size, shareBefore * tree.share(node, left), toLeft, of);
    visit(right, at, size, shareBefore * tree.share(node, right), toRight, of);
  }

  // The element of the root has no term of its own: -1 is no term's index.
  private int find(int at, int size, int wanted) {
    for (int i = 1; i < size; i++) {
      if (term[at + i] == wanted) {
        return i;
      }
    }
    return 0;
  }

  private void extend(int at, int length, double share, double row, int split) {
    term[at + length] = split;
    zero[at + length] = share;
    one[at + length] = row;
    weight[at + length] = length == 0 ? 1 : 0;
    for (int i = length - 1; i >= 0; i--) {
      double w = weight[at + i] / (length + 1);
      weight[at + i + 1] += row * w * (i + 1);
      weight[at + i] = share * w * (length - i);
    }
  }

  private void remove(int at, int size, int out) {
    int last = size - 1;
    double share = zero[at + out];
    double carried = weight[at + last];
    for (int i = last - 1; i >= 0; i--) {
      double w = weight[at + i];
      if (one[at + out] == 0) {
        weight[at + i] = w * size / (share * (last - i));
      } else {
        weight[at + i] = carried * size / (i + 1);
        carried = w - weight[at + i] * share * (last - i) / size;
      }
    }
    for (int i = at + out; i < at + last; i++) {
      term[i] = term[i + 1];
      zero[i] = zero[i + 1];
      one[i] = one[i + 1];
    }
  }

  // Without an element that the row does not follow (one = 0) the weights sum to `others` / share,
  // and its gain is -share: all such elements contribute alike.
  private void addLeaf(int at, int size, double value) {
    int last = size - 1;
    double others = 0;
    for (int i = 0; i < last; i++) {
      others += weight[at + i] * size * inverse[last - i];
    }
    for (int i = 1; i < size; i++) {
      amount[term[at + i]] +=
          one[at + i] == 0
              ? -others * value
              : weightWithout(at, size, zero[at + i]) * (1 - zero[at + i]) * value;
    }
  }

  // The sum of the weights that remove() would leave of an element that the row follows.
  private double weightWithout(int at, int size, double share) {
    int last = size - 1;
    double shareOfSize = share * inverse[size];
    double carried = weight[at + last];
    double sum = 0;
    for (int i = last - 1; i >= 0; i--) {
      double w = carried * size * inverse[i + 1];
      sum += w;
      carried = weight[at + i] - w * shareOfSize * (last - i);
    }
    return sum;
  }
}
