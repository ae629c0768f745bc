package org.loadstone.risk.bagged;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.RiskMetric;
import org.loadstone.metric.RiskSample;
import org.loadstone.random.Purpose;
import org.loadstone.random.RandomSequence;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.calibration.AsPredicted;
import org.loadstone.risk.calibration.Calibrator;
import org.loadstone.risk.study.Counts;

/**
 * Bagged boosted trees on balanced bootstraps, tested on the athletes who joined last (Lövdal, den
 * Hartigh and Azzopardi 2021, doi:10.1123/ijspp.2020-0518).
 *
 * <p>Each bag draws depth and number of trees, fits trees to a {@link BalancedBag}, and fits a
 * Platt calibrator to one further balanced bootstrap of the same pool. A risk is the mean over
 * bags. The threshold is the one at which sensitivity is nearest to specificity on random rows of
 * the training pool, as many of either outcome as the test athletes have.
 *
 * <p>Bags run beside each other; each draws from a stream of its own, so that results are the same
 * on any number of threads.
 */
public final class BaggedProtocol {
  private static final Set<RiskMetric> CALIBRATION =
      EnumSet.of(RiskMetric.CALIBRATION_SLOPE, RiskMetric.CALIBRATION_IN_THE_LARGE);

  private final RiskTable pool;
  private final RiskTable test;
  private final BaggedSettings settings;
  private final AthleteScaling scaling;
  private final BalancedBag bag;

  private BaggedProtocol(
      RiskTable scaled, Set<String> held, BaggedSettings settings, AthleteScaling scaling) {
    this.pool = scaled.subset(rows(scaled, row -> !held.contains(scaled.athleteId(row))));
    this.test = scaled.subset(rows(scaled, row -> held.contains(scaled.athleteId(row))));
    this.settings = settings;
    this.scaling = scaling;
    requireBoth(pool, "training");
    requireBoth(test, "test");
    this.bag = new BalancedBag(pool, settings.rowsPerClass());
  }

  /**
   * Returns the protocol for a table.
   *
   * @param table labelled, features unscaled, athlete ids numbers
   * @throws IllegalArgumentException if the training or the test athletes lack an outcome, or there
   *     are too few athletes
   */
  public static BaggedProtocol of(
      RiskTable table, BaggedSettings settings, AthleteScaling scaling) {
    Set<String> held = LastToJoin.of(table, settings.testAthletes());
    return new BaggedProtocol(scaling.of(table, held), held, settings, scaling);
  }

  /**
   * Runs all repeats.
   *
   * @param grower fits each bag; called from several threads
   * @param bootstrap resamples test athletes
   * @param repeated is run after each repeat
   * @throws IllegalStateException if a bag cannot be fitted
   */
  public BaggedResult run(TreeGrower grower, AthleteBootstrap bootstrap, Runnable repeated) {
    List<BaggedRepeat> repeats = new ArrayList<>();
    for (int r = 0; r < settings.repeats(); r++) {
      repeats.add(repeat(r, grower));
      repeated.run();
    }
    return result(repeats, bootstrap);
  }

  private BaggedResult result(List<BaggedRepeat> repeats, AthleteBootstrap bootstrap) {
    int[] labels = test.labels();
    MeanAuc auc = MeanAuc.of(test, repeats);
    double[] mean =
        means(labels.length, repeats.stream().map(BaggedRepeat::risk).toArray(double[][]::new));
    var draws = bootstrap.draw(RiskSample.of(mean, labels), test.athleteCodes(), CALIBRATION);
    return new BaggedResult(
        scaling,
        Counts.of(pool),
        Counts.of(test),
        bag.athletes(),
        bag.rowsEach(),
        repeats,
        bootstrap.interval(test.athleteCodes(), auc::at),
        bootstrap.intervals(draws));
  }

  private BaggedRepeat repeat(int number, TreeGrower grower) {
    RandomSequence draws = RandomSequence.of(settings.seed(), Purpose.MODEL_FIT, number);
    RiskTable validation = pool.subset(likeTest(number));
    double[][][] risks =
        IntStream.range(0, settings.bags())
            .parallel()
            .mapToObj(b -> bag(draws.split(b), grower, validation))
            .toArray(double[][][]::new);
    double[] seen = means(validation.rows(), column(risks, 0));
    double[] risk = means(test.rows(), column(risks, 1));
    EvenThreshold chosen = EvenThreshold.of(seen, validation.labels());
    return new BaggedRepeat(
        auc(seen, validation), chosen, auc(risk, test), chosen.on(risk, test.labels()), risk);
  }

  /** Returns the calibrated risks of the validation and of the test rows. */
  private double[][] bag(RandomSequence random, TreeGrower grower, RiskTable validation) {
    int depth = one(settings.depths(), random);
    int trees = one(settings.trees(), random);
    RiskTable drawn = pool.subset(bag.draw(random));
    RiskTable further = pool.subset(bag.draw(random));
    RiskModel model = grower.of(trees, depth).fit(drawn, random.nextLong()).require();
    Calibrator calibrator =
        Calibrator.Kind.PLATT
            .fit(model.risks(further), further.labels())
            .find()
            .orElseGet(AsPredicted::new);
    return new double[][] {
      calibrator.calibrate(model.risks(validation)), calibrator.calibrate(model.risks(test))
    };
  }

  private static int one(List<Integer> of, RandomSequence random) {
    return of.get(random.nextInt(of.size()));
  }

  // Without replacement; all there are where the test athletes have more.
  private int[] likeTest(int repeat) {
    RandomSequence random = RandomSequence.of(settings.seed(), Purpose.SPLIT, repeat);
    int[] events = rows(pool, row -> pool.label(row) == 1);
    int[] others = rows(pool, row -> pool.label(row) == 0);
    random.split(1).shuffle(events);
    random.split(0).shuffle(others);
    return IntStream.concat(
            Arrays.stream(events).limit(test.events()),
            Arrays.stream(others).limit((long) test.rows() - test.events()))
        .toArray();
  }

  private static double auc(double[] risk, RiskTable of) {
    return Discrimination.auc(RiskSample.of(risk, of.labels())).require();
  }

  private static double[][] column(double[][][] risks, int part) {
    return Arrays.stream(risks).map(bag -> bag[part]).toArray(double[][]::new);
  }

  private static double[] means(int rows, double[][] parts) {
    double[] out = new double[rows];
    for (double[] part : parts) {
      for (int i = 0; i < rows; i++) {
        out[i] += part[i] / parts.length;
      }
    }
    return out;
  }

  private static int[] rows(RiskTable table, IntPredicate kept) {
    return IntStream.range(0, table.rows()).filter(kept).toArray();
  }

  private static void requireBoth(RiskTable table, String which) {
    if (table.events() == 0 || table.events() == table.rows()) {
      throw new IllegalArgumentException(
          "Cannot run the protocol: %d of %d rows of the %s athletes have an event; give rows of both"
                  .formatted(table.events(), table.rows(), which)
              + " outcomes");
    }
  }
}
