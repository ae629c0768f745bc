package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.BlendLearner;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RememberedLearner;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.risk.SyntheticRisk;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.SmileLearners;

/**
 * Athletes who can be recognised by their features but of whom nothing can be known beforehand:
 * half are prone, which half is drawn. Whoever learns from a held-out athlete ranks almost
 * perfectly.
 */
class HeldOutAthletesTest {
  private static final Learner FOREST =
      SmileLearners.forest(ForestSettings.standard().withTrees(20));

  @Test
  void aBlendOfRememberedFitsHasNotSeenThoseItIsJudgedOn() {
    RememberedLearner.Memory memory = new RememberedLearner.Memory();
    List<Learner> members =
        List.of(
            new RememberedLearner(FOREST, memory),
            new RememberedLearner(SmileLearners.logistic(), memory));
    Learner blend = new BlendLearner(members, 3, true);
    StudySettings settings =
        StudySettings.of("recurrence_28d", 28, 5, List.of(members.getFirst(), blend))
            .withSplit(3, 0.3)
            .withBootstrap(new AthleteBootstrap(40, 5, 0.95));
    StudyResult result = RiskStudy.run(recognisable(90, 100, 7), settings);
    for (String name : List.of("random forest", "blend")) {
      double honest = auc(result.find(name).orElseThrow().metric(RiskMetric.AUC));
      double naive = auc(result.naiveAuc().get(name));
      assertThat(naive).as("%s, athletes on both sides", name).isGreaterThan(0.75);
      assertThat(honest).as("%s, athletes apart", name).isBetween(0.35, 0.65);
    }
  }

  // A model that gives everyone one risk ranks nobody: it has learned nothing.
  private static double auc(Answer<AthleteBootstrap.Result> metric) {
    return metric.find().map(known -> known.interval().estimate()).orElse(0.5);
  }

  private static RiskTable recognisable(int athletes, int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    RiskTableBuilder builder = RiskTable.labelled(List.of("height", "mass"));
    for (int a = 0; a < athletes; a++) {
      double[] person = {random.nextGaussian(), random.nextGaussian()};
      double risk = random.nextBoolean() ? 0.3 : 0.02;
      for (int d = 0; d < days; d++) {
        int label = random.nextDouble() < risk ? 1 : 0;
        builder.add(
            "athlete-%03d".formatted(a),
            "squad",
            18_000 + d,
            SyntheticRisk.onset(18_000 + d, label),
            person,
            new boolean[] {true, true});
      }
    }
    return builder.build();
  }
}
