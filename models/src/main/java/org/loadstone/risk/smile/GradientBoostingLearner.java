package org.loadstone.risk.smile;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.loadstone.metric.Answer;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.Learner;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.TrainingNeeds;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.data.vector.ValueVector;
import smile.model.cart.Loss;

/**
 * Gradient boosting with exact splits on all rows (Friedman 2001, doi:10.1214/aos/1013203451): the
 * reference for learners that look at histograms. It draws nothing, so that the seed has no part.
 */
record GradientBoostingLearner(GradientSettings settings) implements Learner {
  private static final String OUTCOME = "outcome";

  @Override
  public String name() {
    return "gradient boosting";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    return TrainingNeeds.unmet(train)
        .<Answer<RiskModel>>map(Answer::absent)
        .orElseGet(() -> fitPossible(train));
  }

  private Answer<RiskModel> fitPossible(RiskTable train) {
    Preprocessing steps = Preprocessing.fit(train, Preprocessing.Scaling.NONE);
    if (steps.terms().isEmpty()) {
      return Answer.absent("no feature varies on the training rows");
    }
    int[] y = train.labels();
    GradientTreeBoost grown = grow(steps.apply(train), y);
    // Smile's score is half the log odds: its risk is 1 / (1 + e^(-2 score)).
    return Answer.of(
        new BoostedModel(
            steps,
            BoostedModel.Arithmetic.DOUBLE,
            2 * Loss.logistic(y).intercept(null),
            TreeCopy.weighted(grown.trees()[0], leaf -> 2 * (settings.rate() * leaf))));
  }

  /** Returns Smile's own model over the terms x0, x1, ... */
  GradientTreeBoost grow(double[][] rows, int[] y) {
    var options =
        new GradientTreeBoost.Options(
            settings.trees(),
            settings.depth(),
            Integer.MAX_VALUE,
            settings.leafRows(),
            settings.rate(),
            1,
            null,
            null);
    return GradientTreeBoost.fit(Formula.lhs(OUTCOME), frame(rows, y), options);
  }

  /** Returns the terms beside the outcome. */
  static DataFrame frame(double[][] rows, int[] y) {
    DataFrame terms = RandomForestLearner.frame(RandomForestLearner.columns(rows));
    Stream<ValueVector> columns = IntStream.range(0, rows[0].length).mapToObj(terms::column);
    return new DataFrame(
        Stream.concat(columns, Stream.of(new IntVector(OUTCOME, Arrays.copyOf(y, y.length))))
            .toArray(ValueVector[]::new));
  }
}
