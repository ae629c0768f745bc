package org.loadstone.pipeline.job;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.loadstone.feature.FeatureCatalogue;
import org.loadstone.feature.FeatureSet;
import org.loadstone.feature.FeatureTable;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Published;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Labels;

/** Validated tables to episodes, athlete-days, features and labels. */
public final class BuildFeatures {
  /** The horizon of the platform's outcome, in days. */
  public static final int HORIZON_DAYS = 28;

  /** The number of tables that {@link #run} writes. */
  public static final int TABLES = 4;

  /** The features that are built. */
  public static final FeatureSet SET = FeatureCatalogue.standard();

  /** Those of them that a study is offered. */
  public static final FeatureSet OFFERED = FeatureCatalogue.offered();

  /** The table they are written to. */
  public static final Table FEATURES = FeatureTable.of(SET);

  /**
   * What was built.
   *
   * @param athletes athletes with at least one squad day
   * @param days athlete-days
   * @param missingDays those on which nothing is known
   * @param episodes injury episodes by site
   * @param spells athlete-level episodes
   * @param recurrences reinjuries and exacerbations among the episodes
   * @param atRiskDays days with a label, censored ones included
   * @param events at-risk days followed by the outcome
   * @param outcome name of the outcome
   */
  public record Built(
      long athletes,
      long days,
      long missingDays,
      long episodes,
      long spells,
      long recurrences,
      long atRiskDays,
      long events,
      String outcome) {}

  private final Store store;
  private final EpisodeRule rule;

  /** Builds with the episode rule of the store's features, or the platform's before the first. */
  public BuildFeatures(Store store) {
    this(store, Outcomes.rule(store));
  }

  /** Builds with a rule, which later readers of the store then use as well. */
  public BuildFeatures(Store store, EpisodeRule rule) {
    this.store = store;
    this.rule = rule;
  }

  /**
   * Builds and writes the tables, then shows all of them to readers at once.
   *
   * @param since first day whose features are written again; earlier where rows came in that they
   *     do not know; empty for all days
   * @param finished told each table as it is done
   */
  public Built run(Optional<LocalDate> since, Consumer<Table> finished) {
    AthleteBooks books = AthleteBooks.of(store, rule);
    OutcomeDefinition outcome = Outcomes.of(books.facts(), HORIZON_DAYS);
    write(InjuryEpisodes.TABLE, books.map(InjuryEpisodes.TABLE, new EpisodeRows()), finished);
    write(AthleteDays.TABLE, books.map(AthleteDays.TABLE, new DayRows()), finished);
    write(
        Labels.TABLE, books.map(Labels.TABLE, new LabelRows(Scope.AGAIN, HORIZON_DAYS)), finished);
    writeFeatures(books, since, finished);
    store.publish(
        List.of(InjuryEpisodes.TABLE, AthleteDays.TABLE, Labels.TABLE, FEATURES, FoldStates.TABLE),
        facts(books.facts()));
    AtRiskFile.write(store, AtRiskFile.usual(), Scope.AGAIN);
    store.folder().tighten();
    return built(outcome);
  }

  private void writeFeatures(
      AthleteBooks books, Optional<LocalDate> since, Consumer<Table> finished) {
    boolean adding = since.filter(this::isAfterBuilt).isPresent();
    if (adding && addNights()) {
      finished.accept(FEATURES);
      return;
    }
    Dataset<Row> features = books.map(FEATURES, new FeatureRows(SET));
    // What does not allow new nights alone may touch any night.
    Optional<LocalDate> from =
        adding || store.hasLeftover(FEATURES)
            ? Optional.empty()
            : since.flatMap(day -> unknownSince(day, facts(books.facts())));
    if (from.isPresent()) {
      store.replaceSince(FEATURES, AthleteDays.DAY, from.get(), features);
    } else {
      store.replace(FEATURES, features);
    }
    int last = books.facts().lastDay();
    store.replace(FoldStates.TABLE, books.map(FoldStates.TABLE, new FoldStates(last)));
    finished.accept(FEATURES);
  }

  /**
   * Writes the features of the nights after the last build, and the states after the last of them;
   * nobody sees them before they are published with the tables that go with them.
   *
   * @return false where only a whole build gives the features; then nothing was written
   */
  public boolean addNights() {
    try (FeatureIncrement increment = FeatureIncrement.of(store, rule).orElse(null)) {
      if (increment == null || !increment.fold()) {
        return false;
      }
      store.replaceSince(FEATURES, AthleteDays.DAY, increment.firstNight(), increment.features());
      store.replace(FoldStates.TABLE, increment.states());
      return true;
    }
  }

  private boolean isAfterBuilt(LocalDate since) {
    return store.published().features().filter(built -> since.isAfter(built.lastDay())).isPresent();
  }

  private Published.Features facts(AthleteBook.Facts facts) {
    SortedMap<String, Long> from = new TreeMap<>(store.published().versions());
    return new Published.Features(
        definition(facts),
        LocalDate.ofEpochDay(facts.lastDay()),
        facts.rule().mergeGapDays(),
        facts.rule().sameInjuryDays(),
        from);
  }

  /** Returns a hash of everything beside the rows that decides the values. */
  static String definition(AthleteBook.Facts facts) {
    return Hashes.sha256(
        String.join(
            " ",
            Provenances.CODE_VERSION,
            SET.fingerprint(),
            facts.rule().toString(),
            String.valueOf(facts.recorded())));
  }

  /** Returns the first day to write, empty if features of every day have to be written again. */
  private Optional<LocalDate> unknownSince(LocalDate since, Published.Features next) {
    Published published = store.published();
    return published
        .features()
        .filter(last -> last.definition().equals(next.definition()))
        .map(
            last ->
                Stream.concat(
                        Stream.of(since, last.lastDay().plusDays(1)),
                        published.newsSince().stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
  }

  private void write(Table table, Dataset<Row> rows, Consumer<Table> finished) {
    store.replace(table, rows);
    finished.accept(table);
  }

  private Built built(OutcomeDefinition outcome) {
    Row days =
        store
            .read(AthleteDays.TABLE)
            .selectExpr("count(distinct athlete_id)", "count(*)", "count_if(status = 'missing')")
            .head();
    Row episodes =
        store
            .read(InjuryEpisodes.TABLE)
            .selectExpr(
                "count(*)",
                "count(distinct athlete_id, spell)",
                "count_if(relation in ('reinjury', 'exacerbation'))")
            .head();
    Row labels =
        store.read(Labels.TABLE).selectExpr("count(*)", "count_if(label = 'event')").head();
    return new Built(
        days.getLong(0),
        days.getLong(1),
        days.getLong(2),
        episodes.getLong(0),
        episodes.getLong(1),
        episodes.getLong(2),
        labels.getLong(0),
        labels.getLong(1),
        outcome.name());
  }
}
