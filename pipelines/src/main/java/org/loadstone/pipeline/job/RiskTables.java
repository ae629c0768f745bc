package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.feature.Feature;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.store.Store;
import org.loadstone.risk.AtRiskDays;
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

  private static final int FIRST = 3;

  private final Store store;

  RiskTables(Store store) {
    this.store = store;
  }

  /**
   * Returns every at-risk day with what followed it, as {@link AtRiskDays} reads it.
   *
   * @param days of {@link Labels#TABLE}
   */
  RiskTable atRisk(Dataset<Row> days, List<String> features) {
    List<String> columns = new ArrayList<>(features);
    columns.addAll(AtRiskDays.FOLLOW_UP);
    Dataset<Row> labels =
        days.selectExpr(
            KEY.get(0),
            KEY.get(1),
            "cast(unix_date(followed_until) as double) as " + AtRiskDays.FOLLOW_UP.get(0),
            "cast(unix_date(next_onset_date) as double) as " + AtRiskDays.FOLLOW_UP.get(1),
            "cast(next_recurs as double) as " + AtRiskDays.FOLLOW_UP.get(2));
    RiskTableBuilder builder = RiskTable.unlabelled(columns);
    fill(
        labels,
        columns,
        row ->
            builder.add(
                id(row),
                row.getString(2),
                day(row),
                values(row, FIRST, columns.size()),
                present(row, FIRST, columns.size())));
    return builder.build();
  }

  /** Returns the athletes at risk on a night as far as it knew, to be scored. */
  static RiskTable onNight(Nights nights, LocalDate night, Scope scope) {
    int first = NightRows.FIRST_FEATURE;
    RiskTableBuilder builder = RiskTable.unlabelled(NAMES);
    for (Row row : nights.atRisk(night, scope).sort(KEY.get(0)).collectAsList()) {
      int day = (int) night.toEpochDay();
      builder.add(
          id(row),
          row.getString(1),
          day,
          values(row, first, NAMES.size()),
          present(row, first, NAMES.size()));
    }
    return builder.build();
  }

  private void fill(Dataset<Row> days, List<String> names, Consumer<Row> add) {
    Dataset<Row> squads =
        store.read(AthleteDays.TABLE).select(KEY.get(0), KEY.get(1), AthleteDays.SQUAD.name());
    Column[] key = {col(KEY.get(0)), col(KEY.get(1))};
    List<Column> columns = new ArrayList<>(List.of(key));
    columns.set(1, unix_date(col(KEY.get(1))));
    columns.add(col(AthleteDays.SQUAD.name()));
    names.forEach(name -> columns.add(col(name)));
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

  private static double[] values(Row row, int first, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = row.isNullAt(first + i) ? 0 : row.getDouble(first + i);
    }
    return values;
  }

  private static boolean[] present(Row row, int first, int count) {
    boolean[] present = new boolean[count];
    for (int i = 0; i < count; i++) {
      present[i] = !row.isNullAt(first + i);
    }
    return present;
  }
}
