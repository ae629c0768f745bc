package org.loadstone.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.pipeline.job.Nights;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;

/** One query a table: plain rows of all athletes, of what was known by the end of a day. */
public final class StoreRows {
  private final Store store;
  private final Nights nights;
  private final LocalDate day;

  /**
   * The rows of a store as known on the night of a day.
   *
   * @param nights the same store's nights
   */
  public StoreRows(Store store, Nights nights, LocalDate day) {
    this.store = store;
    this.nights = nights;
    this.day = day;
  }

  /** Returns the last squad day of a store, empty without one. */
  public static Optional<LocalDate> lastSquadDay(Store store) {
    Row last = store.read(AthleteDays.TABLE).select(max(number(AthleteDays.DAY))).head();
    return last.isNullAt(0) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last.getInt(0)));
  }

  /** Returns the outcome of the labels, empty text without labels. */
  public String outcomeName() {
    Row name = store.read(Labels.TABLE).select(max(col(Labels.OUTCOME.name()))).head();
    return name.isNullAt(0) ? "" : name.getString(0);
  }

  /** Returns the labelled days of every athlete, in the order of their ids. */
  public List<Tally> tallies(OutcomeDefinition outcome) {
    String closed =
        "%s <= '%s' and %s <> 'censored'"
            .formatted(
                Labels.DAY.name(), day.minusDays(outcome.horizonDays()), Labels.LABEL.name());
    String onDay = "count_if(%s = '%s') > 0".formatted(Labels.DAY.name(), day);
    return nights
        .labels(day, outcome.scope(), outcome.horizonDays())
        .groupBy(Labels.ATHLETE_ID.name())
        .agg(
            expr("count_if(" + closed + ")"),
            expr("count_if(" + closed + " and " + Labels.LABEL.name() + " = 'event')"),
            expr(onDay))
        .sort(Labels.ATHLETE_ID.name())
        .collectAsList()
        .stream()
        .map(r -> new Tally(r.getString(0), r.getLong(1), r.getLong(2), r.getBoolean(3)))
        .toList();
  }

  /** Returns the squad days of all athletes in the {@code length} days that end with the day. */
  List<SquadDay> squadDays(int length) {
    return since(nights.days(day), AthleteDays.DAY, day, length)
        .sort(col(AthleteDays.ATHLETE_ID.name()), col(AthleteDays.DAY.name()))
        .select(
            col(AthleteDays.ATHLETE_ID.name()),
            number(AthleteDays.DAY),
            col(AthleteDays.SQUAD.name()),
            col(AthleteDays.STATUS.name()),
            col(AthleteDays.AVAILABILITY.name()),
            col(AthleteDays.LOAD_AU.name()),
            col(AthleteDays.WELLNESS_REPORTED.name()))
        .collectAsList()
        .stream()
        .map(StoreRows::squadDay)
        .toList();
  }

  private static SquadDay squadDay(Row r) {
    return new SquadDay(
        r.getString(0),
        r.getInt(1),
        r.getString(2),
        r.getString(3),
        r.getString(4),
        r.isNullAt(5) ? OptionalDouble.empty() : OptionalDouble.of(r.getDouble(5)),
        r.getBoolean(6));
  }

  /** Returns every athlete's episodes known by the day, oldest first. */
  public Map<String, List<EpisodeRow>> episodes() {
    return grouped(
        nights
            .episodes(day)
            .where(col(InjuryEpisodes.KNOWN.name()).leq(day))
            .sort(InjuryEpisodes.ATHLETE_ID.name(), InjuryEpisodes.EPISODE.name())
            .select(
                col(InjuryEpisodes.ATHLETE_ID.name()),
                number(InjuryEpisodes.ONSET),
                number(InjuryEpisodes.RETURNED),
                number(InjuryEpisodes.RETURN_KNOWN),
                col(InjuryEpisodes.RETURN_IMPUTED.name()),
                col(InjuryEpisodes.BODY_SITE.name()),
                col(InjuryEpisodes.SIDE.name()),
                col(InjuryEpisodes.TISSUE.name()),
                col(InjuryEpisodes.SOURCE.name()),
                col(InjuryEpisodes.RELATION.name())),
        this::episode);
  }

  private EpisodeRow episode(Row r) {
    boolean isBack = !r.isNullAt(2) && r.getInt(2) <= today();
    boolean isKnown = r.isNullAt(3) || r.getInt(3) <= today();
    return new EpisodeRow(
        r.getString(0),
        r.getInt(1),
        isBack && isKnown ? OptionalInt.of(r.getInt(2)) : OptionalInt.empty(),
        r.getBoolean(4),
        r.getString(5),
        text(r, 6),
        text(r, 7),
        "recorded".equals(r.getString(8)),
        r.getString(9));
  }

  /** Returns what is read of rows by athlete, the first column, in the order of the rows. */
  static <T> Map<String, List<T>> grouped(Dataset<Row> rows, Function<Row, T> read) {
    Map<String, List<T>> all = new HashMap<>();
    rows.collectAsList()
        .forEach(
            r -> all.computeIfAbsent(r.getString(0), id -> new ArrayList<>()).add(read.apply(r)));
    return all;
  }

  /** Returns the rows of the {@code length} days that end with {@code day}. */
  static Dataset<Row> since(Dataset<Row> rows, Column<LocalDate> at, LocalDate day, int length) {
    return rows.where(col(at.name()).leq(day)).where(col(at.name()).gt(day.minusDays(length)));
  }

  /** Dates leave Spark as day numbers: their class depends on the session. */
  static org.apache.spark.sql.Column number(Column<LocalDate> column) {
    return unix_date(col(column.name()));
  }

  private int today() {
    return (int) day.toEpochDay();
  }

  private static Optional<String> text(Row row, int at) {
    return row.isNullAt(at) ? Optional.empty() : Optional.of(row.getString(at));
  }
}
