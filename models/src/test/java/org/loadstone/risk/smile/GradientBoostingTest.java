package org.loadstone.risk.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.Explanation;
import org.loadstone.risk.FeatureReader;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SyntheticRisk;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;

class GradientBoostingTest {
  private static final RiskTable TABLE = SyntheticRisk.table(60, 40, 11);
  private static final GradientBoostingLearner LEARNER =
      new GradientBoostingLearner(GradientSettings.standard().withTrees(40));

  @Test
  void treesOfOurOwnGiveSmilesProbabilityToTheLastBit() {
    BoostedModel model = (BoostedModel) LEARNER.fit(TABLE, 5).require();
    RiskTable other = SyntheticRisk.table(40, 40, 12);
    double[][] x = model.preprocessing().apply(TABLE);
    GradientTreeBoost smile = LEARNER.grow(x, TABLE.labels());
    assertThat(smile.size()).isEqualTo(1);
    DataFrame frame =
        GradientBoostingLearner.frame(model.preprocessing().apply(other), other.labels());
    FeatureReader reader = other.reader(model.features());
    for (int row = 0; row < other.rows(); row++) {
      double[] posterior = new double[2];
      smile.predict(frame.get(row), posterior);
      double margin = model.margin(reader.at(row));
      // As Smile writes it, which loses digits of small risks; ours is the nearer one.
      assertThat(1 - 1 / (1 + Math.exp(margin))).isEqualTo(posterior[1]);
      assertThat(model.risk(reader.at(row))).isCloseTo(posterior[1], within(2e-16));
    }
  }

  @Test
  void contributionsSumToTheLogOddsMinusTheReference() {
    BoostedModel model = (BoostedModel) LEARNER.fit(TABLE, 5).require();
    FeatureReader reader = TABLE.reader(model.features());
    double mean =
        IntStream.range(0, TABLE.rows())
            .mapToDouble(row -> model.margin(reader.at(row)))
            .average()
            .orElseThrow();
    for (int row = 0; row < TABLE.rows(); row += 97) {
      Explanation found = model.explain(reader.at(row)).orElseThrow();
      double sum = found.contributions().stream().mapToDouble(c -> c.amount()).sum();
      assertThat(found.score()).isEqualTo(model.margin(reader.at(row)));
      assertThat(sum).isCloseTo(found.score() - found.reference(), within(1e-9));
      // Every tree saw every row, so that the expected margin is the mean over them.
      assertThat(found.reference()).isCloseTo(mean, within(1e-9));
    }
  }

  @Test
  void isTheSameOnOneAndEightThreads() throws Exception {
    double[][] risks = new double[2][];
    for (int i = 0; i < 2; i++) {
      try (ForkJoinPool pool = new ForkJoinPool(1 + 7 * i)) {
        risks[i] = pool.submit(() -> LEARNER.fit(TABLE, 9).require().risks(TABLE)).get();
      }
    }
    assertThat(risks[0]).containsExactly(risks[1]);
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new GradientSettings(10, 1, 20, 0.1))
        .hasMessageContaining("10 trees, depth 1, 20 rows a leaf, rate 0.1");
    assertThatThrownBy(() -> new GradientSettings(10, 3, 20, 0)).hasMessageContaining("rate 0.0");
  }
}
