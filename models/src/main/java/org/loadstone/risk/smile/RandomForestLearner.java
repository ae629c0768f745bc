package org.loadstone.risk.smile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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
    RegressionTree[] trees = grow(steps.apply(train), train.labels(), seed);
    return Answer.of(new ForestModel(steps, TreeCopy.of(trees)));
  }

  /** Returns Smile's own trees over the terms, in order of their seeds. */
  RegressionTree[] grow(double[][] rows, int[] y, long seed) {
    double[][] x = columns(rows);
    int[][] order = CART.order(frame(x));
    long[] seeds = new SplittableRandom(seed ^ PURPOSE).longs(settings.trees()).toArray();
    return LongStream.of(seeds)
        .parallel()
        .mapToObj(treeSeed -> tree(x, order, y, treeSeed))
        .toArray(RegressionTree[]::new);
  }

  // The tree sees the drawn rows only, copied close together, which is faster than the whole frame.
  private RegressionTree tree(double[][] x, int[][] order, int[] y, long seed) {
    int[] times = bootstrap(y.length, seed);
    int[] drawn = IntStream.range(0, y.length).filter(row -> times[row] > 0).toArray();
    int[] place = new int[y.length];
    Arrays.fill(place, -1);
    for (int i = 0; i < drawn.length; i++) {
      place[drawn[i]] = i;
    }
    int[][] drawnOrder = new int[order.length][];
    for (int k = 0; k < order.length; k++) {
      drawnOrder[k] = drawn(order[k], place, drawn.length);
    }
    // Smile draws the terms to try from a generator of the current thread.
    MathEx.setSeed(seed);
    int terms = order.length;
    int root = (int) Math.sqrt(terms);
    int tried = Math.clamp(settings.triedTerms() == 0 ? root : settings.triedTerms(), 1, terms);
    return new RegressionTree(
        frame(Arrays.stream(x).map(column -> at(column, drawn)).toArray(double[][]::new)),
        Loss.ls(Arrays.stream(drawn).mapToDouble(row -> y[row]).toArray()),
        OUTCOME,
        settings.depth(),
        Integer.MAX_VALUE,
        settings.leafRows(),
        tried,
        Arrays.stream(drawn).map(row -> times[row]).toArray(),
        drawnOrder);
  }

  private static double[] at(double[] column, int[] rows) {
    double[] out = new double[rows.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = column[rows[i]];
    }
    return out;
  }

  // Whether a row was drawn is chance, which a branch cannot foresee: every row is written, and the
  // next one writes over it if it was not drawn.
  private static int[] drawn(int[] order, int[] place, int count) {
    int[] out = new int[count + 1];
    int n = 0;
    for (int row : order) {
      int at = place[row];
      out[n] = at;
      n += 1 + (at >> 31);
    }
    return Arrays.copyOf(out, count);
  }

  private int[] bootstrap(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] times = new int[rows];
    for (int i = 0; i < Math.min(rows, settings.mostRows()); i++) {
      times[random.nextInt(rows)]++;
    }
    return times;
  }

  /** Returns n rows by p terms as p terms by n rows. */
  static double[][] columns(double[][] rows) {
    double[][] out = new double[rows[0].length][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < out.length; k++) {
        out[k][row] = rows[row][k];
      }
    }
    return out;
  }

  /** Returns the columns under the names x0, x1, ... */
  static DataFrame frame(double[][] columns) {
    List<ValueVector> vectors = new ArrayList<>();
    for (int k = 0; k < columns.length; k++) {
      vectors.add(new DoubleVector("x" + k, columns[k]));
    }
    return new DataFrame(vectors.toArray(ValueVector[]::new));
  }
}
