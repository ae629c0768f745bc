package org.loadstone.research;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.Nights;
import org.loadstone.pipeline.job.Outcomes;
import org.loadstone.pipeline.report.EpisodeRow;
import org.loadstone.pipeline.report.StoreRows;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.source.InputError;

/** A store as it was known on the night of a day: nothing later, and nothing entered later. */
public final class AsOf {
  private final Store store;
  private final Nights nights;
  private final LocalDate day;
  private final StoreRows rows;
  private final List<String> athletes;

  private AsOf(Store store, Nights nights, LocalDate day, List<String> athletes) {
    this.store = store;
    this.nights = nights;
    this.day = day;
    this.rows = new StoreRows(store, nights, day);
    this.athletes = athletes;
  }

  static AsOf of(Store store, Nights nights, LocalDate day) {
    List<String> athletes =
        on(nights.days(day), day).select(AthleteDays.ATHLETE_ID.name()).collectAsList().stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();
    if (athletes.isEmpty()) {
      throw new InputError(
          "Cannot look at %s: nobody was in a squad; see lastDay()".formatted(day));
    }
    return new AsOf(store, nights, day, athletes);
  }

  private static Dataset<Row> on(Dataset<Row> rows, LocalDate day) {
    return rows.where(col(AthleteDays.DAY.name()).equalTo(day));
  }

  public LocalDate day() {
    return day;
  }

  /** Returns the athletes in a squad on the day, in the order of their ids. */
  public List<String> athletes() {
    return athletes;
  }

  /**
   * Returns the features of the night, one row per athlete in a squad, in the order of their ids.
   *
   * @param names features to show; all of them when none is named
   * @throws IllegalArgumentException if there is no feature of a name
   */
  public Sheet features(String... names) {
    Dataset<Row> theirs =
        on(store.read(BuildFeatures.FEATURES), day)
            .where(col(AthleteDays.ATHLETE_ID.name()).isin(athletes.toArray()));
    Sheet all = SparkSheets.of(theirs.sort(AthleteDays.ATHLETE_ID.name()), BuildFeatures.FEATURES);
    return names.length == 0
        ? all
        : all.select(
            Stream.concat(Stream.of(AthleteDays.ATHLETE_ID.name()), Stream.of(names))
                .toArray(String[]::new));
  }

  /** Returns the injury episodes known by the night, by athlete and then onset. */
  public Sheet episodes() {
    Map<String, List<EpisodeRow>> all = new TreeMap<>(rows.episodes());
    return episodes(all.values().stream().flatMap(Collection::stream).toList());
  }

  private static Sheet episodes(List<EpisodeRow> found) {
    List<Sheet.Column> columns =
        Stream.of("athlete_id", "onset", "returned", "site", "side", "tissue", "relation", "source")
            .map(Sheet.Column::of)
            .toList();
    return Sheet.of(columns, found.stream().map(AsOf::values).toList());
  }

  private static List<Object> values(EpisodeRow e) {
    List<Object> values = new ArrayList<>();
    values.add(e.athlete());
    values.add(LocalDate.ofEpochDay(e.onset()));
    values.add(e.returned().isPresent() ? LocalDate.ofEpochDay(e.returned().getAsInt()) : null);
    values.add(e.site());
    values.add(e.side().orElse(null));
    values.add(e.tissue().orElse(null));
    values.add(e.relation());
    values.add(e.isRecorded() ? "recorded" : "reports");
    return values;
  }

  /**
   * Returns how often the outcome followed an at-risk day, over days whose horizon had ended by the
   * night.
   */
  public Rate baseRate() {
    int horizon = BuildFeatures.HORIZON_DAYS;
    String carried = rows.outcomeName();
    OutcomeDefinition outcome = Outcomes.named(carried, horizon);
    return Rate.of(
        carried.isEmpty() ? "the outcome" : outcome.words(), horizon, rows.tallies(outcome));
  }

  /**
   * Returns one athlete.
   *
   * @throws InputError if the athlete is in no squad on the day
   */
  public AthleteView athlete(String id) {
    if (!athletes.contains(id)) {
      throw new InputError("Cannot find athlete %s on %s; see athletes()".formatted(id, day));
    }
    return new AthleteView(
        store, nights.days(day), id, day, rows.episodes().getOrDefault(id, List.of()));
  }
}
