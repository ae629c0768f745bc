package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.loadstone.day.Signal;
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
 * one task: athlete, kind, day, day known, three texts, five numbers.
 *
 * <p>Of the versions of a row the latest known counts, from the day it was known.
 */
final class LogRows {
  /** What a row of the stream is. */
  enum Kind {
    STAY,
    SESSION,
    MATCH,
    REPORT,
    LIMB,
    REST,
    PLANNED,
    INJURY,
    COMPLAINT,
    ILLNESS
  }

  static final int ATHLETE = 0;
  static final int KIND = 1;
  static final int DAY = 2;
  static final int KNOWN = 3;
  static final int TEXT = 4;
  static final int NUMBER = 7;

  private final Store store;
  private final String zone;

  private LogRows(Store store, String zone) {
    this.store = store;
    this.zone = zone;
  }

  /** Returns the stream of a store whose days are days of {@code zone}. */
  static Dataset<Row> of(Store store, String zone) {
    return new LogRows(store, zone).all();
  }

  private Dataset<Row> all() {
    List<Dataset<Row>> parts = new ArrayList<>();
    parts.add(stays());
    parts.add(sessions());
    parts.add(matches());
    parts.addAll(reports());
    parts.add(symptoms());
    parts.add(limbs());
    parts.add(restByReport());
    parts.add(plans(Kind.REST, "kind = 'rest'"));
    parts.add(plans(Kind.PLANNED, "planned_load_au is not null"));
    parts.add(injuries());
    parts.add(complaints());
    parts.add(illnesses());
    return parts.stream().reduce(Dataset::unionAll).orElseThrow();
  }

  private Dataset<Row> stays() {
    return rows(
        Memberships.TABLE,
        Kind.STAY,
        Memberships.FROM,
        texts(Memberships.SQUAD, Lineage.MARKS),
        day(Memberships.TO));
  }

  private Dataset<Row> sessions() {
    return rows(
        TrainingSessions.TABLE,
        Kind.SESSION,
        TrainingSessions.DAY,
        texts(),
        product(TrainingSessions.DURATION_MIN, TrainingSessions.RPE),
        number(TrainingSessions.DURATION_MIN),
        number(TrainingSessions.DISTANCE_M),
        number(TrainingSessions.HIGH_SPEED_DISTANCE_M),
        number(TrainingSessions.IMPACTS));
  }

  /** A match without minutes is a rating only: it adds neither load nor exposure. */
  private Dataset<Row> matches() {
    return rows(
            Matches.TABLE,
            Kind.MATCH,
            Matches.DAY,
            texts(),
            product(Matches.MINUTES, Matches.RPE),
            number(Matches.MINUTES),
            number(Matches.DISTANCE_M))
        .where("n1 is not null");
  }

  private List<Dataset<Row>> reports() {
    List<Dataset<Row>> parts = new ArrayList<>();
    parts.add(report(Signal.SLEEP, WellnessReports.SLEEP_H));
    parts.add(report(Signal.SLEEP_QUALITY, WellnessReports.SLEEP_QUALITY));
    parts.add(report(Signal.FATIGUE, WellnessReports.FATIGUE));
    parts.add(report(Signal.SORENESS, WellnessReports.SORENESS));
    parts.add(report(Signal.STRESS, WellnessReports.STRESS));
    parts.add(report(Signal.MOOD, WellnessReports.MOOD));
    parts.add(report(Signal.READINESS, WellnessReports.READINESS));
    parts.add(report(Signal.RESTING_HR, WellnessReports.RESTING_HR_BPM));
    parts.add(report(Signal.RMSSD, WellnessReports.RMSSD_MS));
    return parts;
  }

  private Dataset<Row> report(Signal signal, Column<Double> value) {
    return rows(
            WellnessReports.TABLE,
            Kind.REPORT,
            WellnessReports.DAY,
            List.of("'" + signal + "'"),
            number(value))
        .where("n1 is not null");
  }

  /** The worst of the day over all body sites. */
  private Dataset<Row> symptoms() {
    Dataset<Row> pain = symptom(Signal.PAIN, Symptoms.PAIN_NRS);
    return pain.unionAll(symptom(Signal.SWELLING, Symptoms.SWELLING))
        .groupBy("athlete", "kind", "day", "known", "t1", "t2", "t3")
        .agg(
            functions.max("n1").as("n1"),
            functions.max("n2").as("n2"),
            functions.max("n3").as("n3"),
            functions.max("n4").as("n4"),
            functions.max("n5").as("n5"));
  }

  private Dataset<Row> symptom(Signal signal, Column<Double> value) {
    return rows(
            Symptoms.TABLE, Kind.REPORT, Symptoms.DAY, List.of("'" + signal + "'"), number(value))
        .where("n1 is not null");
  }

  private Dataset<Row> limbs() {
    return rows(
            MovementTests.TABLE,
            Kind.LIMB,
            MovementTests.DAY,
            texts(MovementTests.TEST, MovementTests.METRIC, MovementTests.LIMB),
            number(MovementTests.VALUE))
        .where("t3 <> 'both'");
  }

  private Dataset<Row> restByReport() {
    return rows(WellnessReports.TABLE, Kind.REST, WellnessReports.DAY, List.of("'wellness'"));
  }

  private Dataset<Row> plans(Kind kind, String condition) {
    return rows(
        Plans.TABLE, condition, kind, Plans.DAY, List.of("'plan'"), number(Plans.PLANNED_LOAD_AU));
  }

  private Dataset<Row> injuries() {
    return rows(
        Injuries.TABLE,
        Kind.INJURY,
        Injuries.ONSET,
        List.of(
            Injuries.INJURY_ID.name(),
            joined(Injuries.BODY_SITE, Injuries.SIDE, Injuries.TISSUE),
            Injuries.RECURRENCE_OF.name()),
        day(Injuries.RETURNED));
  }

  private Dataset<Row> complaints() {
    return rows(
        InjuryReports.TABLE,
        Kind.COMPLAINT,
        InjuryReports.DAY,
        List.of(
            joined(InjuryReports.BODY_SITE, InjuryReports.SIDE), InjuryReports.SEVERITY.name()));
  }

  private Dataset<Row> illnesses() {
    return rows(Illnesses.TABLE, Kind.ILLNESS, Illnesses.ONSET, texts(), day(Illnesses.RETURNED));
  }

  private Dataset<Row> rows(
      Table table, Kind kind, Column<?> day, List<String> texts, String... numbers) {
    return rows(table, "true", kind, day, texts, numbers);
  }

  private Dataset<Row> rows(
      Table table,
      String condition,
      Kind kind,
      Column<?> day,
      List<String> texts,
      String... numbers) {
    List<String> columns = new ArrayList<>();
    columns.add("athlete_id as athlete");
    columns.add("cast(" + kind.ordinal() + " as int) as kind");
    columns.add(dayNumber(day.name()) + " as day");
    String known = dayNumber("to_date(from_utc_timestamp(known_at, '" + zone + "'))");
    columns.add("greatest(" + dayNumber(day.name()) + ", " + known + ") as known");
    for (int i = 0; i < 3; i++) {
      columns.add(
          "cast(" + (i < texts.size() ? texts.get(i) : "null") + " as string) as t" + (i + 1));
    }
    for (int i = 0; i < 5; i++) {
      columns.add(
          "cast(" + (i < numbers.length ? numbers[i] : "null") + " as double) as n" + (i + 1));
    }
    return latest(table).where(condition).selectExpr(columns.toArray(String[]::new));
  }

  private Dataset<Row> latest(Table table) {
    Dataset<Row> rows = store.read(table);
    if (!store.has(table)) {
      return rows;
    }
    String newest =
        "row_number() over (partition by row_id order by known_at desc, content_hash) as newest";
    return rows.selectExpr("*", newest).where("newest = 1");
  }

  private static List<String> texts(Column<?>... columns) {
    return List.of(columns).stream().map(Column::name).toList();
  }

  private static String joined(Column<?>... columns) {
    StringBuilder out = new StringBuilder("concat_ws('|'");
    for (Column<?> column : columns) {
      out.append(", coalesce(").append(column).append(", '')");
    }
    return out.append(')').toString();
  }

  private static String product(Column<Double> a, Column<Double> b) {
    return String.format(Locale.ROOT, "%s * %s", a, b);
  }

  private static String number(Column<Double> column) {
    return column.name();
  }

  private static String day(Column<?> column) {
    return dayNumber(column.name());
  }

  private static String dayNumber(String date) {
    return "unix_date(" + date + ")";
  }
}
