package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SyntheticRisk;
import org.loadstone.risk.smile.SmileLearners;

class LearningCurveTest {
  private static final StudySettings SETTINGS =
      StudySettings.of("site_re_report_28d", 28, 5, List.of(SmileLearners.logistic()))
          .withSplit(3, 0.5)
          .withBootstrap(new AthleteBootstrap(40, 5, 0.95));

  @Test
  void moreAthletesLowerTheLossOfTheSameTestRows() {
    RiskTable table = SyntheticRisk.table(60, 120, 8);
    SplitPlan plan = SplitPlan.of(table, SETTINGS);
    LearningCurve found =
        LearningCurve.of(table, SmileLearners.logistic(), plan, SETTINGS, 1, 0.1, 0.5);
    assertThat(found.points())
        .extracting(LearningCurve.Point::share)
        .containsExactly(0.1, 0.5, 1.0);
    assertThat(found.points()).extracting(LearningCurve.Point::onsets).isSorted();
    double few = loss(found.points().getFirst());
    double all = loss(found.points().getLast());
    assertThat(all).isLessThan(few);
    RiskStudy.run(table, SETTINGS)
        .find(SmileLearners.logistic().name())
        .ifPresent(
            study ->
                assertThat(all)
                    .isEqualTo(study.metric(RiskMetric.LOG_LOSS).require().interval().estimate()));
  }

  private static double loss(LearningCurve.Point point) {
    return point.metrics().require().get(RiskMetric.LOG_LOSS).require().interval().estimate();
  }

  @Test
  void aShareThatCannotBeFittedSaysWhy() {
    RiskTable table = SyntheticRisk.table(6, 80, 8);
    SplitPlan plan = SplitPlan.of(table, SETTINGS);
    LearningCurve found = LearningCurve.of(table, SmileLearners.logistic(), plan, SETTINGS, 0.01);
    assertThat(found.points().getFirst().metrics().reason()).isPresent();
    assertThatThrownBy(() -> LearningCurve.of(table, SmileLearners.logistic(), plan, SETTINGS, 1.5))
        .hasMessageContaining("give shares in (0, 1]");
  }
}
