package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Answer;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.calibration.Calibrator;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.SmileLearners;

class CompoundModelTest {
  private static final RiskTable TRAIN = SyntheticRisk.table(60, 100, 71);
  private static final RiskTable FRESH = SyntheticRisk.table(60, 100, 72);
  private static final Learner LOGISTIC = SmileLearners.logistic();
  private static final Learner FOREST =
      SmileLearners.forest(ForestSettings.standard().withTrees(20));

  /** Says the square of what another learner says: ranks as well, is far too low. */
  private record TooLow(Learner inner) implements Learner {
    @Override
    public String name() {
      return "too low";
    }

    @Override
    public boolean isBaseline() {
      return false;
    }

    @Override
    public Answer<RiskModel> fit(RiskTable train, long seed) {
      return inner.fit(train, seed).map(TooLow::halved);
    }

    private static RiskModel halved(RiskModel model) {
      return new BlendedModel(List.of(model), -2, List.of(0.4));
    }
  }

  @Test
  void aCalibratorMakesRisksMeanWhatTheySayOnAthletesNotSeen() {
    RiskModel raw = new TooLow(LOGISTIC).fit(TRAIN, 1).require();
    RiskModel mended = new CalibratedLearner(new TooLow(LOGISTIC), 3).fit(TRAIN, 1).require();
    assertThat(mended).isInstanceOf(CalibratedModel.class);
    double events = (double) FRESH.events() / FRESH.rows();
    assertThat(mean(raw)).isLessThan(events * 0.6);
    assertThat(mean(mended)).isCloseTo(events, within(0.03));
    assertThat(loss(mended)).isLessThan(loss(raw) - 0.05);
    CalibratedModel model = (CalibratedModel) mended;
    assertThat(model.choice().kind()).isNotEqualTo(Calibrator.Kind.AS_PREDICTED);
    assertThat(model.choice().logLoss()).containsKey(Calibrator.Kind.AS_PREDICTED);
  }

  @Test
  void aCalibratedRiskIsTheSumOfItsParts() {
    RiskModel model = new CalibratedLearner(new TooLow(LOGISTIC), 3).fit(TRAIN, 1).require();
    FeatureReader reader = FRESH.reader(model.features());
    for (int row = 0; row < 200; row++) {
      FeatureVector vector = reader.at(row);
      RiskSplit split = model.split(vector).orElseThrow();
      double sum = split.parts().stream().mapToDouble(Explanation.Contribution::amount).sum();
      assertThat(split.base() + sum).isCloseTo(model.risk(vector), within(1e-9));
      Explanation raw = model.explain(vector).orElseThrow();
      for (int k = 0; k < split.parts().size(); k++) {
        assertThat(split.parts().get(k).feature()).isEqualTo(raw.contributions().get(k).feature());
        assertThat(split.parts().get(k).amount() * raw.contributions().get(k).amount())
            .isGreaterThanOrEqualTo(0);
      }
    }
  }

  @Test
  void predictionsOutOfFoldComeFromModelsOfOtherAthletes() {
    OutOfFold all = OutOfFold.of(TRAIN, LOGISTIC, 3, 5).require();
    int[] others = AthleteFolds.rows(all.fold(), f -> f != all.fold()[0]);
    RiskModel model = LOGISTIC.fit(TRAIN.subset(others), 5).require();
    RiskTable first = TRAIN.subset(new int[] {0});
    assertThat(all.risk()[0]).isEqualTo(model.risks(first)[0]);
    for (int row = 1; row < TRAIN.rows(); row++) {
      if (TRAIN.athleteCodes()[row] == TRAIN.athleteCodes()[row - 1]) {
        assertThat(all.fold()[row]).isEqualTo(all.fold()[row - 1]);
      }
    }
    assertThat(OutOfFold.of(SyntheticRisk.table(1, 50, 3), LOGISTIC, 3, 5).reason())
        .contains("all athletes are in one fold; more athletes are needed");
  }

  @Test
  void aBlendIsNoWorseThanItsMembersAndIgnoresNoise() {
    Learner noise = new ChosenFeatures(LOGISTIC, List.of("noise"));
    RiskModel blend =
        new BlendLearner(List.of(LOGISTIC, FOREST, noise), 3, false).fit(TRAIN, 1).require();
    double best = Math.min(loss(LOGISTIC), loss(FOREST));
    assertThat(loss(blend)).isLessThan(best + 0.003);
    BlendedModel model = (BlendedModel) blend;
    assertThat(model.weights()).allMatch(w -> w >= 0);
    assertThat(model.weights().get(0)).isGreaterThan(0.3);
    FeatureReader reader = FRESH.reader(blend.features());
    double[] all = blend.risks(FRESH);
    IntStream.range(0, 50)
        .forEach(row -> assertThat(all[row]).isEqualTo(blend.risk(reader.at(row))));
  }

  @Test
  void aCalibratedBlendFitsEachMemberOncePerFoldAndOnceInAll() {
    List<Counted> members = List.of(new Counted(LOGISTIC), new Counted(FOREST));
    RiskModel blend = new BlendLearner(List.copyOf(members), 3, true).fit(TRAIN, 1).require();
    assertThat(blend).isInstanceOf(CalibratedModel.class);
    assertThat(members).allSatisfy(one -> assertThat(one.fits.get()).isEqualTo(4));
    double observed = Arrays.stream(FRESH.labels()).average().orElseThrow();
    assertThat(mean(blend)).isCloseTo(observed, within(0.2 * observed));
  }

  @Test
  void whatWasLearntBeforeIsNotLearntAgain() {
    Counted counted = new Counted(LOGISTIC);
    Learner remembered = new RememberedLearner(counted, new RememberedLearner.Memory());
    RiskModel alone = new CalibratedLearner(remembered, 3).fit(TRAIN, 1).require();
    assertThat(counted.fits.get()).isEqualTo(4);
    RiskModel blend =
        new BlendLearner(List.of(remembered, FOREST), 3, true).fit(TRAIN, 1).require();
    assertThat(counted.fits.get()).isEqualTo(4);
    assertThat(remembered.fit(TRAIN, 2).require()).isNotSameAs(remembered.fit(TRAIN, 1).require());
    assertThat(counted.fits.get()).isEqualTo(5);
    assertThat(alone.risks(FRESH)).hasSize(blend.risks(FRESH).length);
  }

  /** Counts how often it learns. */
  private static final class Counted implements Learner {
    private final Learner inner;
    private final AtomicInteger fits = new AtomicInteger();

    Counted(Learner inner) {
      this.inner = inner;
    }

    @Override
    public String name() {
      return inner.name();
    }

    @Override
    public boolean isBaseline() {
      return false;
    }

    @Override
    public Answer<RiskModel> fit(RiskTable train, long seed) {
      fits.incrementAndGet();
      return inner.fit(train, seed);
    }
  }

  @Test
  void aBlendOfLinearModelsExplainsItselfToTheLastPart() {
    Learner few = new ChosenFeatures(LOGISTIC, List.of("load", "sleep"));
    RiskModel blend = new BlendLearner(List.of(LOGISTIC, few), 3, false).fit(TRAIN, 1).require();
    FeatureReader reader = FRESH.reader(blend.features());
    for (int row = 0; row < 100; row++) {
      Explanation e = blend.explain(reader.at(row)).orElseThrow();
      double sum = e.contributions().stream().mapToDouble(Explanation.Contribution::amount).sum();
      assertThat(e.reference() + sum).isCloseTo(e.score(), within(1e-9));
      assertThat(blend.riskAt(e.score())).isEqualTo(blend.risk(reader.at(row)));
    }
  }

  @Test
  void compoundModelsComeBackFromTheirFile() {
    RiskModel model = new BlendLearner(List.of(LOGISTIC, FOREST), 3, true).fit(TRAIN, 1).require();
    SavedModel saved = new SavedModel("blend", "recurrence_28d", 28, "ab", model);
    String text = RiskModelFile.toJson(saved);
    SavedModel read = RiskModelFile.fromJson(text);
    assertThat(RiskModelFile.toJson(read)).isEqualTo(text);
    assertThat(read.model().risks(FRESH)).containsExactly(model.risks(FRESH));
  }

  @Test
  void aBlendWithoutTwoMembersIsAbsent() {
    assertThat(new BlendLearner(List.of(LOGISTIC), 3, false).fit(TRAIN, 1).reason())
        .contains("fewer than two of its members could be fitted");
    assertThatThrownBy(() -> new BlendedModel(List.of(), 0, List.of()))
        .hasMessageContaining("Cannot blend 0 models");
  }

  private static double mean(RiskModel model) {
    return Arrays.stream(model.risks(FRESH)).average().orElseThrow();
  }

  private static double loss(Learner learner) {
    return loss(learner.fit(TRAIN, 1).require());
  }

  private static double loss(RiskModel model) {
    return OverallError.logLoss(RiskSample.of(model.risks(FRESH), FRESH.labels())).require();
  }
}
