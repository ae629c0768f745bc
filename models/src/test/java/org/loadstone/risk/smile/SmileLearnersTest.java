package org.loadstone.risk.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.Explanation;
import org.loadstone.risk.FeatureReader;
import org.loadstone.risk.ForestModel;
import org.loadstone.risk.Learner;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RidgeNewton;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SyntheticRisk;
import smile.classification.LogisticRegression;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.regression.RegressionTree;

class SmileLearnersTest {
  private static final RiskTable TABLE = SyntheticRisk.table(60, 40, 11);
  private static final ForestSettings SMALL = ForestSettings.standard().withTrees(12);

  @Test
  void forestOfOurOwnScoresAsSmileDoes() {
    var learner = new RandomForestLearner(SMALL);
    ForestModel model = (ForestModel) learner.fit(TABLE, 5).require();
    double[][] x = Preprocessing.fit(TABLE, Preprocessing.Scaling.NONE).apply(TABLE);
    DataFrame frame = RandomForestLearner.frame(RandomForestLearner.columns(x));
    RegressionTree[] smile = learner.grow(x, TABLE.labels(), 5);
    double[] ours = model.risks(TABLE);
    for (int row = 0; row < TABLE.rows(); row++) {
      Tuple tuple = frame.get(row);
      double mean = Arrays.stream(smile).mapToDouble(t -> t.predict(tuple)).average().orElseThrow();
      assertThat(ours[row]).isCloseTo(mean, within(1e-14));
    }
    assertThat(Arrays.stream(ours).distinct().count()).isGreaterThan(100);
  }

  @Test
  void forestSaysWhatEachFeatureContributes() {
    ForestModel model = (ForestModel) new RandomForestLearner(SMALL).fit(TABLE, 5).require();
    FeatureReader reader = TABLE.reader(model.features());
    for (int row = 0; row < TABLE.rows(); row += 97) {
      Explanation found = model.explain(reader.at(row)).orElseThrow();
      double sum = found.contributions().stream().mapToDouble(c -> c.amount()).sum();
      assertThat(sum).isCloseTo(found.score() - found.reference(), within(1e-9));
      // Of the bootstrap rows, not of the table's.
      assertThat(found.reference()).isCloseTo((double) TABLE.events() / TABLE.rows(), within(0.01));
      assertThat(model.trees().getFirst().cover()[0]).isEqualTo(TABLE.rows());
    }
  }

  @Test
  void forestIsTheSameOnOneAndTwoThreads() throws Exception {
    var learner = new RandomForestLearner(SMALL);
    double[][] risks = new double[2][];
    for (int threads = 1; threads <= 2; threads++) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        risks[threads - 1] = pool.submit(() -> learner.fit(TABLE, 9).require().risks(TABLE)).get();
      }
    }
    assertThat(risks[0]).containsExactly(risks[1]);
    assertThat(learner.fit(TABLE, 10).require().risks(TABLE)).isNotEqualTo(risks[0]);
  }

  @Test
  void newtonStepsEndWhereSmileEndsAndNoHigher() {
    Preprocessing steps = Preprocessing.fit(TABLE, Preprocessing.Scaling.STANDARD);
    double[][] x = steps.apply(TABLE);
    int[] y = TABLE.labels();
    double lambda = 0.01;
    double[] start = RidgeNewton.baseRate(y, steps.terms().size());
    double[] exact = RidgeNewton.fit(x, y, lambda, start).require().beta();
    var options = new LogisticRegression.Options(lambda * x.length, 1e-5, 500);
    LogisticRegression.Binomial smile = LogisticRegression.binomial(x, y, options);
    for (int row = 0; row < x.length; row += 37) {
      assertThat(RidgeNewton.risk(exact, x[row])).isCloseTo(smile.score(x[row]), within(2e-3));
    }
    double[] cold = RidgeNewton.fit(x, y, lambda, new double[exact.length]).require().beta();
    assertThat(exact).containsExactly(cold, within(1e-10));
  }

  @Test
  void logisticIsTheSameOnOneAndTwoThreads() throws Exception {
    LogisticModel[] models = new LogisticModel[2];
    for (int threads = 1; threads <= 2; threads++) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        models[threads - 1] =
            pool.submit(() -> (LogisticModel) SmileLearners.logistic().fit(TABLE, 3).require())
                .get();
      }
    }
    assertThat(models[0]).isEqualTo(models[1]);
  }

  @Test
  void theChosenPenaltyLosesLessThanAHundredthOnAthletesNotSeen() {
    for (long seed = 1; seed <= 5; seed++) {
      RiskTable train = SyntheticRisk.table(120, 100, seed);
      RiskTable fresh = SyntheticRisk.table(300, 100, 1_000 + seed);
      double chosen = loss(SmileLearners.logistic(), train, fresh);
      double least =
          RidgeLogistic.PENALTIES.stream()
              .mapToDouble(lambda -> loss(new RidgeLogistic(List.of(lambda), 3), train, fresh))
              .min()
              .orElseThrow();
      assertThat(chosen).as("seed %d", seed).isLessThanOrEqualTo(1.01 * least);
    }
  }

  private static double loss(Learner learner, RiskTable train, RiskTable fresh) {
    double[] risk = learner.fit(train, 1).require().risks(fresh);
    return OverallError.logLoss(RiskSample.of(risk, fresh.labels())).require();
  }
}
