package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.SeasonPhases;

/**
 * The validated tables as one stream of rows of one shape, so that an athlete's whole log reaches
 * one task: athlete, kind, row id, when known, day, day of that knowledge, three texts, eleven
 * numbers.
 */
final class LogRows {
  /** What a row of the stream is. */
  enum Kind {
    STAY(false),
    SESSION(true),
    MATCH(true),
    WELLNESS(true),
    SYMPTOM(true),
    LIMB(true),
    STRIDES(true),
    SCORE(true),
    BODY(true),
    PLAN(false),
    THERAPY(false),
    PHASE(false),
    PROFILE(false),
    INJURY(true),
    COMPLAINT(true),
    ILLNESS(true),
    MILESTONE(true);

    private final boolean recorded;

    Kind(boolean recorded) {
      this.recorded = recorded;
    }

    /** Returns true if such a row shows that the athlete was followed on its day. */
    boolean isRecorded() {
      return recorded;
    }
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
  static final int NUMBERS = 11;

  private final Store store;
  private final String known;

  private LogRows(Store store) {
    this.store = store;
    this.known =
        "unix_date(to_date(from_utc_timestamp(known_at, '%s')))"
            .formatted(store.folder().zone().getId());
  }

  /** Returns the stream of a store, its days those of the store's zone. */
  static Dataset<Row> of(Store store) {
    return new LogRows(store).all();
  }

  private Dataset<Row> all() {
    List<Dataset<Row>> parts = new ArrayList<>();
    for (LogPart part : LogPart.ALL) {
      if (parts.isEmpty() || store.has(part.table())) {
        parts.add(rows(store.read(part.table()), part));
      }
    }
    if (store.has(SeasonPhases.TABLE) && store.has(Memberships.TABLE)) {
      parts.add(rows(phases(), LogPart.PHASES));
    }
    return parts.stream().reduce(Dataset::unionAll).orElseThrow();
  }

  /** A squad's phases for each athlete of the squad, cut to the athlete's stay. */
  private Dataset<Row> phases() {
    Dataset<Row> stays =
        store
            .read(Memberships.TABLE)
            .selectExpr(
                "athlete_id",
                Memberships.SQUAD + " as stay_squad",
                Memberships.FROM + " as stay_from",
                Memberships.TO + " as stay_to",
                "row_id as stay_id");
    return store
        .read(SeasonPhases.TABLE)
        .join(stays, expr("squad = stay_squad"))
        .selectExpr(
            "athlete_id",
            "concat(row_id, ' ', stay_id) as row_id",
            "known_at",
            "season",
            "phase",
            "greatest(from_date, stay_from) as from_date",
            "least(to_date, stay_to) as to_date")
        .where("from_date <= to_date");
  }

  private Dataset<Row> rows(Dataset<Row> table, LogPart part) {
    List<String> columns = new ArrayList<>();
    columns.add("athlete_id as athlete");
    columns.add("cast(" + part.kind().ordinal() + " as int) as kind");
    columns.add("row_id");
    columns.add("unix_micros(known_at) as known_at");
    columns.add(part.day() + " as day");
    columns.add((part.isTimeless() ? "cast(null as int)" : known) + " as known");
    for (int i = 0; i < TEXTS; i++) {
      columns.add("cast(" + part.text(i) + " as string) as t" + i);
    }
    for (int i = 0; i < NUMBERS; i++) {
      columns.add("cast(" + part.number(i) + " as double) as n" + i);
    }
    return table.selectExpr(columns.toArray(String[]::new));
  }
}
