package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.pipeline.store.Published;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.SeasonPhases;

/**
 * The features of the nights after the last build, folded from the stored states and the rows that
 * came in since. Athletes of whom something became known about earlier days are folded from their
 * first day; what such news does to nights already built only a whole build can tell.
 */
final class FeatureIncrement implements AutoCloseable {
  /** A change of these may change any day of any athlete. */
  private static final List<Table> EVERYWHERE =
      List.of(Memberships.TABLE, Athletes.TABLE, SeasonPhases.TABLE);

  private static final int MOST_FOLDED_ANEW = 5_000;

  private final Store store;
  private final LogRows log;
  private final Dataset<Row> news;
  private final int built;
  private final AthleteBook.Facts facts;
  private Dataset<Row> resumed;
  private Dataset<Row> anew;

  private FeatureIncrement(Store store, Published.Features before) {
    this.store = store;
    this.log = LogRows.in(store);
    this.news = log.since(before.from()).persist(StorageLevel.MEMORY_AND_DISK());
    this.built = (int) before.lastDay().toEpochDay();
    this.facts = factsNow();
  }

  /**
   * Returns the increment of a store, or empty where only a whole build gives the features: before
   * the first, with other features or rules, after news that touch nights already built, or of
   * athletes whose membership is only told from their rows.
   */
  static Optional<FeatureIncrement> of(Store store) {
    Published published = store.published();
    Optional<Published.Features> before = published.features();
    if (before.isEmpty() || !store.has(FoldStates.TABLE) || changed(published, before.get())) {
      return Optional.empty();
    }
    FeatureIncrement increment = new FeatureIncrement(store, before.get());
    if (increment.isPossible(before.get())) {
      return Optional.of(increment);
    }
    increment.close();
    return Optional.empty();
  }

  private static boolean changed(Published now, Published.Features before) {
    return before.from().isEmpty()
        || EVERYWHERE.stream()
            .map(Table::name)
            .anyMatch(name -> !Objects.equals(now.versions().get(name), before.from().get(name)));
  }

  private AthleteBook.Facts factsNow() {
    Row last = news.where(LogRows.RECORDED).selectExpr("max(day)").head();
    Row injuries = store.read(Injuries.TABLE).selectExpr("count(*)", "count(return_date)").head();
    EpisodeRule rule = Outcomes.rule(store);
    return AthleteBooks.facts(
        last.isNullAt(0) ? built : Math.max(built, last.getInt(0)),
        injuries.getLong(0),
        injuries.getLong(1),
        rule);
  }

  private boolean isPossible(Published.Features before) {
    return BuildFeatures.definition(facts).equals(before.definition())
        && news.where("coalesce(known, day) <= " + built).isEmpty()
        && log.withoutStay(news).isEmpty();
  }

  /**
   * Folds the new nights.
   *
   * @return false if so many athletes have to be folded anew that a whole build is as well
   */
  boolean fold() {
    Dataset<Row> states =
        store.read(FoldStates.TABLE).selectExpr(LogRows.state(built).toArray(String[]::new));
    Set<String> moved = Set.copyOf(log.moved(news, built).as(Encoders.STRING()).collectAsList());
    Dataset<Row> rows = log.standing().unionAll(log.ahead(built)).unionAll(news);
    resumed =
        AthleteBooks.of(rows.unionAll(states), facts)
            .map(IncrementRows.SCHEMA, new IncrementRows(built, moved))
            .persist(StorageLevel.MEMORY_AND_DISK());
    List<String> unsettled =
        resumed
            .where("date is null and state is null")
            .select(col("athlete_id"))
            .as(Encoders.STRING())
            .collectAsList();
    if (unsettled.size() > MOST_FOLDED_ANEW) {
      return false;
    }
    if (unsettled.isEmpty()) {
      return true;
    }
    anew =
        AthleteBooks.of(log.all().where(col("athlete").isin(unsettled.toArray())), facts)
            .map(IncrementRows.SCHEMA, new IncrementRows(built, Set.of()))
            .persist(StorageLevel.MEMORY_AND_DISK());
    return true;
  }

  /** Returns the feature rows of the new nights. */
  Dataset<Row> features() {
    return folded().where("date is not null").drop(FoldStates.STATE.name());
  }

  /** Returns the states after the last night. */
  Dataset<Row> states() {
    return folded()
        .where("state is not null")
        .select(AthleteDays.ATHLETE_ID.name(), FoldStates.STATE.name());
  }

  private Dataset<Row> folded() {
    return anew == null ? resumed : resumed.unionAll(anew);
  }

  @Override
  public void close() {
    Stream.of(news, resumed, anew).filter(Objects::nonNull).forEach(Dataset::unpersist);
  }
}
