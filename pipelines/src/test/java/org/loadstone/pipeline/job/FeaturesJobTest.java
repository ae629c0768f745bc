package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LogEntry;
import org.loadstone.feature.AthleteFold;
import org.loadstone.feature.FeatureRow;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.pipeline.SmallCohort;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;
import org.loadstone.source.InputError;
import org.loadstone.source.format.SourceFormat;

/** Features, labels and models of a small generated cohort, from its raw files to model.json. */
class FeaturesJobTest {
  private static final Table[] BUILT = {
    AthleteDays.TABLE, BuildFeatures.FEATURES, Labels.TABLE, InjuryEpisodes.TABLE
  };
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  @TempDir private static Path folder;

  private static Path raw;
  private static Store store;
  private static BuildFeatures.Built built;

  @BeforeAll
  static void generateIngestAndBuild() throws IOException {
    raw = SmallCohort.write(folder.resolve("cohort"), 5, 8);
    store = TestStore.in(folder.resolve("store"));
    TestStore.ingest(store, raw, SourceFormat.TABLES);
    built = build(store, "1");
  }

  private static BuildFeatures.Built build(Store into, String partitions) {
    SparkSession spark = SharedSpark.session();
    String before = spark.conf().get(PARTITIONS);
    spark.conf().set(PARTITIONS, partitions);
    try {
      return new BuildFeatures(into).run(Optional.empty(), table -> {});
    } finally {
      spark.conf().set(PARTITIONS, before);
    }
  }

  @Test
  void what_was_built_is_what_the_tables_hold() {
    assertThat(built.athletes()).isEqualTo(8);
    assertThat(built.days()).isPositive();
    assertThat(store.read(BuildFeatures.FEATURES).count()).isEqualTo(built.days());
    assertThat(store.read(InjuryEpisodes.TABLE).count()).isEqualTo(built.episodes());
    assertThat(built.atRiskDays()).isBetween(1L, built.days());
    assertThat(built.events()).isBetween(1L, built.atRiskDays());
    assertThat(built.outcome()).isEqualTo("recurrence_28d");
  }

  @Test
  void feature_rows_of_spark_equal_the_fold_run_alone_bit_for_bit() {
    String athlete =
        store.read(InjuryEpisodes.TABLE).selectExpr("min(athlete_id)").head().getString(0);
    AthleteBook book = book(athlete);
    AthleteLog log = book.log();
    List<Row> rows =
        store
            .read(BuildFeatures.FEATURES)
            .where("athlete_id = '" + athlete + "'")
            .withColumn(AthleteDays.DAY.name(), expr("unix_date(date)"))
            .sort(AthleteDays.DAY.name())
            .collectAsList();
    int first =
        Math.min(
            log.stays().getFirst().from(),
            log.entries().stream().mapToInt(LogEntry::day).min().orElseThrow());
    AthleteFold fold = AthleteFold.starting(BuildFeatures.SET, KnownDays.of(log), first);
    int next = first;
    assertThat(rows).hasSizeGreaterThan(200);
    for (Row row : rows) {
      FeatureRow expected = fold.night();
      for (next++; next <= row.getInt(1); next++) {
        expected = fold.night();
      }
      assertThat(bits(row)).as("day %d", row.getInt(1)).isEqualTo(bits(expected));
    }
  }

  private static AthleteBook book(String athlete) {
    List<Row> rows =
        new ArrayList<>(
            LogRows.in(store).all().where("athlete = '" + athlete + "'").collectAsList());
    Collections.shuffle(rows, new Random(3));
    return AthleteBook.of(athlete, rows, AthleteBooks.of(store).facts());
  }

  private static List<Long> bits(Row row) {
    List<Long> bits = new ArrayList<>();
    for (int i = 2; i < row.length(); i++) {
      bits.add(row.isNullAt(i) ? null : (Long) Double.doubleToRawLongBits(row.getDouble(i)));
    }
    return bits;
  }

  private static List<Long> bits(FeatureRow row) {
    List<Long> bits = new ArrayList<>();
    for (int i = 0; i < BuildFeatures.SET.features().size(); i++) {
      bits.add(row.has(i) ? (Long) Double.doubleToRawLongBits(row.value(i)) : null);
    }
    return bits;
  }

  @Test
  void one_partition_eight_partitions_and_shuffled_files_build_the_same_content()
      throws IOException {
    Map<String, String> expected = TestStore.hashes(store, BUILT);
    Map<String, String> inputs = TestStore.inputHashes(store);
    Store shuffled = TestStore.in(folder.resolve("shuffled"));
    TestStore.ingest(shuffled, shuffle(raw), SourceFormat.TABLES);
    build(shuffled, "8");
    assertThat(TestStore.inputHashes(shuffled)).isEqualTo(inputs);
    assertThat(TestStore.hashes(shuffled, BUILT)).isEqualTo(expected);
  }

  private static Path shuffle(Path source) throws IOException {
    Path target = Files.createDirectories(folder.resolve("shuffled-source"));
    try (Stream<Path> files = Files.list(source)) {
      for (Path file : files.toList()) {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.shuffle(lines.subList(1, lines.size()), new Random(11));
        Files.write(target.resolve(file.getFileName()), lines);
      }
    }
    return target;
  }

  @Test
  void rewriting_the_last_days_alone_leaves_the_same_features() {
    Map<String, String> expected = TestStore.hashes(store, BuildFeatures.FEATURES);
    LocalDate last =
        LocalDate.ofEpochDay(
            store.read(BuildFeatures.FEATURES).selectExpr("max(unix_date(date))").head().getInt(0));
    new BuildFeatures(store).run(Optional.of(last.minusDays(10)), table -> {});
    assertThat(TestStore.hashes(store, BuildFeatures.FEATURES)).isEqualTo(expected);
  }

  @Test
  void a_store_without_dated_rows_is_an_input_error() {
    Store empty = TestStore.in(folder.resolve("empty"));
    assertThatThrownBy(() -> build(empty, "2"))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot build athlete-days: %s holds no session, report or injury; ingest some",
            empty.folder().root());
  }
}
