package org.loadstone.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Trees of any shape, terms repeated on a path, whose training weights add up. */
final class RandomTrees {
  /** Four features, two of them with a missing mark. */
  static final Preprocessing STEPS =
      new Preprocessing(
          List.of("a", "b", "c", "d"),
          List.of(value(0), mark(0), value(1), value(2), mark(2), value(3)),
          List.of());

  private final SplittableRandom random;
  private final List<Integer> term = new ArrayList<>();
  private final List<Integer> left = new ArrayList<>();
  private final List<Integer> right = new ArrayList<>();
  private final List<Double> cover = new ArrayList<>();

  private RandomTrees(SplittableRandom random) {
    this.random = random;
  }

  static ForestModel.Tree tree(SplittableRandom random, int terms, int depth) {
    RandomTrees grown = new RandomTrees(random);
    grown.add(terms, depth, 100 + random.nextInt(900));
    int n = grown.term.size();
    return new ForestModel.Tree(
        whole(grown.term),
        random.doubles(n, -1, 1).toArray(),
        whole(grown.left),
        whole(grown.right),
        random.doubles(n).toArray(),
        grown.cover.stream().mapToDouble(x -> x).toArray());
  }

  /** Returns a row in which each feature is present with probability 3/4. */
  static FeatureVector row(SplittableRandom random) {
    boolean[] present = new boolean[4];
    for (int i = 0; i < 4; i++) {
      present[i] = random.nextInt(4) > 0;
    }
    return new FeatureVector(random.doubles(4, -1, 1).toArray(), present);
  }

  private int add(int terms, int depth, int rows) {
    int at = term.size();
    boolean leaf = depth == 0 || rows < 2 || random.nextInt(6) == 0;
    term.add(leaf ? ForestModel.Tree.LEAF : random.nextInt(terms));
    left.add(0);
    right.add(0);
    cover.add((double) rows);
    if (!leaf) {
      int some = 1 + random.nextInt(rows - 1);
      left.set(at, add(terms, depth - 1, some));
      right.set(at, add(terms, depth - 1, rows - some));
    }
    return at;
  }

  private static int[] whole(List<Integer> from) {
    return from.stream().mapToInt(x -> x).toArray();
  }

  private static Preprocessing.Term value(int feature) {
    return new Preprocessing.Term(feature, Preprocessing.Kind.VALUE, 0.1, 0, 1);
  }

  private static Preprocessing.Term mark(int feature) {
    return new Preprocessing.Term(feature, Preprocessing.Kind.MISSING, 0, 0.5, 1);
  }
}
