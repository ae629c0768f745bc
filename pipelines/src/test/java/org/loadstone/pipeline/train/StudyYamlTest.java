package org.loadstone.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.risk.declared.DeclaredOutcome;
import org.loadstone.risk.declared.DeclaredStudy;
import org.loadstone.risk.declared.DeclaredStudyJson;
import org.loadstone.risk.declared.EvaluationPlan;
import org.loadstone.source.InputError;

class StudyYamlTest {
  private static final String WHOLE =
      """
      study: hamstring-2025
      target:
        squads: [first team, reserves]
        from: 2024-07-01
        to: 2025-06-30
        washout_days: 7
      outcome:
        kind: recurrence
        onset_window_days: 5
        competing: left_out
      time_at_risk:
        days: 14
      features:
        include: ["srpe_*", days_since_return]
        exclude: ["*_z"]
      learners:
        - ridge logistic
        - name: random forest
          trees: 40
          depth: [4, 8]
        - blend
      splits:
        folds: 4
        test_share: 0.25
        test_from: 2025-01-01
        season_begins: 08-15
      tuning:
        inner_folds: 4
        budget: 3
      calibration: none
      alerts:
        per_athlete_week: 0.1
      evaluation:
        bootstrap: 100
        level: 0.9
        chance_draws: 50
        thresholds: [0.05, 0.1]
        learning_curve: [0.5, 1]
        carry_over: false
        sample_size_gate: refuse
      seed: 7
      """;

  @Test
  void everyKeyIsRead() {
    DeclaredStudy study = StudyYaml.of("s.yaml", WHOLE);
    assertThat(study.name()).isEqualTo("hamstring-2025");
    assertThat(study.target().squads()).containsExactly("first team", "reserves");
    assertThat(study.target().from()).contains(LocalDate.of(2024, 7, 1));
    assertThat(study.target().washoutDays()).isEqualTo(7);
    assertThat(study.outcome().kind()).contains("recurrence");
    assertThat(study.outcome().horizonDays()).isEqualTo(14);
    assertThat(study.outcome().onsetWindowDays()).isEqualTo(5);
    assertThat(study.outcome().competing()).isEqualTo(DeclaredOutcome.Competing.LEFT_OUT);
    assertThat(study.learners()).hasSize(3);
    assertThat(study.learners().get(1)).hasToString("random forest (depth 4 or 8, trees 40)");
    EvaluationPlan plan = study.evaluation();
    assertThat(plan.seasonBegins()).isEqualTo(MonthDay.of(8, 15));
    assertThat(plan.calibrate()).isFalse();
    assertThat(plan.carryOver()).isFalse();
    assertThat(plan.refuseSmall()).isTrue();
    assertThat(plan.learningCurve()).isEqualTo(List.of(0.5, 1.0));
    assertThat(study.seed()).isEqualTo(7);
  }

  @Test
  void theTextThatIsKeptWithAModelIsAStudyFileOfTheSameHash() {
    DeclaredStudy study = StudyYaml.of("s.yaml", WHOLE);
    DeclaredStudy again = StudyYaml.of("declared.json", DeclaredStudyJson.of(study));
    assertThat(again).isEqualTo(study);
    assertThat(again.hash()).isEqualTo(study.hash());
    DeclaredStudy spelledOut = StudyYaml.of("d.json", DeclaredStudyJson.of(StudyYaml.USUAL));
    assertThat(spelledOut.hash()).isEqualTo(StudyYaml.USUAL.hash());
  }

  @Test
  void orderAndCommentsDoNotChangeTheHash() {
    String one = "study: a\nseed: 3\n";
    String other = "# a comment\nseed: 3\nstudy: a\ncalibration: best\n";
    assertThat(StudyYaml.of("x", one).hash()).isEqualTo(StudyYaml.of("y", other).hash());
    assertThat(StudyYaml.of("x", "study: b\nseed: 3\n").hash())
        .isNotEqualTo(StudyYaml.of("x", one).hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "days: 14 | days: 0 | Cannot predict 0 days ahead",
        "washout_days: 7 | washout: 7 | line 6: target: unknown key washout; did you mean washout_days?",
        "2024-07-01 | 2024-17-01 | line 4: target.from: 2024-17-01 is no day; write like 2025-07-01",
        "- ridge logistic | - rige logistic | line 17: learners[0]: no learner is named rige logistic; did you mean ridge logistic?",
        "trees: 40 | tres: 40 | line 18: learners[1]: random forest has no setting tres; use trees, depth",
        "trees: 40 | trees: 0 | learners[1]: Cannot grow forest: 0 trees",
        "kind: recurrence | kind: injury | line 8: outcome.kind: injury is not known; write recurrence or",
        "test_share: 0.25 | test_share: 25 | Cannot evaluate with test_share: 25.0; give a share in (0, 1)",
        "seed: 7 | seed: x | line 41: seed: expected a whole number, found x",
        "study: hamstring-2025 | name: x | unknown key name; did you mean",
      })
  void aMistakeIsToldWithItsPlace(String from, String to, String message) {
    assertThatThrownBy(() -> StudyYaml.of("s.yaml", WHOLE.replace(from, to)))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read study s.yaml: ")
        .hasMessageContaining(message);
  }
}
