package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    STAY(Reach.STANDING, false),
    PROFILE(Reach.STANDING, false),
    PHASE(Reach.STANDING, false),
    INJURY(Reach.STANDING, true),
    COMPLAINT(Reach.STANDING, true),
    ILLNESS(Reach.STANDING, true),
    MILESTONE(Reach.STANDING, true),
    SESSION(Reach.ONE_DAY, true),
    MATCH(Reach.ONE_DAY, true),
    WELLNESS(Reach.ONE_DAY, true),
    SYMPTOM(Reach.ONE_DAY, true),
    LIMB(Reach.ONE_DAY, true),
    STRIDES(Reach.ONE_DAY, true),
    SCORE(Reach.ONE_DAY, true),
    BODY(Reach.ONE_DAY, true),
    PLAN(Reach.AHEAD, false),
    THERAPY(Reach.AHEAD, false),
    STATE(Reach.NONE, false);

    private final Reach reach;
    private final boolean recorded;

    Kind(Reach reach, boolean recorded) {
      this.reach = reach;
      this.recorded = recorded;
    }

    /** Returns true if such a row shows that the athlete was followed on its day. */
    boolean isRecorded() {
      return recorded;
    }
  }

  /** Which days a row says something of. */
  private enum Reach {
    /** Its own and later ones. */
    STANDING,
    /** Its own, which is over when it comes in. */
    ONE_DAY,
    /** Its own, which may be still to come. */
    AHEAD,
    /** It is no row of a log. */
    NONE
  }

  /** Rows that show that the athlete was followed on their day. */
  static final String RECORDED =
      Arrays.stream(Kind.values())
          .filter(Kind::isRecorded)
          .map(kind -> String.valueOf(kind.ordinal()))
          .collect(Collectors.joining(", ", "kind in (", ")"));

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

  /** Opens the stream of a store, its days those of the store's zone. */
  static LogRows in(Store store) {
    return new LogRows(store);
  }

  /** Returns every row. */
  Dataset<Row> all() {
    List<Dataset<Row>> parts = tables(part -> true);
    if (hasPhases()) {
      parts.add(rows(phases(), LogPart.PHASES));
    }
    return union(parts);
  }

  /** Returns the rows that say something of more days than their own. */
  Dataset<Row> standing() {
    List<Dataset<Row>> parts = tables(part -> part.kind().reach == Reach.STANDING);
    if (hasPhases()) {
      parts.add(rows(phases(), LogPart.PHASES));
    }
    return union(parts);
  }

  /** Returns the rows of plans for days after {@code day}. */
  Dataset<Row> ahead(int day) {
    return union(tables(part -> part.kind().reach == Reach.AHEAD)).where("day > " + day);
  }

  /**
   * Returns the rows that came in after some versions of the tables.
   *
   * @param versions by table name; of other tables every row came in
   */
  Dataset<Row> since(Map<String, Long> versions) {
    List<Dataset<Row>> parts = new ArrayList<>();
    for (LogPart part : LogPart.ALL) {
      if (store.has(part.table())) {
        Long version = versions.get(part.table().name());
        Dataset<Row> table =
            version == null ? store.read(part.table()) : store.readSince(part.table(), version);
        parts.add(rows(table, part));
      }
    }
    return union(parts);
  }

  /**
   * Returns the athletes of {@code news} with a row that an earlier version has on {@code day} or
   * before it, while the news have it after.
   */
  Dataset<Row> moved(Dataset<Row> news, int day) {
    Dataset<Row> later = news.where("day > " + day).select("row_id", "kind");
    Dataset<Row> before =
        union(tables(LogPart::isMovable))
            .where("day <= " + day)
            .select("athlete", "row_id", "kind");
    return before
        .join(broadcast(later), new String[] {"row_id", "kind"}, "leftsemi")
        .select("athlete")
        .distinct();
  }

  /** Returns the rows of athletes of whom no membership is recorded. */
  Dataset<Row> withoutStay(Dataset<Row> news) {
    Dataset<Row> members = store.read(Memberships.TABLE).selectExpr("athlete_id as athlete");
    return news.join(members.distinct(), new String[] {"athlete"}, "leftanti");
  }

  /** Returns the columns that make rows of a table of states after {@code day} such rows. */
  static List<String> state(int day) {
    List<String> columns = new ArrayList<>();
    columns.add("athlete_id as athlete");
    columns.add("cast(" + Kind.STATE.ordinal() + " as int) as kind");
    columns.add("'state' as row_id");
    columns.add("cast(null as bigint) as known_at");
    columns.add(day + " as day");
    columns.add("cast(null as int) as known");
    columns.add(FoldStates.STATE + " as t0");
    for (int i = 1; i < TEXTS; i++) {
      columns.add("cast(null as string) as t" + i);
    }
    for (int i = 0; i < NUMBERS; i++) {
      columns.add("cast(null as double) as n" + i);
    }
    return columns;
  }

  private boolean hasPhases() {
    return store.has(SeasonPhases.TABLE) && store.has(Memberships.TABLE);
  }

  private List<Dataset<Row>> tables(Predicate<LogPart> which) {
    List<Dataset<Row>> parts = new ArrayList<>();
    for (LogPart part : LogPart.ALL) {
      if (which.test(part) && store.has(part.table())) {
        parts.add(rows(store.read(part.table()), part));
      }
    }
    return parts;
  }

  /** The rows of all parts; of none, no rows. */
  private Dataset<Row> union(List<Dataset<Row>> parts) {
    return parts.stream()
        .reduce(Dataset::unionAll)
        .orElseGet(() -> rows(store.read(Memberships.TABLE).limit(0), LogPart.ALL.getFirst()));
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
