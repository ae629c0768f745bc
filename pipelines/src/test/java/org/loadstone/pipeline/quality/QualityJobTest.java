package org.loadstone.pipeline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.pipeline.SmallCohort;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.ingest.TableCounts;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.store.Store;
import org.loadstone.quality.MetricKey;
import org.loadstone.quality.QualityMetric;
import org.loadstone.quality.QualityRun;
import org.loadstone.quality.Scope;
import org.loadstone.quality.StoreTally;
import org.loadstone.quality.Thresholds;
import org.loadstone.quality.Verdict;
import org.loadstone.quality.Window;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.QualityMetrics;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.InputError;

/** Quality of a small generated cohort, from its first ingest to runs that read no row. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QualityJobTest {
  @TempDir private static Path folder;

  private static Store store;
  private static Map<String, TableCounts> ingested;
  private static Findings first;

  @BeforeAll
  static void ingestAndCheck() throws IOException {
    store = TestStore.in(folder.resolve("store"));
    Path raw = SmallCohort.write(folder.resolve("cohort"), 5, 8);
    ingested = TestStore.ingest(store, raw, "tables");
    first = QualityJob.of(store).run(Thresholds.standard());
  }

  private static Optional<QualityMetric> find(Findings findings, String name, Scope scope) {
    return findings.run().metrics().stream()
        .filter(m -> m.key().name().equals(name) && m.key().scope().equals(scope))
        .findFirst();
  }

  /** A job that notes which tables are read. */
  private static Findings counted(Thresholds thresholds, List<String> read) {
    QualityJob job = QualityJob.of(store);
    return job.reading(
            table -> {
              read.add(table.name());
              return job.reader().rows(table);
            })
        .run(thresholds);
  }

  @Test
  @Order(1)
  void dirtyRowsOfTheGeneratorShowUpAsTheirRules() {
    assertThat(first.origin()).isEqualTo(Findings.Origin.MEASURED);
    TableCounts sessions = ingested.get("training_session");
    assertThat(sessions.quarantinedRows()).isPositive();
    sessions
        .quarantined()
        .forEach(
            (rule, count) ->
                assertThat(
                        find(first, "quarantined training_session (" + rule + ")", Scope.ALL)
                            .orElseThrow()
                            .numerator())
                    .as(rule)
                    .hasValue(count));
    assertThat(find(first, "quarantined training_session", Scope.ALL).orElseThrow().numerator())
        .hasValue(sessions.quarantinedRows());
    assertThat(find(first, "present training_session.rpe", Scope.ALL).orElseThrow().denominator())
        .isEqualTo(sessions.accepted());
  }

  @Test
  @Order(2)
  void withoutAthleteDaysItSaysWhatIsAbsentAndHowToGetIt() {
    assertThat(find(first, "day_known", Scope.ALL)).isEmpty();
    assertThat(first.absent())
        .containsExactly(
            "Squad days, coverage and the map of weeks: athlete-days were never built; run loadstone"
                + " features --store "
                + store.folder().root());
  }

  @Test
  @Order(3)
  void judgingAgainWithOtherLimitsReadsNoRow() {
    List<String> read = new ArrayList<>();
    Findings strict =
        counted(Thresholds.standard().with("present training_session.rpe", 0.999), read);
    assertThat(read).isEmpty();
    assertThat(strict.origin()).isEqualTo(Findings.Origin.READ);
    assertThat(strict.originText())
        .isEqualTo(
            "The store has not changed since run 1: its metrics were read, no row was scanned.");
    assertThat(strict.run().metrics()).isEqualTo(first.run().metrics());
    assertThat(strict.failures())
        .extracting(verdict -> verdict.metric().key().name())
        .contains("present training_session.rpe");
    assertThat(first.failures())
        .extracting(verdict -> verdict.metric().key().name())
        .doesNotContain("present training_session.rpe");
    assertThat(store.read(QualityMetrics.TABLE).select("run").distinct().count()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void newAthleteDaysAreANewRunThatReadsEachTableOnce() {
    new BuildFeatures(store).run(Optional.empty(), table -> {});
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    Findings second = counted(Thresholds.standard(), read);
    assertThat(second.run().number()).isEqualTo(2);
    assertThat(second.absent()).isEmpty();
    assertThat(read)
        .doesNotHaveDuplicates()
        .contains("training_session", "quarantine", AthleteDays.TABLE.name());
    long days = store.read(AthleteDays.TABLE).count();
    long missing = store.read(AthleteDays.TABLE).where("status = 'missing'").count();
    QualityMetric known = find(second, "day_known", Scope.ALL).orElseThrow();
    assertThat(known.denominator()).isEqualTo(days);
    assertThat(known.numerator()).hasValue(days - missing);
    assertThat(second.run().metrics()).anyMatch(m -> m.key().scope() instanceof Scope.Week);
  }

  /** Writes athlete-days again as they are: another version, the same content. */
  private static void rewriteDays() {
    store.replace(AthleteDays.TABLE, store.read(AthleteDays.TABLE).repartition(3));
    store.publish(List.of(AthleteDays.TABLE), Optional.empty());
  }

  @Test
  @Order(5)
  void theSameContentAtOtherVersionsAddsNoRun() {
    rewriteDays();
    Findings again = QualityJob.of(store).run(Thresholds.standard());
    assertThat(again.origin()).isEqualTo(Findings.Origin.MEASURED);
    assertThat(again.run().number()).isEqualTo(2);
    assertThat(store.read(QualityMetrics.TABLE).select("run").distinct().count()).isEqualTo(2);
    assertThat(QualityJob.of(store).run(Thresholds.standard()).origin())
        .isEqualTo(Findings.Origin.READ);
  }

  @Test
  @Order(6)
  void metricsAreTheSameOnAnyNumberOfPartitions() {
    QualityRun known = new RunRecord(store).runs().getLast();
    SparkSession spark = SharedSpark.session();
    String partitions = "spark.sql.shuffle.partitions";
    String before = spark.conf().get(partitions);
    spark.conf().set(partitions, "5");
    try {
      StoreTally tally =
          new StoreScan(Window.until(known.asOf(), store.folder().zone()))
              .run(
                  List.of(TrainingSessions.TABLE, Memberships.TABLE, AthleteDays.TABLE),
                  table -> store.read(table).repartition(3));
      assertThat(tally.metrics())
          .hasSizeGreaterThan(500)
          .filteredOn(metric -> metric.key().check().startsWith("day_"))
          .isEqualTo(
              known.metrics().stream()
                  .filter(metric -> metric.key().check().startsWith("day_"))
                  .toList());
      assertThat(tally.metrics())
          .filteredOn(metric -> metric.key().column().equals("mean_hr_bpm"))
          .hasSizeGreaterThan(10)
          .isSubsetOf(known.metrics());
    } finally {
      spark.conf().set(partitions, before);
    }
  }

  @Test
  @Order(7)
  void earlierRunsKeepTheirMetricsButForSingleAthletes() {
    List<QualityRun> runs = new RunRecord(store).runs();
    assertThat(runs).extracting(QualityRun::number).containsExactly(1, 2);
    assertThat(runs.getFirst().metrics()).isEqualTo(first.run().metrics());
    QualityRun third =
        new QualityRun(3, "other", LocalDate.of(2026, 1, 1), runs.getLast().metrics());
    new RunRecord(store).add(third);
    List<QualityRun> all = new RunRecord(store).runs();
    assertThat(all.get(1).metrics()).noneMatch(m -> m.key().scope() instanceof Scope.Week);
    assertThat(all.getLast()).isEqualTo(third);
  }

  @Test
  @Order(8)
  void aMetricOutsideItsHistoryIsUnusual() {
    RunRecord record = new RunRecord(store);
    QualityRun last = record.runs().getLast();
    for (int number = 4; number <= 8; number++) {
      record.add(new QualityRun(number, "run " + number, last.asOf(), high(last)));
    }
    rewriteDays();
    Findings now = QualityJob.of(store).run(Thresholds.standard());
    assertThat(now.run().number()).isEqualTo(9);
    assertThat(now.earlier()).isEqualTo(8);
    assertThat(now.history().unusual(now.run()))
        .extracting(unusual -> unusual.metric().key().name())
        .containsExactly("wellness_given");
  }

  /** The metrics of a run, its share of wellness reports far higher than it was. */
  private static List<QualityMetric> high(QualityRun run) {
    TreeMap<MetricKey, QualityMetric> metrics = new TreeMap<>();
    for (QualityMetric metric : run.metrics()) {
      boolean isWellness =
          metric.key().check().equals("wellness_given") && metric.key().scope().equals(Scope.ALL);
      metrics.put(
          metric.key(),
          isWellness
              ? new QualityMetric(
                  metric.key(), metric.numerator(), metric.denominator(), 0.999, metric.interval())
              : metric);
    }
    return List.copyOf(metrics.values());
  }

  @Test
  void contradictionsOfAHandWrittenLogAreNamed(@TempDir Path place) throws IOException {
    Store small = TestStore.in(place.resolve("store"));
    SourceFolder logs =
        SourceFolder.in(place, "logs")
            .with("athlete", "athlete_id,birth_year", "Ann,2021", "Bo,2000")
            .with("membership", "athlete_id,squad,from_date", "Ann,first,2026-02-01")
            .with(
                "training_session",
                "athlete_id,date,session_id,duration_min,rpe",
                "Ann,2026-01-20,s1,60,5",
                "Ann,2026-02-20,s2,60,5",
                "Bo,2026-02-20,s3,60,5")
            .with(
                "injury",
                "athlete_id,injury_id,onset_date,return_date,body_site,recurrence_of",
                "Bo,i1,2026-02-10,2026-02-01,knee,",
                "Bo,i2,2026-02-12,2026-02-16,knee,i1");
    TestStore.ingest(small, logs.path(), "tables");
    Findings found = QualityJob.of(small).run(Thresholds.standard().withLeastRows(1));
    assertThat(found.failures())
        .filteredOn(verdict -> verdict.metric().key().scope().equals(Scope.ALL))
        .extracting(verdict -> verdict.metric().key().name())
        .contains(
            "implausible_age",
            "session_outside_membership",
            "without_membership",
            "unknown_injury",
            "quarantined injury (return_not_before_onset)");
    assertThat(found.verdicts())
        .filteredOn(verdict -> verdict.status() == Verdict.Status.FAILED)
        .allSatisfy(verdict -> assertThat(verdict.check().remedy()).isNotBlank());
    assertThat(found.run().asOf()).isEqualTo("2026-02-20");
  }

  @Test
  void anEmptyStoreIsRefusedWithTheRemedy(@TempDir Path place) {
    Store empty = TestStore.in(place.resolve("store"));
    assertThatThrownBy(() -> QualityJob.of(empty).run(Thresholds.standard()))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot check %s: it holds no session, report or injury; ingest some"
                .formatted(place.resolve("store")));
  }

  @Test
  void correctedRowsCountOnceAsTheyAreKnownAtLast(@TempDir Path place) throws IOException {
    Store small = TestStore.in(place.resolve("store"));
    SourceFolder logs = SourceFolder.in(place, "logs");
    String header = "athlete_id,date,session_id,duration_min,rpe,known_at";
    logs.with(TrainingSessions.TABLE.name(), header, "Ann,2026-01-20,s1,60,,2026-01-20T20:00:00Z");
    TestStore.ingest(small, logs.path(), "tables");
    assertThat(rpe(small)).as("no session has an RPE yet").isEmpty();
    logs.with(TrainingSessions.TABLE.name(), header, "Ann,2026-01-20,s1,60,5,2026-01-22T20:00:00Z");
    TestStore.ingest(small, logs.path(), "tables");
    assertThat(rpe(small))
        .hasValueSatisfying(
            m -> {
              assertThat(m.value()).isEqualTo(1);
              assertThat(m.denominator()).isEqualTo(1);
            });
  }

  private static Optional<QualityMetric> rpe(Store store) {
    Findings found = QualityJob.of(store).run(Thresholds.standard());
    return find(found, "present training_session.rpe", Scope.ALL);
  }
}
