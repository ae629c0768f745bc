package org.loadstone.risk.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RecurrenceModel;
import org.loadstone.risk.RiskTable;

class RecoveryTest {
  private static final PenaltyChoice FREE = new PenaltyChoice(List.of(0.0), 2);
  private static final List<String> PRIOR = List.of(Baselines.PRIOR_INJURIES);

  @Test
  void theDiscreteHazardFindsCoefficientsAndRisksOfAFallingHazard() {
    KnownHazards truth = new KnownHazards(-3.9, 0.5, 0.4, -0.3, 0, 0);
    RiskTable train = RecurrenceNeeds.without(truth.cohort(800, 400, 1), PRIOR);
    RecurrenceModel m = fit(new DiscreteHazard(28, FREE), train);
    assertCoefficients(m, truth);
    assertRisks(m, truth.fresh(20_000, 2));
  }

  @Test
  void andersenGillFindsCoefficientsAndRisksOfAConstantHazard() {
    KnownHazards truth = KnownHazards.constant();
    CoxLearner learner = new CoxLearner(CoxLearner.Kind.ANDERSEN_GILL, 28, FREE);
    RecurrenceModel m = fit(learner, truth.cohort(400, 400, 3));
    assertCoefficients(m, truth);
    assertRisks(m, truth.fresh(20_000, 4));
  }

  @Test
  void gapTimeFindsAHazardThatFallsAfterTheReturnAndRisesWithInjuries() {
    KnownHazards truth = new KnownHazards(-4.2, 0.5, 0.4, -0.3, 0.3, 0);
    CoxLearner learner = new CoxLearner(CoxLearner.Kind.GAP_TIME, 28, FREE);
    RecurrenceModel m = fit(learner, truth.cohort(800, 400, 5));
    assertThat(m.baseline().curves()).hasSize(3);
    assertCoefficients(m, truth);
    assertRisks(m, truth.fresh(20_000, 6));
  }

  @Test
  void frailtyFindsHowAthletesDifferAndTheRiskOfAnUnseenOne() {
    KnownHazards truth = new KnownHazards(-5.2, 0.5, 0.4, 0, 0, 0.5);
    CoxLearner learner = new CoxLearner(CoxLearner.Kind.FRAILTY, 28, FREE);
    RiskTable train = truth.cohort(400, 400, 7).withFeatures(List.of("load", "trait", "noise"));
    RecurrenceModel m = fit(learner, train);
    assertThat(m.frailtyVariance()).isCloseTo(0.5, within(0.2));
    assertCoefficients(m, truth);
    assertRisks(m, truth.fresh(20_000, 8));
  }

  private static RecurrenceModel fit(Learner learner, RiskTable train) {
    return (RecurrenceModel) learner.fit(train, 1).require();
  }

  private static void assertCoefficients(RecurrenceModel m, KnownHazards truth) {
    double[] expected = {truth.load(), truth.trait(), 0};
    for (int k = 0; k < expected.length; k++) {
      double scale = m.preprocessing().terms().get(k).scale();
      double error = Math.sqrt(m.covariance().get(k).get(k)) / scale;
      assertThat(m.coefficients().get(k) / scale)
          .as(KnownHazards.FEATURES.get(k))
          .isCloseTo(expected[k], within(3 * error));
      assertThat(error).isBetween(0.01, 0.15);
    }
  }

  private static void assertRisks(RecurrenceModel m, KnownHazards.Fresh fresh) {
    double[] risks = m.risks(fresh.table());
    double mean = Arrays.stream(risks).average().orElseThrow();
    double truth = Arrays.stream(fresh.risk()).average().orElseThrow();
    int[] labels = fresh.table().labels();
    double share = Arrays.stream(labels).average().orElseThrow();
    assertThat(mean / truth).as("mean risk over the true one").isCloseTo(1, within(0.08));
    assertThat(mean / share).as("mean risk over the share").isCloseTo(1, within(0.12));
    double auc = Discrimination.auc(RiskSample.of(risks, labels)).require();
    double oracle = Discrimination.auc(RiskSample.of(fresh.risk(), labels)).require();
    assertThat(auc).isCloseTo(oracle, within(0.01));
  }
}
