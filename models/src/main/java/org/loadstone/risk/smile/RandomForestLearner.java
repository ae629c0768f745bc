package org.loadstone.risk.smile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.loadstone.metric.Answer;
import org.loadstone.risk.ForestModel;
import org.loadstone.risk.Learner;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.TrainingNeeds;
import smile.classification.RandomForest;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import smile.data.vector.ValueVector;
import smile.model.cart.SplitRule;

/** Random forest (Breiman 2001, doi:10.1023/A:1010933404324) grown by Smile, one seed per tree. */
record RandomForestLearner(ForestSettings settings) implements Learner {
  private static final String OUTCOME = "outcome";

  @Override
  public String name() {
    return "random forest";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    return TrainingNeeds.unmet(train)
        .<Answer<RiskModel>>map(Answer::absent)
        .orElseGet(() -> fitPossible(train, seed));
  }

  private Answer<RiskModel> fitPossible(RiskTable train, long seed) {
    Preprocessing steps = Preprocessing.fit(train, Preprocessing.Scaling.NONE);
    if (steps.terms().isEmpty()) {
      return Answer.absent("no feature varies on the training rows");
    }
    RandomForest forest = grow(frame(steps.apply(train), train.labels()), train.rows(), seed);
    double base = (double) train.events() / train.rows();
    return Answer.of(new ForestModel(steps, TreeCopy.of(forest, settings.leafRisk(), base)));
  }

  /** Returns Smile's own forest over a frame made by {@link #frame}. */
  RandomForest grow(DataFrame frame, int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x666f72657374L);
    long[] seeds = random.longs(settings.trees()).toArray();
    double share = Math.min(1, (double) settings.mostRows() / rows);
    var options =
        new RandomForest.Options(
            settings.trees(),
            settings.triedTerms(),
            SplitRule.GINI,
            settings.depth(),
            0,
            settings.leafRows(),
            share,
            null,
            seeds,
            null);
    return RandomForest.fit(Formula.lhs(OUTCOME), frame, options);
  }

  /** Returns the terms as columns x0, x1, ... beside the outcome. */
  static DataFrame frame(double[][] x, int[] y) {
    int p = x[0].length;
    List<ValueVector> columns = new ArrayList<>();
    for (int k = 0; k < p; k++) {
      int term = k;
      double[] column = Arrays.stream(x).mapToDouble(row -> row[term]).toArray();
      columns.add(new DoubleVector("x" + k, column));
    }
    columns.add(new IntVector(OUTCOME, y));
    return new DataFrame(columns.toArray(ValueVector[]::new));
  }
}
