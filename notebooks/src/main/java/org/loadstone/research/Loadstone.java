package org.loadstone.research;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.loadstone.chart.Markup;
import org.loadstone.feature.FeatureAbout;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.Nights;
import org.loadstone.pipeline.report.StoreRows;
import org.loadstone.pipeline.spark.Sessions;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.pipeline.train.StudyPlan;
import org.loadstone.pipeline.train.StudyYaml;
import org.loadstone.pipeline.train.TrainJob;
import org.loadstone.risk.declared.DeclaredStudy;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.schema.table.Tables;
import org.loadstone.simulation.generate.GeneratorSettings;
import org.loadstone.source.InputError;

/**
 * A store of tables, opened for research.
 *
 * <pre>{@code
 * Loadstone club = Loadstone.open(Path.of("club"));
 * club.asOf(LocalDate.of(2026, 3, 28)).baseRate();
 * club.study(1).naiveAndHonest();
 * }</pre>
 */
public final class Loadstone implements View {
  /** The most rows that a table may have to be read whole. */
  public static final int MOST_ROWS = 200_000;

  private final Store store;
  private Optional<Nights> nights = Optional.empty();

  private Loadstone(Store store) {
    this.store = store;
  }

  /**
   * Opens a store; the first one starts Spark.
   *
   * @throws InputError if the folder is not a store
   */
  public static Loadstone open(Path folder) {
    StoreFolder opened = StoreFolder.open(folder);
    return new Loadstone(new Store(session(), opened));
  }

  /**
   * Makes up a cohort and takes it through generation, ingest and features: equal settings give
   * equal tables.
   *
   * @param folder new or empty; gets {@code raw/}, {@code truth/} and {@code store/}
   * @throws InputError if the folder holds other things
   */
  public static Loadstone madeUp(Path folder, GeneratorSettings cohort) {
    return new Loadstone(MadeUpCohort.write(session(), folder, cohort));
  }

  private static SparkSession session() {
    return Sessions.start("local[*]");
  }

  /** Returns the session, for questions in Spark's own words. */
  public SparkSession spark() {
    return store.spark();
  }

  /** Returns the tables that the store holds: name, rows and what one row is. */
  public Sheet tables() {
    List<List<?>> rows = new ArrayList<>();
    for (Table table : all().filter(store::has).toList()) {
      rows.add(List.of(table.name(), standing(table).count(), table.grain()));
    }
    return Sheet.of(
        List.of(Sheet.Column.of("table"), Sheet.Column.of("rows"), Sheet.Column.of("one row is")),
        rows);
  }

  private static Stream<Table> all() {
    return Stream.of(Tables.INPUT, Tables.BUILT, List.of(BuildFeatures.FEATURES))
        .flatMap(List::stream);
  }

  /**
   * Returns a whole table without the columns about where rows came from, sorted by its key.
   *
   * @throws InputError if there is no table of that name, or it has more than {@link #MOST_ROWS}
   *     rows
   */
  public Sheet table(String name) {
    Table table = declared(name);
    Dataset<Row> rows = rows(name);
    long count = rows.count();
    if (count > MOST_ROWS) {
      throw new InputError(
          String.format(
              Locale.ROOT,
              "Cannot read table %s whole: %,d rows; narrow it first: rows(\"%s\").where(...)",
              name,
              count,
              name));
    }
    Column[] key = table.key().stream().map(c -> col(c.name())).toArray(Column[]::new);
    return SparkSheets.of(rows.sort(key), table);
  }

  /**
   * Returns the rows of a table, each as it is known at last, for questions in Spark's own words,
   * without the columns about where they came from; in no particular order.
   *
   * @throws InputError if there is no table of that name
   */
  public Dataset<Row> rows(String name) {
    Table table = declared(name);
    Column[] own = table.ownColumns().stream().map(c -> col(c.name())).toArray(Column[]::new);
    return standing(table).select(own);
  }

  /** A row that was corrected counts once, as it is known at last. */
  private Dataset<Row> standing(Table table) {
    return table.layer() == Layer.VALIDATED ? store.latest(table) : store.read(table);
  }

  private static Table declared(String name) {
    return all()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputError(
                    "Cannot find table %s; use one of %s"
                        .formatted(name, String.join(", ", all().map(Table::name).toList()))));
  }

  /** Returns every feature: name, meaning, unit, formula, when absent, source and caveat. */
  public static Sheet featureCatalogue() {
    List<Sheet.Column> columns =
        Stream.of("feature", "label", "unit", "formula", "absent when", "source", "caveat")
            .map(Sheet.Column::of)
            .toList();
    return Sheet.of(
        columns,
        BuildFeatures.SET.features().stream().map(feature -> words(feature.about())).toList());
  }

  private static List<String> words(FeatureAbout f) {
    return List.of(
        f.name(), f.label(), f.unit().symbol(), f.formula(), f.absent(), f.source(), f.caveat());
  }

  /**
   * Returns the last day on which anybody was in a squad.
   *
   * @throws InputError if the store has no athlete-days
   */
  public LocalDate lastDay() {
    return StoreRows.lastSquadDay(store)
        .orElseThrow(
            () ->
                new InputError(
                    "Cannot find a day: %s has no athlete-days; run loadstone features"
                        .formatted(store.folder().root())));
  }

  /**
   * Returns what was known by the night of a day. The rows of the store are gathered once, at the
   * first call: after new rows were ingested, open the store again.
   *
   * @throws InputError if nobody was in a squad on that day
   */
  public AsOf asOf(LocalDate day) {
    if (nights.isEmpty()) {
      nights = Optional.of(Nights.of(store));
    }
    return AsOf.of(store, nights.get(), day);
  }

  /**
   * Fits and evaluates risk models, on athletes and days that they have not seen, and keeps them in
   * the store as {@code loadstone train} does.
   *
   * @param seed of splits, learners and intervals
   * @throws InputError if no at-risk day has a known outcome
   */
  public Study study(long seed) {
    return study(StudyYaml.USUAL.withSeed(seed));
  }

  /**
   * As {@link #study(long)}, of a study file.
   *
   * @throws InputError naming what the file or the store lacks
   */
  public Study study(Path file) {
    return study(StudyYaml.read(file));
  }

  private Study study(DeclaredStudy declared) {
    StudyPlan plan = StudyPlan.of(declared, store.folder(), () -> store);
    return new Study(new TrainJob(store.folder(), plan).run(step -> {}).result());
  }

  @Override
  public String html() {
    return "<p>" + Markup.escape(toString()) + "</p>";
  }

  /** Returns one sentence: athletes, days and injury episodes. */
  @Override
  public String toString() {
    if (!store.has(AthleteDays.TABLE)) {
      return "A store without athlete-days; run loadstone features on it.";
    }
    Row days =
        store
            .read(AthleteDays.TABLE)
            .selectExpr(
                "count(distinct " + AthleteDays.ATHLETE_ID + ")",
                "count(*)",
                "cast(min(" + AthleteDays.DAY + ") as string)",
                "cast(max(" + AthleteDays.DAY + ") as string)")
            .head();
    return String.format(
        Locale.ROOT,
        "%,d athletes, %,d athlete-days from %s to %s, %,d injury episodes.",
        days.getLong(0),
        days.getLong(1),
        days.getString(2),
        days.getString(3),
        store.read(InjuryEpisodes.TABLE).count());
  }
}
