package org.loadstone.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SmallCohort;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.advice.RulesFile;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.ScoreJob;
import org.loadstone.pipeline.report.SourceRows.SourceRow;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.train.StudyPlan;
import org.loadstone.pipeline.train.StudyYaml;
import org.loadstone.pipeline.train.TrainJob;
import org.loadstone.source.InputError;
import org.loadstone.source.format.SourceFormat;

class AlertJobTest {
  private static final String STUDY =
      """
      study: small
      learners: [ridge logistic]
      splits: {folds: 3}
      tuning: {inner_folds: 2}
      evaluation: {bootstrap: 20, chance_draws: 20, learning_curve: [], carry_over: false}
      """;

  @TempDir private static Path folder;

  private static Path raw;
  private static Store store;
  private static AlertJob.Alerts alerts;

  @BeforeAll
  static void build() throws IOException {
    raw = SmallCohort.write(folder.resolve("cohort"), 5, 8);
    store = TestStore.in(folder.resolve("store"));
    TestStore.ingest(store, raw, SourceFormat.TABLES);
    new BuildFeatures(store).run(Optional.empty(), table -> {});
    StudyPlan plan = StudyPlan.of(StudyYaml.of("s", STUDY), store.folder(), () -> store);
    new TrainJob(store.folder(), plan).run(step -> {});
    LocalDate day = new ScoreJob(store).lastDay().orElseThrow();
    alerts = new AlertJob(store, RulesFile.shipped()).run(day);
  }

  @Test
  void everyAthleteAtRiskHasUpToThreeReasonsOfDifferentFamilies() {
    assertThat(alerts.athletes()).isNotEmpty();
    assertThat(alerts.athletes())
        .extracting(alert -> alert.score().risk())
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    for (AlertJob.Alert alert : alerts.athletes()) {
      assertThat(alert.reasons()).hasSizeBetween(1, 3);
      assertThat(alert.reasons())
          .extracting(one -> Evidence.family(one.reason().feature()))
          .doesNotHaveDuplicates();
      assertThat(alert.reasons())
          .allMatch(one -> one.reason().points() * one.reason().contribution() > 0);
      assertThat(alert.reasons()).allMatch(one -> !one.date().isAfter(alerts.day()));
    }
  }

  @Test
  void amountsAreInProportionToTheContributionsToTheScore() {
    ScoreJob.Scores all = new ScoreJob(store).withReasons(200).run(alerts.day());
    for (ScoreJob.Score score : all.athletes()) {
      double each = score.reasons().getFirst().points() / score.reasons().getFirst().contribution();
      assertThat(each).isPositive();
      assertThat(score.reasons())
          .allSatisfy(
              reason ->
                  assertThat(reason.points())
                      .isCloseTo(each * reason.contribution(), within(1e-12)));
    }
  }

  @Test
  void theRecordsBehindAReasonAreLinesOfTheSourceFiles() throws IOException {
    List<AlertJob.Reason> reasons =
        alerts.athletes().stream().flatMap(alert -> alert.reasons().stream()).toList();
    List<AlertJob.Reason> found = reasons.stream().filter(one -> !one.rows().isEmpty()).toList();
    assertThat(found).hasSizeGreaterThan(reasons.size() / 2);
    for (AlertJob.Reason one : found) {
      for (SourceRow row : one.rows()) {
        List<String> lines = Files.readAllLines(raw.resolve(row.file()));
        assertThat(lines.get((int) row.line() - 1)).contains(one.date().toString());
      }
    }
  }

  @Test
  void theRuleThatFiredIsToldWithItsValueAndSource() {
    List<AlertJob.Alert> ruled =
        alerts.athletes().stream().filter(alert -> alert.adjustment().isPresent()).toList();
    assertThat(ruled).isNotEmpty();
    assertThat(ruled)
        .allSatisfy(
            alert -> {
              var adjustment = alert.adjustment().orElseThrow();
              assertThat(adjustment.path()).endsWith(adjustment.rule().name());
              assertThat(adjustment.rule().source()).contains("doi:10.");
            });
    assertThat(alerts.rules()).isEqualTo(RulesFile.shipped().version());
  }

  @Test
  void aDayOnWhichNobodyWasAtRiskIsAnInputError() {
    assertThatThrownBy(() -> new AlertJob(store, RulesFile.shipped()).run(LocalDate.of(1999, 1, 1)))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("nobody was at risk that day");
  }
}
