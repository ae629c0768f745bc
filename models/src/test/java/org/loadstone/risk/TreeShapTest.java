package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeShapTest {
  private static final int TERMS = RandomTrees.STEPS.terms().size();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7, 10})
  void contributionsAreTheShapleyValuesOfTheirDefinition(int depth) {
    SplittableRandom random = new SplittableRandom(depth);
    for (int run = 0; run < 40; run++) {
      ForestModel.Tree tree = RandomTrees.tree(random, TERMS, depth);
      FeatureVector row = RandomTrees.row(random);
      double[] z = RandomTrees.STEPS.apply(row);
      TreeShap.Shape shape =
          new TreeShap.Shape(tree.term(), tree.left(), tree.right(), tree.risk(), tree.cover());
      TreeShap.Route route = node -> z[tree.term()[node]] <= tree.threshold()[node];
      double[] amount = new double[TERMS];
      TreeShap.add(shape, route, amount);
      assertThat(amount)
          .as("depth %d, run %d", depth, run)
          .containsExactly(SubsetShapley.of(shape, route, TERMS), within(1e-12));
    }
  }

  @Test
  void aTermMetAgainOnThePathIsOnePlayer() {
    // a <= 0 splits 10 rows 4 : 6, then a <= 1 splits the 6 into 3 : 3.
    ForestModel.Tree tree =
        new ForestModel.Tree(
            new int[] {0, -1, 0, -1, -1},
            new double[] {0, 0, 1, 0, 0},
            new int[] {1, 0, 3, 0, 0},
            new int[] {2, 0, 4, 0, 0},
            new double[] {0, 0.1, 0, 0.5, 0.9},
            new double[] {10, 4, 6, 3, 3});
    Explanation found = explain(List.of(tree), new double[] {0.5, 0, 0, 0});
    assertThat(found.reference()).isCloseTo(0.46, within(1e-15));
    assertThat(found.strongest(9)).hasSize(1);
    assertThat(found.strongest(1).getFirst().feature()).isEqualTo("a");
    assertThat(found.strongest(1).getFirst().amount()).isCloseTo(0.04, within(1e-15));
  }

  @Test
  void contributionsOfAForestSumToItsRiskMinusTheReference() {
    SplittableRandom random = new SplittableRandom(77);
    List<ForestModel.Tree> trees =
        Stream.generate(() -> RandomTrees.tree(random, TERMS, 12)).limit(30).toList();
    for (int run = 0; run < 20; run++) {
      FeatureVector row = RandomTrees.row(random);
      ForestModel forest = new ForestModel(RandomTrees.STEPS, trees);
      Explanation found = forest.explain(row).orElseThrow();
      double sum = found.contributions().stream().mapToDouble(c -> c.amount()).sum();
      assertThat(found.score()).isEqualTo(forest.risk(row));
      assertThat(sum).isCloseTo(found.score() - found.reference(), within(1e-9));
      assertThat(found.contributions()).hasSize(4);
    }
  }

  @Test
  void aValueAndItsMissingMarkAreOneFeature() {
    SplittableRandom random = new SplittableRandom(5);
    ForestModel.Tree tree = RandomTrees.tree(random, TERMS, 6);
    FeatureVector row = RandomTrees.row(random);
    double[] z = RandomTrees.STEPS.apply(row);
    double[] amount = new double[TERMS];
    TreeShap.add(
        new TreeShap.Shape(tree.term(), tree.left(), tree.right(), tree.risk(), tree.cover()),
        node -> z[tree.term()[node]] <= tree.threshold()[node],
        amount);
    Explanation found =
        new ForestModel(RandomTrees.STEPS, List.of(tree)).explain(row).orElseThrow();
    for (Explanation.Contribution c : found.contributions()) {
      double expected =
          switch (c.feature()) {
            case "a" -> amount[0] + amount[1];
            case "b" -> amount[2];
            case "c" -> amount[3] + amount[4];
            default -> amount[5];
          };
      assertThat(c.amount()).as(c.feature()).isCloseTo(expected, within(1e-15));
    }
  }

  @Test
  void trainingWeightsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> leaf(new double[] {0}))
        .hasMessage(
            "Cannot form tree: 1 training weights for 1 nodes; give one above 0 per node, or none");
    assertThatThrownBy(() -> leaf(new double[2])).hasMessageContaining("2 training weights");
    ForestModel unknown = new ForestModel(RandomTrees.STEPS, List.of(leaf(new double[0])));
    assertThat(unknown.explain(RandomTrees.row(new SplittableRandom(1)))).isEmpty();
  }

  private static ForestModel.Tree leaf(double[] cover) {
    return new ForestModel.Tree(
        new int[] {-1}, new double[1], new int[1], new int[1], new double[1], cover);
  }

  private static Explanation explain(List<ForestModel.Tree> trees, double[] value) {
    FeatureVector row = new FeatureVector(value, new boolean[] {true, true, true, true});
    return new ForestModel(RandomTrees.STEPS, trees).explain(row).orElseThrow();
  }
}
