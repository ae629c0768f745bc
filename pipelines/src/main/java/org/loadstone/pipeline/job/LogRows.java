package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Illnesses;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.InjuryReports;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.MovementTests;
import org.loadstone.schema.table.Plans;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/**
 * The validated tables as one stream of rows of one shape, so that an athlete's whole log reaches
 * one task: athlete, kind, row id, when known, day, day of that knowledge, three texts, nine
 * numbers.
 */
final class LogRows {
  /** What a row of the stream is. */
  enum Kind {
    STAY,
    SESSION,
    MATCH,
    WELLNESS,
    SYMPTOM,
    LIMB,
    PLAN,
    INJURY,
    COMPLAINT,
    ILLNESS
  }

  static final int ATHLETE = 0;
  static final int KIND = 1;
  static final int ROW_ID = 2;
  static final int KNOWN_AT = 3;
  static final int DAY = 4;
  static final int KNOWN = 5;
  static final int TEXT = 6;
  static final int TEXTS = 3;
  static final int NUMBER = TEXT + TEXTS;
  static final int NUMBERS = 9;

  private final Store store;
  private final String zone;

  private LogRows(Store store, String zone) {
    this.store = store;
    this.zone = zone;
  }

  /** Returns the stream of a store whose days are days of {@code zone}. */
  static Dataset<Row> of(Store store, String zone) {
    LogRows rows = new LogRows(store, zone);
    List<Dataset<Row>> parts = rows.parts();
    return parts.stream().reduce(Dataset::unionAll).orElseThrow();
  }

  private List<Dataset<Row>> parts() {
    List<Dataset<Row>> parts = new ArrayList<>();
    add(
        parts,
        Memberships.TABLE,
        Kind.STAY,
        Memberships.FROM,
        names(Memberships.SQUAD, Lineage.MARKS),
        List.of(day(Memberships.TO)));
    add(
        parts,
        TrainingSessions.TABLE,
        Kind.SESSION,
        TrainingSessions.DAY,
        List.of(),
        List.of(
            TrainingSessions.DURATION_MIN + " * " + TrainingSessions.RPE,
            TrainingSessions.DURATION_MIN.name(),
            TrainingSessions.DISTANCE_M.name(),
            TrainingSessions.HIGH_SPEED_DISTANCE_M.name(),
            TrainingSessions.IMPACTS.name()));
    add(
        parts,
        Matches.TABLE,
        Kind.MATCH,
        Matches.DAY,
        List.of(),
        List.of(
            Matches.MINUTES + " * " + Matches.RPE,
            Matches.MINUTES.name(),
            Matches.DISTANCE_M.name()));
    add(
        parts,
        WellnessReports.TABLE,
        Kind.WELLNESS,
        WellnessReports.DAY,
        List.of(),
        names(
            WellnessReports.SLEEP_H,
            WellnessReports.SLEEP_QUALITY,
            WellnessReports.FATIGUE,
            WellnessReports.SORENESS,
            WellnessReports.STRESS,
            WellnessReports.MOOD,
            WellnessReports.READINESS,
            WellnessReports.RESTING_HR_BPM,
            WellnessReports.RMSSD_MS));
    add(
        parts,
        Symptoms.TABLE,
        Kind.SYMPTOM,
        Symptoms.DAY,
        List.of(),
        names(Symptoms.PAIN_NRS, Symptoms.SWELLING));
    add(
        parts,
        MovementTests.TABLE,
        Kind.LIMB,
        MovementTests.DAY,
        names(MovementTests.TEST, MovementTests.METRIC, MovementTests.LIMB),
        names(MovementTests.VALUE));
    add(parts, Plans.TABLE, Kind.PLAN, Plans.DAY, names(Plans.KIND), names(Plans.PLANNED_LOAD_AU));
    addMedical(parts);
    return parts;
  }

  private void addMedical(List<Dataset<Row>> parts) {
    add(
        parts,
        Injuries.TABLE,
        Kind.INJURY,
        Injuries.ONSET,
        List.of(
            Injuries.INJURY_ID.name(),
            joined(Injuries.BODY_SITE, Injuries.SIDE, Injuries.TISSUE),
            Injuries.RECURRENCE_OF.name()),
        List.of(day(Injuries.RETURNED)));
    add(
        parts,
        InjuryReports.TABLE,
        Kind.COMPLAINT,
        InjuryReports.DAY,
        List.of(joined(InjuryReports.BODY_SITE, InjuryReports.SIDE), InjuryReports.SEVERITY.name()),
        List.of());
    add(
        parts,
        Illnesses.TABLE,
        Kind.ILLNESS,
        Illnesses.ONSET,
        List.of(),
        List.of(day(Illnesses.RETURNED)));
  }

  private void add(
      List<Dataset<Row>> parts,
      Table table,
      Kind kind,
      Column<?> day,
      List<String> texts,
      List<String> numbers) {
    if (!store.has(table) && !parts.isEmpty()) {
      return;
    }
    String known = dayNumber("to_date(from_utc_timestamp(known_at, '" + zone + "'))");
    List<String> columns = new ArrayList<>();
    columns.add("athlete_id as athlete");
    columns.add("cast(" + kind.ordinal() + " as int) as kind");
    columns.add("row_id");
    columns.add("unix_micros(known_at) as known_at");
    columns.add(day(day) + " as day");
    columns.add(known + " as known");
    for (int i = 0; i < TEXTS; i++) {
      columns.add("cast(" + (i < texts.size() ? texts.get(i) : "null") + " as string) as t" + i);
    }
    for (int i = 0; i < NUMBERS; i++) {
      columns.add(
          "cast(" + (i < numbers.size() ? numbers.get(i) : "null") + " as double) as n" + i);
    }
    parts.add(store.read(table).selectExpr(columns.toArray(String[]::new)));
  }

  private static List<String> names(Column<?>... columns) {
    return List.of(columns).stream().map(Column::name).toList();
  }

  private static String joined(Column<?>... columns) {
    StringBuilder out = new StringBuilder("concat_ws('|'");
    for (Column<?> column : columns) {
      out.append(", coalesce(").append(column).append(", '')");
    }
    return out.append(')').toString();
  }

  private static String day(Column<?> column) {
    return dayNumber(column.name());
  }

  private static String dayNumber(String date) {
    return "unix_date(" + date + ")";
  }
}
