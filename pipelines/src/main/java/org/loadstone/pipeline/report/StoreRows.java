package org.loadstone.pipeline.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
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
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.feature.Feature;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.Nights;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteAgreements;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;
import org.loadstone.schema.table.PsychReadiness;
import org.loadstone.schema.table.RehabMilestones;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.WellnessReports;

/** One query a table: plain rows of what was known by the end of a day. */
public final class StoreRows {
  private static final List<String> FEATURES =
      BuildFeatures.SET.features().stream().map(Feature::name).toList();

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
  public List<Tally> tallies(int horizonDays) {
    String closed =
        "%s <= '%s' and %s <> 'censored'"
            .formatted(Labels.DAY.name(), day.minusDays(horizonDays), Labels.LABEL.name());
    String onDay = "count_if(%s = '%s') > 0".formatted(Labels.DAY.name(), day);
    return nights
        .labels(day)
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
    return since(nights.days(day), AthleteDays.DAY, length)
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

  /** Returns known features by athlete and day. */
  Map<String, SortedMap<Integer, Map<String, Double>>> features(List<String> of, int length) {
    return numbers(
        since(store.read(BuildFeatures.FEATURES), AthleteDays.DAY, length),
        AthleteDays.DAY,
        FEATURES,
        of);
  }

  /** Returns wellness answers by athlete and day. */
  Map<String, SortedMap<Integer, Map<String, Double>>> wellness(List<String> of, int length) {
    List<String> columns = new ArrayList<>();
    for (WellnessItem item : WellnessItem.values()) {
      columns.add(item.column());
      item.scaleColumn().filter(name -> !columns.contains(name)).ifPresent(columns::add);
    }
    return numbers(
        since(store.asOf(WellnessReports.TABLE, day), WellnessReports.DAY, length),
        WellnessReports.DAY,
        columns,
        of);
  }

  private Map<String, SortedMap<Integer, Map<String, Double>>> numbers(
      Dataset<Row> rows, Column<LocalDate> at, List<String> columns, List<String> of) {
    List<org.apache.spark.sql.Column> selected = new ArrayList<>();
    selected.add(col(AthleteDays.ATHLETE_ID.name()));
    selected.add(number(at));
    columns.forEach(name -> selected.add(col(name)));
    Map<String, SortedMap<Integer, Map<String, Double>>> all = new HashMap<>();
    for (Row row :
        among(rows, of)
            .select(selected.toArray(org.apache.spark.sql.Column[]::new))
            .collectAsList()) {
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

  /** Returns return criteria and readiness scores by athlete, oldest first. */
  Map<String, List<MarkRow>> marks(List<String> of) {
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
        among(criteria.union(scores), of).sort(RehabMilestones.ATHLETE_ID.name(), "day", "name"),
        StoreRows::mark);
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
  Map<String, Integer> lastSymptomDays(List<String> of) {
    Map<String, Integer> days = new HashMap<>();
    among(until(Symptoms.TABLE, Symptoms.DAY), of)
        .groupBy(Symptoms.ATHLETE_ID.name())
        .agg(max(number(Symptoms.DAY)))
        .collectAsList()
        .forEach(r -> days.put(r.getString(0), r.getInt(1)));
    return days;
  }

  /** Returns the pain limits that hold on the day. */
  Map<String, Double> painLimits(List<String> of) {
    Map<String, Double> limits = new HashMap<>();
    among(until(AthleteAgreements.TABLE, AthleteAgreements.FROM), of)
        .where(col(AthleteAgreements.PAIN_LIMIT_NRS.name()).isNotNull())
        .sort(AthleteAgreements.FROM.name())
        .select(AthleteAgreements.ATHLETE_ID.name(), AthleteAgreements.PAIN_LIMIT_NRS.name())
        .collectAsList()
        .forEach(r -> limits.put(r.getString(0), r.getDouble(1)));
    return limits;
  }

  private static <T> Map<String, List<T>> grouped(
      Dataset<Row> rows, java.util.function.Function<Row, T> read) {
    Map<String, List<T>> all = new HashMap<>();
    rows.collectAsList()
        .forEach(
            r -> all.computeIfAbsent(r.getString(0), id -> new ArrayList<>()).add(read.apply(r)));
    return all;
  }

  private Dataset<Row> until(Table table, Column<LocalDate> at) {
    return store.asOf(table, day).where(col(at.name()).leq(day));
  }

  private Dataset<Row> since(Dataset<Row> rows, Column<LocalDate> at, int length) {
    return rows.where(col(at.name()).leq(day)).where(col(at.name()).gt(day.minusDays(length)));
  }

  private static Dataset<Row> among(Dataset<Row> rows, List<String> athletes) {
    return rows.where(col(AthleteDays.ATHLETE_ID.name()).isin(athletes.toArray()));
  }

  /** Dates leave Spark as day numbers: their class depends on the session. */
  private static org.apache.spark.sql.Column number(Column<LocalDate> column) {
    return unix_date(col(column.name()));
  }

  private int today() {
    return (int) day.toEpochDay();
  }

  private static Optional<String> text(Row row, int at) {
    return row.isNullAt(at) ? Optional.empty() : Optional.of(row.getString(at));
  }

  private static Optional<Double> decimal(Row row, int at) {
    return row.isNullAt(at) ? Optional.empty() : Optional.of(row.getDouble(at));
  }
}
