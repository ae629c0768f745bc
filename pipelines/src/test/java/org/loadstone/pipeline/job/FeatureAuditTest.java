package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SmallCohort;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.source.format.SourceFormat;

class FeatureAuditTest {
  @TempDir private Path folder;

  @Test
  void a_value_that_no_night_knew_is_found_with_its_feature_and_row() throws IOException {
    Store store = TestStore.in(folder.resolve("store"));
    TestStore.ingest(store, SmallCohort.write(folder.resolve("cohort"), 7, 2), SourceFormat.TABLES);
    new BuildFeatures(store).run(Optional.empty(), table -> {});
    FeatureAudit audit = new FeatureAudit(store);
    FeatureAudit.Result clean = audit.run(60, 3);

    assertThat(clean.findings()).isEmpty();
    assertThat(clean.rows()).isEqualTo(60);
    assertThat(clean.athletes()).isEqualTo(2);
    assertThat(clean.values()).isEqualTo(60L * BuildFeatures.SET.features().size());

    Row row =
        store
            .read(BuildFeatures.FEATURES)
            .where("srpe_mean_7d is not null")
            .orderBy(AthleteDays.ATHLETE_ID.name(), AthleteDays.DAY.name())
            .head();
    double right = row.getDouble(row.fieldIndex("srpe_mean_7d"));
    String here =
        "athlete_id = '%s' and date = '%s'".formatted(row.getString(0), row.getLocalDate(1));
    store.replace(
        BuildFeatures.FEATURES,
        store
            .read(BuildFeatures.FEATURES)
            .withColumn("srpe_mean_7d", expr("if(" + here + ", srpe_mean_7d + 1, srpe_mean_7d)")));
    store.publish(List.of(BuildFeatures.FEATURES), Optional.empty());

    assertThat(audit.run(100_000, 3).findings())
        .containsExactly(
            new FeatureAudit.Finding(
                "srpe_mean_7d", row.getString(0), row.getLocalDate(1), right + 1, right));
  }
}
