package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.feature.Feature;
import org.loadstone.pipeline.store.Store;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Labels;

/** Risk tables of a store's athlete-days. */
final class RiskTables {
  private static final List<String> NAMES =
      BuildFeatures.SET.features().stream().map(Feature::name).toList();
  private static final List<String> KEY =
      List.of(AthleteDays.ATHLETE_ID.name(), AthleteDays.DAY.name());

  private final Store store;

  RiskTables(Store store) {
    this.store = store;
  }

  /** Returns every at-risk day whose outcome is known. */
  RiskTable training() {
    Dataset<Row> labels =
        store
            .read(Labels.TABLE)
            .where("label <> 'censored'")
            .selectExpr(KEY.get(0), KEY.get(1), "unix_date(onset_date) as onset");
    RiskTableBuilder builder = RiskTable.labelled(NAMES);
    fill(
        labels,
        row ->
            builder.add(
                id(row), row.getString(2), day(row), onset(row), values(row), present(row)));
    return builder.build();
  }

  /** Returns the at-risk athletes of one day, to be scored. */
  RiskTable onDay(LocalDate day) {
    Dataset<Row> atRisk =
        store
            .read(Labels.TABLE)
            .where(col(AthleteDays.DAY.name()).equalTo(day))
            .selectExpr(KEY.get(0), KEY.get(1), "cast(null as int) as onset");
    RiskTableBuilder builder = RiskTable.unlabelled(NAMES);
    fill(
        atRisk, row -> builder.add(id(row), row.getString(2), day(row), values(row), present(row)));
    return builder.build();
  }

  private void fill(Dataset<Row> days, java.util.function.Consumer<Row> add) {
    Dataset<Row> squads =
        store.read(AthleteDays.TABLE).select(KEY.get(0), KEY.get(1), AthleteDays.SQUAD.name());
    Column[] key = {col(KEY.get(0)), col(KEY.get(1))};
    List<Column> columns = new ArrayList<>(List.of(key));
    columns.set(1, org.apache.spark.sql.functions.unix_date(col(KEY.get(1))));
    columns.add(col(AthleteDays.SQUAD.name()));
    columns.add(col("onset"));
    NAMES.forEach(name -> columns.add(col(name)));
    Iterator<Row> rows =
        store
            .read(BuildFeatures.FEATURES)
            .join(days, KEY.toArray(String[]::new))
            .join(squads, KEY.toArray(String[]::new))
            .select(columns.toArray(Column[]::new))
            .sort(key)
            .toLocalIterator();
    rows.forEachRemaining(add);
  }

  private static String id(Row row) {
    return row.getString(0);
  }

  private static int day(Row row) {
    return row.getInt(1);
  }

  private static OptionalInt onset(Row row) {
    return row.isNullAt(3) ? OptionalInt.empty() : OptionalInt.of(row.getInt(3));
  }

  private static double[] values(Row row) {
    double[] values = new double[NAMES.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(4 + i) ? 0 : row.getDouble(4 + i);
    }
    return values;
  }

  private static boolean[] present(Row row) {
    boolean[] present = new boolean[NAMES.size()];
    for (int i = 0; i < present.length; i++) {
      present[i] = !row.isNullAt(4 + i);
    }
    return present;
  }
}
