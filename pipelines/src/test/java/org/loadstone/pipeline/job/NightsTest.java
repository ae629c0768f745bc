package org.loadstone.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.feature.Feature;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Labels;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.source.format.SourceFormat;

/** The wiring of a past night: corrections of sessions, injuries and memberships in one store. */
class NightsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 60;

  @TempDir private static Path folder;

  private static Store store;
  private static Nights nights;

  @BeforeAll
  static void buildAStoreWithCorrections() throws IOException {
    store = TestStore.in(folder.resolve("store"));
    SourceFolder source =
        SourceFolder.in(folder, "source")
            .with("athlete", "athlete_id", "Anna", "Ben", "Cleo")
            .with(
                "membership",
                "athlete_id,squad,from_date,to_date,known_at",
                "Anna,A,2026-01-01,,2026-01-01T08:00:00Z",
                "Ben,A,2026-01-01,,2026-01-01T08:00:00Z",
                "Cleo,A,2026-01-01,,2026-01-01T08:00:00Z",
                "Cleo,A,2026-01-01,2026-01-31,2026-02-08T08:00:00Z")
            .with(
                "injury",
                "athlete_id,injury_id,onset_date,return_date,body_site,side,tissue,known_at",
                "Anna,i1,2026-01-10,,knee,left,,2026-01-11T08:00:00Z",
                "Anna,i1,2026-01-10,2026-01-20,knee,left,,2026-02-10T08:00:00Z",
                "Anna,i1,2026-01-10,2026-01-20,knee,left,tendon,2026-02-20T08:00:00Z",
                "Ben,i2,2026-01-15,2026-01-18,foot,,bone,2026-02-05T08:00:00Z",
                "Cleo,i3,2026-01-02,2026-01-05,foot,,bone,2026-01-06T08:00:00Z")
            .with("training_session", sessions());
    TestStore.ingest(store, source.path(), SourceFormat.TABLES);
    new BuildFeatures(store).run(Optional.empty(), table -> {});
    nights = Nights.of(store);
  }

  private static String[] sessions() {
    List<String> rows = new ArrayList<>();
    rows.add("athlete_id,session_id,date,duration_min,rpe,known_at");
    for (int i = 0; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      for (String athlete : List.of("Anna", "Ben", "Cleo")) {
        rows.add("%s,%s%d,%s,60,5,%sT20:00:00Z".formatted(athlete, athlete, i, day, day));
      }
    }
    rows.add("Anna,Anna45,2026-02-15,90,5,2026-02-18T20:00:00Z");
    return rows.toArray(String[]::new);
  }

  private static String id(String name) {
    return TestStore.PSEUDONYMS.of(name);
  }

  private static List<String> atRisk(String night) {
    return texts(nights.atRisk(LocalDate.parse(night), Scope.AGAIN), "athlete_id");
  }

  private static List<String> texts(Dataset<Row> rows, String column) {
    return rows
        .selectExpr("cast(" + column + " as string) as it")
        .sort("it")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void an_athlete_whose_return_nobody_had_entered_yet_is_not_at_risk_that_night() {
    assertThat(atRisk("2026-02-09")).doesNotContain(id("Anna"));
    assertThat(atRisk("2026-02-10")).contains(id("Anna"));
    assertThat(
            store
                .read(AthleteDays.TABLE)
                .where("athlete_id = '" + id("Anna") + "' and date = '2026-02-09'")
                .select("availability")
                .head()
                .getString(0))
        .isEqualTo("full");
  }

  @Test
  void an_injury_and_a_departure_entered_late_are_not_known_before() {
    assertThat(atRisk("2026-02-04")).containsExactly(id("Cleo"));
    assertThat(atRisk("2026-02-08")).containsExactly(id("Ben"));
    assertThat(texts(store.read(Labels.TABLE).where("date = '2026-02-04'"), "athlete_id"))
        .isEmpty();
  }

  @Test
  void without_an_earlier_injury_an_available_athlete_is_at_risk_of_any_new_episode() {
    LocalDate night = LocalDate.of(2026, 2, 4);
    assertThat(texts(nights.atRisk(night, Scope.ANY), "athlete_id"))
        .contains(id("Ben"), id("Cleo"))
        .doesNotContain(id("Anna"));
    assertThat(nights.labels(night, Scope.ANY, 7).select("outcome").distinct().head().getString(0))
        .isEqualTo("new_episode_7d");
  }

  @Test
  void episodes_of_a_night_have_the_place_and_return_that_it_knew() {
    String anna = "athlete_id = '" + id("Anna") + "'";
    String columns = "concat_ws(' ', return_date, return_known_date, known_date, tissue)";
    assertThat(texts(nights.episodes(LocalDate.of(2026, 2, 9)).where(anna), columns))
        .containsExactly("2026-01-11");
    assertThat(texts(nights.episodes(LocalDate.of(2026, 2, 10)).where(anna), columns))
        .containsExactly("2026-01-20 2026-02-10 2026-01-11");
    assertThat(texts(nights.episodes(LocalDate.of(2026, 2, 20)).where(anna), columns))
        .containsExactly("2026-01-20 2026-02-10 2026-01-11 tendon");
    assertThat(nights.episodes(LocalDate.of(2026, 2, 4)).count()).isEqualTo(2);
  }

  @Test
  void features_made_for_one_night_are_those_of_the_feature_table() {
    for (String night : List.of("2026-02-17", "2026-02-18", "2026-02-28")) {
      Row scored =
          nights
              .atRisk(LocalDate.parse(night), Scope.AGAIN)
              .where("athlete_id = '" + id("Anna") + "'")
              .head();
      Row stored =
          store
              .read(BuildFeatures.FEATURES)
              .where("athlete_id = '" + id("Anna") + "' and date = '" + night + "'")
              .head();
      for (Feature feature : BuildFeatures.OFFERED.features()) {
        String name = feature.name();
        assertThat(scored.<Double>getAs(name))
            .as(night + " " + name)
            .isEqualTo(stored.<Double>getAs(name));
      }
      assertThat(scored.length()).isEqualTo(2 + BuildFeatures.OFFERED.features().size());
    }
  }

  @Test
  void a_table_as_of_a_day_has_one_version_of_each_row_and_the_day_ends_in_the_stores_zone() {
    Table table = TrainingSessions.TABLE;
    String corrected = "session_id = 'Anna45'";
    assertThat(store.asOf(table, LocalDate.of(2026, 2, 17)).where(corrected).collectAsList())
        .extracting(row -> row.<Double>getAs("duration_min"))
        .containsExactly(60.0);
    assertThat(store.asOf(table, LocalDate.of(2026, 2, 18)).where(corrected).collectAsList())
        .extracting(row -> row.<Double>getAs("duration_min"))
        .containsExactly(90.0);
    assertThat(store.asOf(table, LocalDate.of(2026, 2, 14)).where(corrected).count()).isZero();
    assertThat(List.of(store.latest(table).count(), store.read(table).count()))
        .containsExactly(3L * DAYS, 3L * DAYS + 1);
  }

  @Test
  void a_store_without_any_return_date_names_its_outcome_for_that() throws IOException {
    Store open = TestStore.in(folder.resolve("open"));
    SourceFolder source =
        SourceFolder.in(folder, "open-source")
            .with(
                "injury",
                "athlete_id,injury_id,onset_date,body_site",
                "Anna,i1,2026-01-10,knee",
                "Anna,i2,2026-03-01,knee")
            .with("training_session", sessions());
    TestStore.ingest(open, source.path(), SourceFormat.TABLES);

    BuildFeatures.Built built = new BuildFeatures(open).run(Optional.empty(), table -> {});

    assertThat(built.outcome()).isEqualTo("recurrence_28d_return_imputed");
    assertThat(Outcomes.named(built.outcome(), 28).plural())
        .isEqualTo("recurrences (returns imputed)");
    assertThat(
            open.read(BuildFeatures.FEATURES)
                .selectExpr("count(days_since_return) > 0", "count(last_time_loss_days)")
                .collectAsList())
        .extracting(row -> row.getBoolean(0), row -> row.getLong(1))
        .containsExactly(tuple(true, 0L));
  }
}
