package org.loadstone.risk.smile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.loadstone.metric.Answer;
import org.loadstone.risk.ForestModel;
import org.loadstone.risk.Learner;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.TrainingNeeds;
import smile.data.DataFrame;
import smile.data.type.DataTypes;
import smile.data.type.StructField;
import smile.data.vector.DoubleVector;
import smile.data.vector.ValueVector;
import smile.math.MathEx;
import smile.model.cart.CART;
import smile.model.cart.Loss;
import smile.regression.RegressionTree;

/**
 * Probability forest: regression trees on the outcome 0 or 1, so that a leaf holds the share of
 * events (Breiman 2001, doi:10.1023/A:1010933404324; Malley et al. 2012, doi:10.3414/ME00-01-0052).
 * Each tree is grown by Smile on a bootstrap of rows with a seed of its own.
 *
 * <p>Smile's classification trees are no choice here: they merge sibling leaves of equal majority
 * class, which for rare events are nearly all leaves.
 */
record RandomForestLearner(ForestSettings settings) implements Learner {
  private static final StructField OUTCOME = new StructField("outcome", DataTypes.DoubleType);
  private static final long PURPOSE = 0x666f72657374L;

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
    double[] y = Arrays.stream(train.labels()).asDoubleStream().toArray();
    return Answer.of(new ForestModel(steps, TreeCopy.of(grow(frame(steps.apply(train)), y, seed))));
  }

  /** Returns Smile's own trees over a frame made by {@link #frame}, in order of their seeds. */
  RegressionTree[] grow(DataFrame frame, double[] y, long seed) {
    int[][] order = CART.order(frame);
    long[] seeds = new SplittableRandom(seed ^ PURPOSE).longs(settings.trees()).toArray();
    return LongStream.of(seeds)
        .parallel()
        .mapToObj(treeSeed -> tree(frame, order, y, treeSeed))
        .toArray(RegressionTree[]::new);
  }

  private RegressionTree tree(DataFrame frame, int[][] order, double[] y, long seed) {
    // Smile draws the terms to try from a generator of the current thread.
    MathEx.setSeed(seed);
    int terms = frame.ncol();
    int root = (int) Math.sqrt(terms);
    int tried = Math.clamp(settings.triedTerms() == 0 ? root : settings.triedTerms(), 1, terms);
    return new RegressionTree(
        frame,
        Loss.ls(y),
        OUTCOME,
        settings.depth(),
        Integer.MAX_VALUE,
        settings.leafRows(),
        tried,
        bootstrap(y.length, seed),
        order);
  }

  private int[] bootstrap(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] times = new int[rows];
    for (int i = 0; i < Math.min(rows, settings.mostRows()); i++) {
      times[random.nextInt(rows)]++;
    }
    return times;
  }

  /** Returns the terms as columns x0, x1, ... */
  static DataFrame frame(double[][] x) {
    int p = x[0].length;
    List<ValueVector> columns = new ArrayList<>();
    for (int k = 0; k < p; k++) {
      int term = k;
      double[] column = Arrays.stream(x).mapToDouble(row -> row[term]).toArray();
      columns.add(new DoubleVector("x" + k, column));
    }
    return new DataFrame(columns.toArray(ValueVector[]::new));
  }
}
