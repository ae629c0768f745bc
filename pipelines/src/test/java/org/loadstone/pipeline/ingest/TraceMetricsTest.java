package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.ForceMetrics;
import org.loadstone.source.format.SourceFormat;

/** Traces become metrics as they come in, and again when they are corrected. */
class TraceMetricsTest {
  private static final String HEADER =
      "athlete_id,date,trial_id,time_s,left_n,right_n,limb_source,known_at";
  private static final double WEIGHT = 784.5;

  @TempDir private Path folder;

  private Store store;
  private SourceFolder source;

  @BeforeEach
  void make() throws IOException {
    store = TestStore.in(folder.resolve("store"));
    source =
        SourceFolder.in(folder, "source")
            .with("athlete", "athlete_id,sex", "Anna,female", "Ben,male")
            .with(
                "membership",
                "athlete_id,squad,from_date,to_date",
                "Anna,u23,2026-03-01,2026-03-20",
                "Ben,u23,2026-03-01,2026-03-20")
            .with(
                "movement_test",
                "athlete_id,date,test,limb,metric,trial,value,unit",
                "Ben,2026-03-05,cmj,both,jump_height,1,0.31,m",
                "Ben,2026-03-05,cmj,both,jump_height,2,33,cm")
            .with(
                "training_session",
                "athlete_id,session_id,date,duration_min,rpe",
                "Anna,s1,2026-03-02,60,5",
                "Anna,s2,2026-03-12,60,5");
  }

  /** Stance, dip, push of 900 sin, flight, landing; 3.3 s. */
  private static double force(double t) {
    double dip = 1.5;
    double push = 1.8;
    double off = 2.2;
    double down = 2.638;
    if (t < dip || t >= down + 0.2) {
      return WEIGHT;
    } else if (t < push) {
      return WEIGHT - 300 * Math.sin(Math.PI * (t - dip) / 0.3);
    } else if (t < off) {
      return WEIGHT + 900 * Math.sin(Math.PI * (t - push) / 0.4);
    }
    return t < down ? 0 : WEIGHT + 1500 * Math.sin(Math.PI * (t - down) / 0.2);
  }

  private static List<String> jump(String trial, double leftShare, String known) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3300; i++) {
      double t = i / 1000.0;
      lines.add(line(trial, t, leftShare * force(t), (1 - leftShare) * force(t), known));
    }
    return lines;
  }

  private static String line(String trial, double t, double left, double right, String known) {
    return String.format(
        Locale.ROOT, "Anna,2026-03-05,%s,%.3f,%.3f,%.3f,plate,%s", trial, t, left, right, known);
  }

  @SafeVarargs
  private void ingest(List<String>... trials) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (List<String> trial : trials) {
      lines.addAll(trial);
    }
    source.with("force_trace", lines.toArray(String[]::new));
    TestStore.ingest(store, source.path(), SourceFormat.TABLES);
  }

  private Map<String, Row> metrics(String where) {
    return store
        .read(ForceMetrics.TABLE)
        .where(where)
        .selectExpr("concat_ws(' ', metric, limb)", "value", "unit", "reason", "known_at", "test")
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row));
  }

  @Test
  void a_trace_gives_the_metrics_and_asymmetries_that_features_are_made_of() throws IOException {
    ingest(jump("t1", 0.45, "2026-03-05T12:00:00Z"), jump("t2", 0.47, "2026-03-05T12:00:00Z"));
    Map<String, Row> metrics = metrics("trial_id = 't1'");
    assertThat(metrics.get("peak_force left").getDouble(1))
        .isCloseTo(0.45 * (WEIGHT + 900), within(0.1));
    assertThat(metrics.get("peak_force left").getString(2)).isEqualTo("N");
    assertThat(metrics.get("jump_height both").getString(5)).isEqualTo("cmj");
    assertThat(metrics.get("jump_height both").getDouble(1)).isCloseTo(23.4, within(0.1));

    new BuildFeatures(store).run(Optional.empty(), table -> {});
    List<Row> both =
        store
            .read(BuildFeatures.FEATURES)
            .where("date = '2026-03-06'")
            .sort(functions.col("cmj_peak_force_symmetry_index").asc_nulls_last())
            .selectExpr("cmj_peak_force_symmetry_index", "cmj_jump_height_last")
            .collectAsList();
    assertThat(both.getLast().getDouble(1)).as("metres and centimetres").isEqualTo(32);
    Row features = both.getFirst();
    double left = 0.46;
    assertThat(features.getDouble(0))
        .as("right less left over their mean, of the mean trial")
        .isCloseTo(100 * (1 - 2 * left) / 0.5, within(0.01));
    assertThat(features.getDouble(1)).isCloseTo(23.4, within(0.1));
  }

  @Test
  void the_same_traces_again_add_nothing_and_a_later_sample_measures_its_trial_anew()
      throws IOException {
    ingest(jump("t1", 0.45, "2026-03-05T12:00:00Z"), jump("t2", 0.5, "2026-03-05T12:00:00Z"));
    long rows = store.read(ForceMetrics.TABLE).count();
    ingest(jump("t1", 0.45, "2026-03-05T12:00:00Z"), jump("t2", 0.5, "2026-03-05T12:00:00Z"));
    assertThat(store.read(ForceMetrics.TABLE).count()).isEqualTo(rows);

    // 30 ms of the flight, corrected: the jump has no flight that can be measured any more.
    List<String> corrected = new ArrayList<>();
    for (int i = 2150; i < 2700; i++) {
      corrected.add(line("t1", i / 1000.0, 400, 400, "2026-03-08T12:00:00Z"));
    }
    ingest(corrected);

    assertThat(metrics("trial_id = 't2'")).hasSize((int) rows / 2);
    assertThat(metrics("trial_id = 't1' and known_at < '2026-03-06'")).hasSize((int) rows / 2);
    Map<String, Row> later =
        store
            .read(ForceMetrics.TABLE)
            .where("trial_id = 't1' and known_at > '2026-03-06'")
            .selectExpr("coalesce(reason, '')", "value", "row_id")
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(2), row -> row));
    assertThat(later).hasSize((int) rows / 2 + 1);
    assertThat(later.values()).allMatch(row -> row.isNullAt(1));
    assertThat(later.values())
        .extracting(row -> row.getString(0))
        .contains("not in the trace as it was corrected")
        .filteredOn(reason -> !reason.startsWith("not in"))
        .singleElement()
        .asString()
        .startsWith("no flight of 80 ms");
    List<String> before =
        store
            .read(ForceMetrics.TABLE)
            .where("trial_id = 't1' and known_at < '2026-03-06'")
            .select("row_id")
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(later.keySet()).as("every earlier value is taken back").containsAll(before);
  }
}
