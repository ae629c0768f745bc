package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;
import org.loadstone.feature.LoadFeatures;
import org.loadstone.feature.LoadFeatures.Acwr.Coupling;
import org.loadstone.feature.LoadFeatures.Monotony.Spread;
import org.loadstone.feature.LoadWindow;
import org.loadstone.feature.Missing;
import org.loadstone.injury.Complaint;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.injury.Episodes;
import org.loadstone.injury.Place;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.table.InjuryReports;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.file.RecordReader;

/**
 * The real SoccerMon logs (Midoglu 2024, doi:10.1038/s41597-024-03386-x) against the load columns
 * that their publisher derived. The publisher did not refresh windows after late edits of a day, so
 * agreement is a rate below 100 %; the rates were found with pandas.
 */
class SoccerMonTest {
  private static final LoadWindow WINDOW = new LoadWindow(LoadMeasure.SRPE, 28, Missing.ZERO);
  private static final FeatureSet SET =
      FeatureSet.of(
          List.of(
              new LoadFeatures.Sum(WINDOW, 7),
              new LoadFeatures.Acwr(WINDOW, Coupling.COUPLED),
              new LoadFeatures.Monotony(WINDOW, Spread.POPULATION)));
  private static final int WEEKLY = 0;
  private static final int ACWR = 1;
  private static final int MONOTONY = 2;
  private static final double ONE_DECIMAL = 0.05 + 1e-9;

  @TempDir private static Path folder;

  private static Path published;
  private static Store store;
  private static Map<String, TableCounts> counts;

  /** A published wide file: players across, days down, as text. */
  private record Wide(List<String> players, List<LocalDate> days, double[][] cells) {
    static Wide read(String name) {
      Path file = published.resolve("training-load/" + name + ".csv");
      SourceFile source = new SourceFile(name + ".csv", file.toString());
      RecordReader reader = ReadAs.AUTO.reader(source);
      List<String> header = reader.fields(source).orElseThrow().names();
      List<LocalDate> days = new ArrayList<>();
      List<double[]> rows = new ArrayList<>();
      reader.read(
          source,
          record -> {
            days.add(LocalDate.parse(record.texts()[0], DateTimeFormatter.ofPattern("dd.MM.yyyy")));
            rows.add(
                Arrays.stream(record.texts()).skip(1).mapToDouble(Double::parseDouble).toArray());
          });
      return new Wide(header.subList(1, header.size()), days, rows.toArray(double[][]::new));
    }

    /** Returns the share of cells in which {@code value} agrees with this file. */
    double agreement(Cell value, double tolerance) {
      long agree = 0;
      for (int day = 0; day < days.size(); day++) {
        for (int player = 0; player < players.size(); player++) {
          agree += Math.abs(value.at(day, player) - cells[day][player]) <= tolerance ? 1 : 0;
        }
      }
      return agree / (double) (days.size() * players.size());
    }
  }

  /** The value of a day and player. */
  private interface Cell {
    double at(int day, int player);
  }

  @BeforeAll
  static void ingest() {
    Optional<Path> data =
        Optional.ofNullable(System.getProperty("loadstone.root"))
            .map(root -> Path.of(root, "../shared/data/soccermon-subjective/subjective"))
            .filter(Files::isDirectory);
    assumeTrue(data.isPresent(), "needs the SoccerMon logs in ../shared/data/soccermon-subjective");
    published = data.get().toAbsolutePath().normalize();
    store = TestStore.in(folder.resolve("store"));
    counts = TestStore.ingest(store, published, "auto");
  }

  @Test
  void every_session_is_kept_and_76_are_flagged_as_possible_duplicates() {
    assertThat(counts.get("training_session")).isEqualTo(new TableCounts(16_265, 0, 0, Map.of()));
    assertThat(
            store
                .read(TrainingSessions.TABLE)
                .where("array_contains(split(marks, ' '), 'possible_duplicate')")
                .count())
        .isEqualTo(76);
    assertThat(counts.get("athlete"))
        .as("56 days of the wide files have no answer of anybody")
        .isEqualTo(new TableCounts(50, 0, 0, Map.of(), Map.of("no cell filled", 56L)));
    assertThat(counts.values()).allMatch(count -> count.quarantinedRows() == 0);
  }

  @Test
  void injury_reports_become_306_complaints_and_40_athlete_level_spells() throws IOException {
    assertThat(counts.get("injury_report").accepted()).isEqualTo(306);
    assertThat(store.read(InjuryReports.TABLE).select("source_line").distinct().count())
        .isEqualTo(162);
    Map<String, List<Complaint>> byAthlete = new HashMap<>();
    for (Row row :
        store
            .read(InjuryReports.TABLE)
            .selectExpr(
                "athlete_id", "unix_date(date)", "body_site", "coalesce(side, '')", "severity")
            .collectAsList()) {
      byAthlete
          .computeIfAbsent(row.getString(0), id -> new ArrayList<>())
          .add(
              new Complaint(
                  row.getInt(1),
                  row.getInt(1),
                  new Place(row.getString(2), row.getString(3), ""),
                  row.getString(4)));
    }
    int spells = 0;
    for (List<Complaint> complaints : byAthlete.values()) {
      spells +=
          (int)
              Episodes.of(List.of(), complaints, EpisodeRule.STANDARD).stream()
                  .mapToInt(episode -> episode.spell())
                  .distinct()
                  .count();
    }
    assertThat(byAthlete).hasSize(15);
    assertThat(spells).isEqualTo(40);
  }

  @Test
  void the_published_columns_agree_with_each_other() {
    Wide atl = Wide.read("atl");
    Wide ctl = Wide.read("ctl28");
    Wide weekly = Wide.read("weekly_load");
    Wide monotony = Wide.read("monotony");
    Wide acwr = Wide.read("acwr");
    assertThat(acwr.days()).hasSize(731);
    assertThat(acwr.players()).hasSize(50);
    assertThat(
            acwr.agreement(
                (day, player) -> {
                  double chronic = ctl.cells()[day][player];
                  return chronic == 0 ? 0 : atl.cells()[day][player] / chronic;
                },
                1e-9))
        .isEqualTo(1);
    assertThat(
            Wide.read("strain")
                .agreement(
                    (day, player) -> weekly.cells()[day][player] * monotony.cells()[day][player],
                    ONE_DECIMAL))
        .isEqualTo(1);
  }

  @Test
  void features_of_the_published_daily_load_agree_with_the_published_features() {
    Wide daily = Wide.read("daily_load");
    double[][][] ours = features(daily, daily.cells());
    agree("weekly_load", ours[WEEKLY], ONE_DECIMAL, 0.989);
    agree("acwr", ours[ACWR], ONE_DECIMAL, 0.980);
    agree("monotony", ours[MONOTONY], ONE_DECIMAL, 0.978);
  }

  @Test
  void daily_and_weekly_loads_of_the_ingested_sessions_agree_with_the_published_ones() {
    Wide daily = Wide.read("daily_load");
    double[][] loads = sessionLoads(daily);
    agree("daily_load", loads, ONE_DECIMAL, 0.996);
    agree("weekly_load", features(daily, loads)[WEEKLY], ONE_DECIMAL, 0.989);
  }

  private static void agree(String name, double[][] ours, double tolerance, double least) {
    assertThat(Wide.read(name).agreement((day, player) -> ours[day][player], tolerance))
        .as("share of the 731 x 50 cells of %s that agree", name)
        .isBetween(least, 1.0);
  }

  private static double[][] sessionLoads(Wide like) {
    Map<String, Integer> columns = new HashMap<>();
    for (int player = 0; player < like.players().size(); player++) {
      columns.put(TestStore.PSEUDONYMS.of(like.players().get(player)), player);
    }
    double[][] loads = new double[like.days().size()][like.players().size()];
    int first = (int) like.days().getFirst().toEpochDay();
    for (Row row :
        store
            .read(TrainingSessions.TABLE)
            .selectExpr("athlete_id", "unix_date(date)", "duration_min * rpe")
            .collectAsList()) {
      loads[row.getInt(1) - first][columns.get(row.getString(0))] += row.getDouble(2);
    }
    return loads;
  }

  /** Folds every player's days; an absent value counts as the 0 that the publisher writes. */
  private static double[][][] features(Wide like, double[][] loads) {
    int days = like.days().size();
    double[][][] out = new double[SET.features().size()][days][like.players().size()];
    DayBuffer day = new DayBuffer();
    FeatureRow row = SET.row();
    for (int player = 0; player < like.players().size(); player++) {
      double[] state = new double[SET.stateSize()];
      for (int d = 0; d < days; d++) {
        day.begin((int) like.days().get(d).toEpochDay());
        if (loads[d][player] > 0) {
          day.trained(loads[d][player]);
        }
        SET.step(state, 0, day);
        SET.read(state, 0, row);
        for (int f = 0; f < out.length; f++) {
          out[f][d][player] = row.has(f) ? row.value(f) : 0;
        }
      }
    }
    return out;
  }
}
