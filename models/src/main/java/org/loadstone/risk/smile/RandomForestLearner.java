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
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.data.vector.ValueVector;
import smile.regression.RandomForest;

/**
 * Probability forest: regression trees on the outcome 0 or 1, so that a leaf holds the share of
 * events (Breiman 2001, doi:10.1023/A:1010933404324; Malley et al. 2012, doi:10.3414/ME00-01-0052).
 * Grown by Smile with one seed per tree.
 *
 * <p>Smile's classification trees are no choice here: they merge sibling leaves of equal majority
 * class, which for rare events are nearly all leaves.
 */
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
    return Answer.of(new ForestModel(steps, TreeCopy.of(forest)));
  }

  /** Returns Smile's own forest over a frame made by {@link #frame}. */
  RandomForest grow(DataFrame frame, int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x666f72657374L);
    long[] seeds = random.longs(settings.trees()).toArray();
    double share = Math.min(1, (double) settings.mostRows() / rows);
    int terms = frame.ncol() - 1;
    int root = (int) Math.sqrt(terms);
    int tried = Math.clamp(settings.triedTerms() == 0 ? root : settings.triedTerms(), 1, terms);
    var options =
        new RandomForest.Options(
            settings.trees(), tried, settings.depth(), 0, settings.leafRows(), share, seeds, null);
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
    columns.add(new DoubleVector(OUTCOME, Arrays.stream(y).asDoubleStream().toArray()));
    return new DataFrame(columns.toArray(ValueVector[]::new));
  }
}
