package org.loadstone.risk.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.Proportion;
import org.loadstone.metric.RiskMetric;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RecurrenceModel;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.study.RiskStudy;
import org.loadstone.risk.study.StudyResult;
import org.loadstone.risk.study.StudySettings;

/**
 * Models against hazards that are known, over cohorts of seeds 1 to 500 (40 when bounded): 200
 * athletes of 300 days each, some 400 onsets, unpenalised models of the right form. A rate of
 * coverage passes where its 99.9 % interval holds the promised one.
 */
class KnownHazardTest {
  private static final String SLOW = System.getProperty("slow", "none");
  private static final int COHORTS = SLOW.equals("whole") ? 500 : 40;
  private static final long TEST_SEEDS = 1_000_000;
  private static final PenaltyChoice FREE = new PenaltyChoice(List.of(0.0), 2);
  private static final Learner COX = new CoxLearner(CoxLearner.Kind.ANDERSEN_GILL, 28, FREE);
  private static final Learner DISCRETE = new DiscreteHazard(28, FREE);
  private static final List<String> COVARIATES = List.of("load", "trait", "noise");

  /** What one cohort showed. */
  private record Found(boolean[] covered, double slope, double auc, double oracle, int events) {}

  @BeforeEach
  void onlyWhenAskedFor() {
    assumeFalse(SLOW.equals("none"), "needs -Dslow=bounded or whole");
  }

  @Test
  void andersenGillTellsTheTruthAndHowSureItIs() {
    KnownHazards truth = new KnownHazards(-5, 0.5, 0.4, 0, 0, 0);
    assertTruth(all(seed -> found(COX, truth, COVARIATES, seed)));
  }

  @Test
  void theDiscreteHazardTellsTheTruthAndHowSureItIs() {
    KnownHazards truth = new KnownHazards(-3.6, 0.5, 0.4, -0.3, 0, 0);
    List<String> features = List.of("load", "trait", "noise", Baselines.DAYS_SINCE_RETURN);
    assertTruth(all(seed -> found(DISCRETE, truth, features, seed)));
  }

  @Test
  void ofPureNoiseTheBootstrapIntervalHoldsOneHalf() {
    for (Learner learner : List.of(COX, DISCRETE)) {
      List<Interval> intervals = all(seed -> noiseAuc(learner, seed));
      long held = intervals.stream().filter(i -> i.contains(0.5)).count();
      System.out.printf("noise %s: %d of %d%n", learner.name(), held, COHORTS);
      assertRate(0.95, held, learner.name());
    }
  }

  @Test
  void ofPureNoiseAStudyConcludesThatNothingWasFound() {
    List<String> said = all(this::studyOfNoise);
    long claimed = said.stream().filter(s -> s.contains(" ranks athlete-days better ")).count();
    long nothing =
        said.stream().filter(s -> s.contains("is not shown to rank athlete-days better")).count();
    long worse = said.stream().filter(s -> s.contains("ranks athlete-days worse")).count();
    System.out.printf("study: nothing %d, better %d, worse %d%n", nothing, claimed, worse);
    assertThat(nothing + worse + claimed).isEqualTo(COHORTS);
    long silent = said.stream().filter(s -> s.contains("Nothing was found")).count();
    assertThat(Proportion.wilson(COHORTS - silent, COHORTS, 0.999).low())
        .as("%d of %d studies say that nothing was found", silent, COHORTS)
        .isLessThanOrEqualTo(0.025);
    assertThat(Proportion.wilson(claimed, COHORTS, 0.999).low())
        .as("%d of %d studies claim something", claimed, COHORTS)
        .isLessThanOrEqualTo(0.025);
  }

  private static <T> List<T> all(LongFunction<T> one) {
    return LongStream.rangeClosed(1, COHORTS).parallel().mapToObj(one).toList();
  }

  private static Found found(
      Learner learner, KnownHazards truth, List<String> features, long seed) {
    RiskTable train = truth.cohort(200, 300, seed).withFeatures(features);
    RecurrenceModel m = (RecurrenceModel) learner.fit(train, seed).require();
    double[] expected = {truth.load(), truth.trait(), 0};
    boolean[] covered = new boolean[expected.length];
    for (int k = 0; k < covered.length; k++) {
      double scale = m.preprocessing().terms().get(k).scale();
      double error = Math.sqrt(m.covariance().get(k).get(k)) / scale;
      double estimate = m.coefficients().get(k) / scale;
      covered[k] = Interval.wald(estimate, error, 0.95).contains(expected[k]);
    }
    KnownHazards.Fresh fresh = truth.fresh(14_000, TEST_SEEDS + seed);
    int[] labels = fresh.table().labels();
    RiskSample sample = RiskSample.of(m.risks(fresh.table()), labels);
    return new Found(
        covered,
        RiskMetric.CALIBRATION_SLOPE.of(sample).require(),
        RiskMetric.AUC.of(sample).require(),
        RiskMetric.AUC.of(RiskSample.of(fresh.risk(), labels)).require(),
        Arrays.stream(labels).sum());
  }

  private static void assertTruth(List<Found> found) {
    for (int k = 0; k < COVARIATES.size(); k++) {
      int own = k;
      long covered = found.stream().filter(f -> f.covered()[own]).count();
      System.out.printf("%s covered %d of %d%n", COVARIATES.get(k), covered, COHORTS);
      assertRate(0.95, covered, COVARIATES.get(k));
    }
    double slope = found.stream().mapToDouble(Found::slope).average().orElseThrow();
    double lost = found.stream().mapToDouble(f -> f.oracle() - f.auc()).average().orElseThrow();
    int least = found.stream().mapToInt(Found::events).min().orElseThrow();
    System.out.printf("slope %.4f, AUC lost %.5f, least events %d%n", slope, lost, least);
    assertThat(least).isGreaterThanOrEqualTo(2_000);
    assertThat(slope).as("mean calibration slope").isBetween(0.95, 1.05);
    assertThat(Math.abs(lost)).as("AUC under the oracle's").isLessThan(0.01);
  }

  private static void assertRate(double promised, long hits, String what) {
    assertThat(Proportion.wilson(hits, COHORTS, 0.999).contains(promised))
        .as("%s: %d of %d", what, hits, COHORTS)
        .isTrue();
  }

  private static Interval noiseAuc(Learner learner, long seed) {
    KnownHazards truth = KnownHazards.noise();
    List<String> features =
        learner == COX
            ? COVARIATES
            : List.of("load", "trait", "noise", Baselines.DAYS_SINCE_RETURN);
    RiskModel m = learner.fit(truth.cohort(150, 300, seed).withFeatures(features), seed).require();
    RiskTable all = truth.cohort(150, 300, TEST_SEEDS + seed);
    RiskTable test =
        all.subset(IntStream.range(0, all.rows()).filter(row -> all.day(row) % 7 == 0).toArray());
    AthleteBootstrap bootstrap = new AthleteBootstrap(400, seed, 0.95);
    var draws =
        bootstrap.draw(
            RiskSample.of(m.risks(test), test.labels()),
            test.athleteCodes(),
            Set.of(RiskMetric.AUC));
    return bootstrap.intervals(draws).get(RiskMetric.AUC).require().interval();
  }

  private String studyOfNoise(long seed) {
    RiskTable table = KnownHazards.noise().cohort(80, 300, seed);
    List<Learner> learners =
        List.of(Baselines.baseRate(), Baselines.priorInjuries(), RecurrentLearners.all().get(1));
    StudyResult result =
        RiskStudy.run(table, StudySettings.of("recurrence_28d", 28, seed, learners));
    return String.join("\n", result.conclusions());
  }
}
