package org.loadstone.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.loadstone.pipeline.report.StoreRows.grouped;
import static org.loadstone.pipeline.report.StoreRows.number;
import static org.loadstone.pipeline.report.StoreRows.since;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.feature.Feature;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteAgreements;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.PsychReadiness;
import org.loadstone.schema.table.RehabMilestones;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.WellnessReports;

/**
 * Plain rows of some athletes, of what was known by the end of a day.
 *
 * @param athletes their ids
 */
record WatchedRows(Store store, LocalDate day, List<String> athletes) {
  private static final List<String> FEATURES =
      BuildFeatures.SET.features().stream().map(Feature::name).toList();

  /** Returns known features by athlete and day. */
  Map<String, SortedMap<Integer, Map<String, Double>>> features(int length) {
    return numbers(
        since(store.read(BuildFeatures.FEATURES), AthleteDays.DAY, day, length),
        AthleteDays.DAY,
        FEATURES);
  }

  /** Returns wellness answers by athlete and day. */
  Map<String, SortedMap<Integer, Map<String, Double>>> wellness(int length) {
    List<String> columns = new ArrayList<>();
    for (WellnessItem item : WellnessItem.values()) {
      columns.add(item.column());
      item.scaleColumn().filter(name -> !columns.contains(name)).ifPresent(columns::add);
    }
    return numbers(
        since(store.asOf(WellnessReports.TABLE, day), WellnessReports.DAY, day, length),
        WellnessReports.DAY,
        columns);
  }

  private Map<String, SortedMap<Integer, Map<String, Double>>> numbers(
      Dataset<Row> rows, Column<LocalDate> at, List<String> columns) {
    List<org.apache.spark.sql.Column> selected = new ArrayList<>();
    selected.add(col(AthleteDays.ATHLETE_ID.name()));
    selected.add(number(at));
    columns.forEach(name -> selected.add(col(name)));
    Map<String, SortedMap<Integer, Map<String, Double>>> all = new HashMap<>();
    for (Row row :
        among(rows).select(selected.toArray(org.apache.spark.sql.Column[]::new)).collectAsList()) {
      Map<String, Double> known = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (!row.isNullAt(i + 2)) {
          known.put(columns.get(i), row.getDouble(i + 2));
        }
      }
      all.computeIfAbsent(row.getString(0), id -> new TreeMap<>()).put(row.getInt(1), known);
    }
    return all;
  }

  /** Returns return criteria and readiness scores by athlete, oldest first. */
  Map<String, List<MarkRow>> marks() {
    Dataset<Row> criteria =
        until(RehabMilestones.TABLE, RehabMilestones.DAY)
            .select(
                col(RehabMilestones.ATHLETE_ID.name()),
                col(RehabMilestones.CRITERION.name()).as("name"),
                number(RehabMilestones.DAY).as("day"),
                col(RehabMilestones.VALUE.name()).as("value"),
                col(RehabMilestones.THRESHOLD.name()).as("threshold"),
                col(RehabMilestones.PASSED.name()).as("passed"));
    Dataset<Row> scores =
        until(PsychReadiness.TABLE, PsychReadiness.DAY)
            .select(
                col(PsychReadiness.ATHLETE_ID.name()),
                col(PsychReadiness.INSTRUMENT.name()).as("name"),
                number(PsychReadiness.DAY).as("day"),
                col(PsychReadiness.SCORE.name()).as("value"),
                lit(null).cast("double").as("threshold"),
                lit(null).cast("boolean").as("passed"));
    return grouped(
        among(criteria.union(scores)).sort(RehabMilestones.ATHLETE_ID.name(), "day", "name"),
        WatchedRows::mark);
  }

  private static MarkRow mark(Row r) {
    return new MarkRow(
        r.getString(0),
        r.getString(1),
        r.getInt(2),
        decimal(r, 3),
        decimal(r, 4),
        r.isNullAt(5) ? Optional.empty() : Optional.of(r.getBoolean(5)));
  }

  /** Returns the day of each athlete's newest symptom report. */
  Map<String, Integer> lastSymptomDays() {
    Map<String, Integer> days = new HashMap<>();
    among(until(Symptoms.TABLE, Symptoms.DAY))
        .groupBy(Symptoms.ATHLETE_ID.name())
        .agg(max(number(Symptoms.DAY)))
        .collectAsList()
        .forEach(r -> days.put(r.getString(0), r.getInt(1)));
    return days;
  }

  /** Returns the pain limits that hold on the day. */
  Map<String, Double> painLimits() {
    Map<String, Double> limits = new HashMap<>();
    among(until(AthleteAgreements.TABLE, AthleteAgreements.FROM))
        .where(col(AthleteAgreements.PAIN_LIMIT_NRS.name()).isNotNull())
        .sort(AthleteAgreements.FROM.name())
        .select(AthleteAgreements.ATHLETE_ID.name(), AthleteAgreements.PAIN_LIMIT_NRS.name())
        .collectAsList()
        .forEach(r -> limits.put(r.getString(0), r.getDouble(1)));
    return limits;
  }

  private Dataset<Row> until(Table table, Column<LocalDate> at) {
    return store.asOf(table, day).where(col(at.name()).leq(day));
  }

  private Dataset<Row> among(Dataset<Row> rows) {
    return rows.where(col(AthleteDays.ATHLETE_ID.name()).isin(athletes.toArray()));
  }

  private static Optional<Double> decimal(Row row, int at) {
    return row.isNullAt(at) ? Optional.empty() : Optional.of(row.getDouble(at));
  }
}
