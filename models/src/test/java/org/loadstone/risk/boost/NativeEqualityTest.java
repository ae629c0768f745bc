package org.loadstone.risk.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.Explanation;
import org.loadstone.risk.FeatureReader;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.risk.SyntheticRisk;

/** Our trees beside XGBoost's own predictions. */
class NativeEqualityTest {
  private static final int ROUNDS = 60;
  private static final RiskTable TABLE = SyntheticRisk.table(60, 40, 11);
  private static final HistogramSettings SETTINGS =
      HistogramSettings.standard().withTreeLimits(6, 0.1);
  private static final BoostedModel MODEL = NativeTrees.grow(TABLE, SETTINGS, ROUNDS);

  private enum Asked {
    MARGIN,
    RISK,
    CONTRIBUTIONS
  }

  @Test
  void marginsOfRandomRowsAreEqualToTheLastBit() {
    RiskTable rows = randomRows(20_000);
    float[][] margin = xgboost(rows, Asked.MARGIN);
    float[][] risk = xgboost(rows, Asked.RISK);
    FeatureReader reader = rows.reader(MODEL.features());
    int equal = 0;
    for (int row = 0; row < rows.rows(); row++) {
      assertThat(MODEL.margin(reader.at(row))).as("row %d", row).isEqualTo(margin[row][0]);
      double ours = MODEL.risk(reader.at(row));
      // The C library's e^x is not always the nearest float, and not the same on every machine.
      assertThat(ours).isCloseTo(risk[row][0], within(2.0 * Math.ulp(risk[row][0])));
      equal += ours == risk[row][0] ? 1 : 0;
    }
    assertThat(equal).isGreaterThan(rows.rows() * 999 / 1000);
  }

  @Test
  void rowsBesideEverySplitGoTheSameWay() {
    RiskTable rows = rowsBesideSplits();
    assertThat(rows.rows()).isGreaterThan(1_000);
    float[][] margin = xgboost(rows, Asked.MARGIN);
    FeatureReader reader = rows.reader(MODEL.features());
    for (int row = 0; row < rows.rows(); row++) {
      assertThat(MODEL.margin(reader.at(row))).as("row %d", row).isEqualTo(margin[row][0]);
    }
  }

  @Test
  void aSplitIsTheLargestDoubleWhoseFloatIsBelow() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100_000; i++) {
      float split = i == 0 ? 0 : Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(split) && split > -Float.MAX_VALUE) {
        double largest = SavedTrees.largestBelow(split);
        assertThat((float) largest < split).as("%s", split).isTrue();
        assertThat((float) Math.nextUp(largest) < split).as("%s", split).isFalse();
      }
    }
  }

  @Test
  void contributionsSumExactlyAndAreXgboostsOwnWithinItsFloats() {
    RiskTable rows = randomRows(60);
    float[][] native32 = xgboost(rows, Asked.CONTRIBUTIONS);
    FeatureReader reader = rows.reader(MODEL.features());
    for (int row = 0; row < rows.rows(); row++) {
      Explanation found = MODEL.explain(reader.at(row)).orElseThrow();
      double sum = found.contributions().stream().mapToDouble(c -> c.amount()).sum();
      assertThat(sum + found.reference()).isCloseTo(found.score(), within(1e-9));
      assertThat(found.score()).isCloseTo(MODEL.margin(reader.at(row)), within(1e-5));
      for (Explanation.Contribution c : found.contributions()) {
        int k = MODEL.features().indexOf(c.feature());
        assertThat(c.amount()).isCloseTo(native32[row][k], within(1e-5));
      }
      assertThat(found.reference()).isCloseTo(native32[row][MODEL.features().size()], within(1e-5));
    }
  }

  private static float[][] xgboost(RiskTable rows, Asked asked) {
    Preprocessing steps = MODEL.preprocessing();
    float base = (float) MODEL.base();
    return NativeTrees.with(
        TABLE,
        steps,
        base,
        train -> {
          Booster grown = NativeTrees.grow(train, steps, SETTINGS, ROUNDS);
          return NativeTrees.with(
              rows,
              steps,
              base,
              matrix ->
                  switch (asked) {
                    case MARGIN -> grown.predict(matrix, true);
                    case RISK -> grown.predict(matrix);
                    case CONTRIBUTIONS -> grown.predictContrib(matrix, 0);
                  });
        });
  }

  private static RiskTable randomRows(int count) {
    SplittableRandom random = new SplittableRandom(8);
    RiskTableBuilder builder = RiskTable.unlabelled(TABLE.features());
    for (int row = 0; row < count; row++) {
      double[] value = random.doubles(TABLE.features().size(), -3, 3).toArray();
      value[3] = random.nextInt(5);
      value[4] = random.nextInt(700);
      value[5] = random.nextInt(700);
      add(builder, row, value, random);
    }
    return builder.build();
  }

  private static RiskTable rowsBesideSplits() {
    SplittableRandom random = new SplittableRandom(9);
    RiskTableBuilder builder = RiskTable.unlabelled(TABLE.features());
    int row = 0;
    for (BoostedModel.Tree tree : MODEL.trees()) {
      for (int node = 0; node < tree.value().length; node++) {
        int term = tree.forks().term()[node];
        for (int step = -1; term >= 0 && step <= 1; step++) {
          double[] value = random.doubles(TABLE.features().size(), -3, 3).toArray();
          value[term] = tree.forks().threshold()[node];
          value[term] += step * Math.ulp(value[term]);
          add(builder, row++, value, random);
        }
      }
    }
    return builder.build();
  }

  private static void add(
      RiskTableBuilder builder, int row, double[] value, SplittableRandom random) {
    boolean[] present = new boolean[value.length];
    for (int k = 0; k < present.length; k++) {
      present[k] = random.nextInt(6) > 0;
    }
    builder.add("athlete-%06d".formatted(row), "squad", 18_000, value, present);
  }
}
