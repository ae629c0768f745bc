package org.loadstone.pipeline.job;

import static org.apache.spark.sql.functions.col;

import io.delta.kernel.exceptions.KernelException;
import java.time.LocalDate;
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
  private final EpisodeRule rule;
  private final LogRows log;
  private final Dataset<Row> news;
  private final int built;
  private final AthleteBook.Facts facts;
  private Dataset<Row> resumed;
  private Dataset<Row> anew;

  private FeatureIncrement(Store store, EpisodeRule rule, Published.Features before) {
    this.store = store;
    this.rule = rule;
    this.log = LogRows.in(store);
    this.news = log.since(before.from()).persist(StorageLevel.MEMORY_AND_DISK());
    this.built = (int) before.lastDay().toEpochDay();
    this.facts = factsNow();
  }

  /**
   * Returns the increment of a store, or empty where only a whole build gives the features: before
   * the first, with other features or rules, after a job that died, after news that touch nights
   * already built, where a membership begins, or of athletes whose membership is only told from
   * their rows.
   */
  static Optional<FeatureIncrement> of(Store store, EpisodeRule rule) {
    Published published = store.published();
    Optional<Published.Features> before = published.features();
    if (before.isEmpty()
        || !store.has(FoldStates.TABLE)
        || store.hasLeftover(BuildFeatures.FEATURES)
        || changed(published, before.get())) {
      return Optional.empty();
    }
    FeatureIncrement increment;
    try {
      increment = new FeatureIncrement(store, rule, before.get());
    } catch (KernelException forgotten) {
      return Optional.empty(); // the log of the version last built from has been cleaned up
    }
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
    return AthleteBooks.facts(
        last.isNullAt(0) ? built : Math.max(built, last.getInt(0)),
        injuries.getLong(0),
        injuries.getLong(1),
        rule);
  }

  private boolean isPossible(Published.Features before) {
    return BuildFeatures.definition(facts).equals(before.definition())
        && news.where("coalesce(known, day) <= " + built).isEmpty()
        && log.withoutStay(news).isEmpty()
        && store
            .read(Memberships.TABLE)
            .where("unix_date(from_date) between %d and %d".formatted(built + 1, facts.lastDay()))
            .isEmpty();
  }

  /**
   * Folds the new nights.
   *
   * @return false if so many athletes have to be folded anew that a whole build is as well
   */
  boolean fold() {
    Dataset<Row> states =
        store.read(FoldStates.TABLE).selectExpr(LogRows.state(built).toArray(String[]::new));
    Set<String> late =
        Set.copyOf(
            log.moved(news, built)
                .unionAll(log.late(built))
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
    Dataset<Row> rows = log.standing().unionAll(log.ahead(built)).unionAll(news);
    resumed =
        AthleteBooks.of(rows.unionAll(states), facts)
            .map(IncrementRows.SCHEMA, new IncrementRows(built, late))
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

  /** Returns the first night after the last build. */
  LocalDate firstNight() {
    return LocalDate.ofEpochDay(built + 1);
  }

  /** Returns the feature rows of the new nights. */
  Dataset<Row> features() {
    return folded().where("date is not null").select(IncrementRows.features());
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
