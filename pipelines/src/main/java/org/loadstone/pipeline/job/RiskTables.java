package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
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
      BuildFeatures.OFFERED.features().stream().map(Feature::name).toList();
  private static final List<String> KEY =
      List.of(AthleteDays.ATHLETE_ID.name(), AthleteDays.DAY.name());

  private static final int FIRST_FEATURE = 4;

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
                id(row),
                row.getString(2),
                day(row),
                onset(row),
                values(row, FIRST_FEATURE),
                present(row, FIRST_FEATURE)));
    return builder.build();
  }

  /** Returns the athletes at risk on a night as far as it knew, to be scored. */
  static RiskTable onNight(Nights nights, LocalDate night) {
    int first = NightRows.FIRST_FEATURE;
    RiskTableBuilder builder = RiskTable.unlabelled(NAMES);
    for (Row row : nights.atRisk(night).sort(KEY.get(0)).collectAsList()) {
      int day = (int) night.toEpochDay();
      builder.add(id(row), row.getString(1), day, values(row, first), present(row, first));
    }
    return builder.build();
  }

  private void fill(Dataset<Row> days, Consumer<Row> add) {
    Dataset<Row> squads =
        store.read(AthleteDays.TABLE).select(KEY.get(0), KEY.get(1), AthleteDays.SQUAD.name());
    Column[] key = {col(KEY.get(0)), col(KEY.get(1))};
    List<Column> columns = new ArrayList<>(List.of(key));
    columns.set(1, unix_date(col(KEY.get(1))));
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

  private static double[] values(Row row, int first) {
    double[] values = new double[NAMES.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(first + i) ? 0 : row.getDouble(first + i);
    }
    return values;
  }

  private static boolean[] present(Row row, int first) {
    boolean[] present = new boolean[NAMES.size()];
    for (int i = 0; i < present.length; i++) {
      present[i] = !row.isNullAt(first + i);
    }
    return present;
  }
}
