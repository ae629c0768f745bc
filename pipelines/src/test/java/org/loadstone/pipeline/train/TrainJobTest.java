package org.loadstone.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.SmallCohort;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.job.AtRiskFile;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.FeatureAudit;
import org.loadstone.pipeline.store.Models;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RiskModelFile;
import org.loadstone.risk.TrainingSnapshot;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.declared.DeclaredStudy;
import org.loadstone.risk.study.LeakageFound;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Labels;
import org.loadstone.source.InputError;
import org.loadstone.source.format.SourceFormat;

/** Studies of a small generated cohort, from its features to models made again. */
class TrainJobTest {
  private static final String STUDY =
      """
      study: small
      learners:
        - ridge logistic
        - {name: random forest, trees: 8}
      splits: {folds: 3}
      tuning: {inner_folds: 2}
      evaluation: {bootstrap: 20, chance_draws: 20, learning_curve: [], carry_over: false}
      """;
  private static final Supplier<Store> NO_SPARK =
      () -> {
        throw new AssertionError("Spark was asked for");
      };

  @TempDir private static Path folder;

  private static Store store;

  @BeforeAll
  static void build() throws IOException {
    Path raw = SmallCohort.write(folder.resolve("cohort"), 5, 8);
    store = TestStore.in(folder.resolve("store"));
    TestStore.ingest(store, raw, SourceFormat.TABLES);
    new BuildFeatures(store).run(Optional.empty(), table -> {});
  }

  private static DeclaredStudy study(String more) {
    return StudyYaml.of("s.yaml", STUDY + more);
  }

  private static TrainJob.Trained train(DeclaredStudy study) {
    StudyPlan plan = StudyPlan.of(study, store.folder(), NO_SPARK);
    return new TrainJob(store.folder(), plan).run(step -> {});
  }

  @Test
  void aStudyRunsWithoutSparkAndItsModelIsMadeAgainTheSame() throws IOException {
    TrainJob.Trained trained = train(study("seed: 9\n"));
    Path model = trained.folder().resolve(Models.MODEL);
    byte[] once = Files.readAllBytes(model);
    assertThat(once).hasSizeGreaterThan(100);
    assertThat(store.folder().models().currentId()).contains(trained.id());
    assertThat(RiskModelFile.read(model).studyHash()).isEqualTo(study("seed: 9\n").hash());
    Retraining again = Retraining.of(trained.folder(), step -> {});
    assertThat(again.equal()).containsKeys("ridge logistic", "random forest", "base rate");
    assertThat(again.isEqual()).isTrue();
    assertThat(again.differences()).isEmpty();
    assertThat(train(study("seed: 9\n")).id()).isEqualTo(trained.id());
    assertThat(Files.readAllBytes(model)).isEqualTo(once);
    assertThat(train(study("seed: 10\n")).id()).isNotEqualTo(trained.id());
    assertThat(store.folder().models().ids()).contains(trained.id());
  }

  @Test
  void aModelChangedByHandIsNotTheSame() throws IOException {
    TrainJob.Trained trained = train(study("seed: 11\n"));
    Path kept = TrainJob.file(trained.folder(), "ridge logistic");
    String text = Files.readString(kept);
    String other = text.replaceFirst("\"intercept\":-?\\d", "\"intercept\":-9");
    assertThat(other).isNotEqualTo(text);
    Files.writeString(kept, other);
    Retraining again = Retraining.of(trained.folder(), step -> {});
    assertThat(again.equal()).containsEntry("ridge logistic", false);
    assertThat(again.isEqual()).isFalse();
    Files.delete(trained.folder().resolve(Models.SNAPSHOT));
    assertThatThrownBy(() -> Retraining.of(trained.folder(), step -> {}))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("it has no training.arrow");
  }

  @Test
  void theRowsOfTheUsualHorizonAreThoseOfTheLabelTable() {
    StudyPlan plan = StudyPlan.of(study(""), store.folder(), NO_SPARK);
    long known = store.read(Labels.TABLE).where("label <> 'censored'").count();
    long events = store.read(Labels.TABLE).where("label = 'event'").count();
    assertThat(plan.table().rows()).isEqualTo((int) known);
    assertThat(plan.table().events()).isEqualTo((int) events);
    CohortFlow.Step last = plan.flow().steps().getLast();
    assertThat(last.days()).isEqualTo(known);
    long out = plan.flow().steps().stream().mapToLong(CohortFlow.Step::out).sum();
    assertThat(plan.flow().steps().getFirst().days()).isEqualTo(known + out);
  }

  @Test
  void anotherHorizonWashoutAndFeaturesNeedNoSparkEither() {
    String more =
        """
        time_at_risk: {days: 7}
        target: {washout_days: 10}
        features: {include: [srpe_acwr_uncoupled_7_21, days_since_return]}
        """;
    StudyPlan plan = StudyPlan.of(study(more), store.folder(), NO_SPARK);
    assertThat(plan.outcome().name()).isEqualTo("recurrence_7d");
    assertThat(plan.features()).contains("days_since_return").hasSizeGreaterThan(1);
    assertThat(plan.parameters()).isBetween(1, 2 * plan.features().size());
    assertThat(plan.flow().steps()).anyMatch(step -> step.what().equals("past the washout"));
    assertThat(plan.table().onsetCount()).isPositive();
  }

  @Test
  void featuresBeyondTheUsualAreGatheredOnceBySpark() {
    String more = "features: {include: [srpe_acwr_uncoupled_7_21, \"*_redi*\"]}\n";
    int[] asked = new int[1];
    Supplier<Store> spark =
        () -> {
          asked[0]++;
          return store;
        };
    StudyPlan plan = StudyPlan.of(study(more), store.folder(), spark);
    assertThat(plan.features()).hasSizeGreaterThan(1);
    StudyPlan.of(study(more), store.folder(), spark);
    assertThat(asked[0]).isLessThanOrEqualTo(1);
    assertThat(AtRiskFile.find(store.folder(), plan.features(), Scope.AGAIN)).isPresent();
  }

  @Test
  void anyNewEpisodeIsStudiedOnAllAvailableDays() {
    StudyPlan plan =
        StudyPlan.of(
            study("outcome: {kind: new_episode}\ntime_at_risk: {days: 7}\n"),
            store.folder(),
            () -> store);
    assertThat(plan.outcome().name()).isEqualTo("new_episode_7d");
    long available = store.read(AthleteDays.TABLE).where("availability = 'full'").count();
    assertThat(plan.flow().steps().get(1).days()).isBetween(available * 9 / 10, available);
    assertThat(plan.table().rows()).isGreaterThan((int) store.read(Labels.TABLE).count());
    double[] prior = plan.table().require(Baselines.PRIOR_INJURIES).value();
    assertThat(Arrays.stream(prior).filter(n -> n == 0).count()).isPositive();
    StudyPlan again = StudyPlan.of(study("time_at_risk: {days: 7}\n"), store.folder(), NO_SPARK);
    assertThat(plan.counts().onsets()).isGreaterThan(again.counts().onsets());
  }

  @Test
  void gatesAndMistakesStopAStudyWithAReason() {
    assertThatThrownBy(
            () ->
                train(
                    StudyYaml.of(
                        "s.yaml",
                        STUDY.replace(
                            "carry_over: false", "carry_over: false, sample_size_gate: refuse"))))
        .isInstanceOf(GateClosed.class)
        .hasMessageContaining("onsets, a model of")
        .hasMessageContaining("sample_size_gate: warn");
    assertThatThrownBy(() -> train(study("outcome: {kind: site_re_report}\n")))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("carry recurrence; leave outcome.kind out or give that");
    assertThatThrownBy(() -> train(study("target: {squads: [nobody]}\n")))
        .hasMessageContaining("Cannot study squad nobody: no at-risk day is of it");
    assertThatThrownBy(() -> train(study("target: {from: 2090-01-01}\n")))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("no at-risk day with a known outcome")
        .hasMessageEndingWith("fell out: before 2090-01-01.");
    assertThatThrownBy(() -> train(study("features: {include: [nothing_*]}\n")))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("none is named nothing_*");
    StoreFolder empty = TestStore.in(folder.resolve("empty")).folder();
    assertThatThrownBy(() -> StudyPlan.of(study(""), empty, NO_SPARK))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("it has no features yet; run loadstone features --store");
  }

  @Test
  void featuresThatAnAuditFoundToKnowTheFutureAreNotTrainedOn() throws IOException {
    assertThat(Files.readString(train(study("seed: 13\n")).folder().resolve(Models.CARD)))
        .contains("These features were not made again");
    FeatureAudit.Finding finding =
        new FeatureAudit.Finding("srpe_sum_7d", "a", LocalDate.of(2026, 2, 1), 1.0, 2.0);
    FeatureAudit.Result found = new FeatureAudit.Result(10, 2, 4410, 1, List.of(finding));
    AuditRecord.write(store.folder(), found);
    assertThatThrownBy(() -> train(study("seed: 13\n")))
        .isInstanceOf(LeakageFound.class)
        .hasMessageContaining("1 of 4,410 audited feature values")
        .hasMessageContaining("first srpe_sum_7d of a on 2026-02-01");
    AuditRecord.write(store.folder(), new FeatureAudit.Result(10, 2, 4410, 0, List.of()));
    assertThat(Files.readString(train(study("seed: 13\n")).folder().resolve(Models.CARD)))
        .contains("4,410 feature values of 10 athlete-days were made again");
  }

  @Test
  void theSnapshotIsTheTableThatWasStudied() {
    TrainJob.Trained trained = train(study("seed: 12\n"));
    assertThat(TrainingSnapshot.read(trained.folder().resolve(Models.SNAPSHOT)).contentHash())
        .isEqualTo(trained.result().tableHash());
  }
}
