package org.loadstone.research;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.Nights;
import org.loadstone.pipeline.spark.Sessions;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.simulation.generate.GeneratorSettings;
import org.loadstone.source.InputError;

/** What researchers ask is answered from the tables that the jobs wrote, and only as of its day. */
class LoadstoneTest {
  private static final String LOAD = AthleteDays.LOAD_AU.name();

  @TempDir private static Path folder;
  private static Loadstone club;

  @BeforeAll
  static void makeUpACohort() {
    SparkSession session = Sessions.start("local[2]");
    session.sparkContext().setLogLevel("OFF");
    // many tiny queries: compiling each costs more than running it
    session.conf().set("spark.sql.codegen.wholeStage", "false");
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    GeneratorSettings cohort = GeneratorSettings.standard(3).withAthletes(6).withSeasons(1);
    club = Loadstone.madeUp(folder.resolve("made"), cohort);
  }

  @Test
  void aMadeUpCohortIsAStoreLikeAnyOther() {
    Loadstone opened = Loadstone.open(folder.resolve("made/store"));

    assertThat(opened.toString())
        .isEqualTo(club.toString())
        .startsWith("6 athletes, ")
        .contains("from 2024-07-01", " injury episodes.");
    assertThat(opened.tables().where("table", "athlete").value(0, "rows")).contains(6L);
    assertThat(opened.tables().values("table"))
        .contains(Optional.of("feature"), Optional.of("label"));
  }

  @Test
  void aTableComesWholeInTheOrderOfItsKeyWithoutLineage() {
    Sheet days = club.table("athlete_day");

    assertThat(days).isEqualTo(days.sortedBy("date").sortedBy("athlete_id"));
    assertThat((long) days.size()).isEqualTo(club.rows("athlete_day").count());
    assertThat(club.table("wellness").columns().toString()).doesNotContain("row_id", "source_file");
    assertThat(days.columns())
        .filteredOn(column -> column.name().equals(LOAD))
        .extracting(Sheet.Column::unit)
        .containsExactly("AU");
  }

  @Test
  void featuresOfANightAreTheRowsThatTheJobWrote() {
    LocalDate day = club.lastDay().minusDays(60);
    AsOf night = club.asOf(day);
    String name = BuildFeatures.SET.features().getFirst().name();

    Sheet shown = night.features(name);

    List<Row> written =
        club.rows("feature").where("date = '" + day + "'").sort("athlete_id").collectAsList();
    assertThat(shown.size()).isEqualTo(written.size()).isPositive();
    for (int i = 0; i < written.size(); i++) {
      assertThat(shown.value(i, "athlete_id")).contains(written.get(i).getAs("athlete_id"));
      assertThat(shown.value(i, name)).isEqualTo(Optional.ofNullable(written.get(i).getAs(name)));
    }
    assertThat(night.athletes()).hasSize(shown.size());
  }

  @Test
  void episodesKnownLaterDoNotExistYetAndReturnsAreNotForeseen() {
    Sheet all = club.table("injury_episode").sortedBy("known_date");
    assertThat(all.size()).isGreaterThan(1);
    LocalDate known = (LocalDate) all.value(all.size() / 2, "known_date").orElseThrow();

    Sheet then = club.asOf(known).episodes();

    assertThat(then.size()).isPositive().isLessThan(all.size());
    assertThat(then.values("onset").stream().flatMap(Optional::stream))
        .allSatisfy(day -> assertThat((LocalDate) day).isBeforeOrEqualTo(known));
    assertThat(then.values("returned").stream().flatMap(Optional::stream))
        .allSatisfy(day -> assertThat((LocalDate) day).isBeforeOrEqualTo(known));
  }

  @Test
  void theBaseRateCountsTheLabelsWhoseHorizonHasEnded() {
    LocalDate last = club.lastDay();

    Rate rate = club.asOf(last).baseRate();

    Dataset<Row> labels =
        Nights.of(new Store(club.spark(), StoreFolder.open(folder.resolve("made/store"))))
            .labels(last, Scope.AGAIN, 28)
            .where("date <= '" + last.minusDays(28) + "' and label <> 'censored'");
    assertThat(rate.days()).isEqualTo(labels.count()).isPositive();
    assertThat(rate.events()).isEqualTo(labels.where("label = 'event'").count());
    assertThat(rate.outcome()).isEqualTo("recurrence");
    assertThat(rate.estimate().value())
        .hasValueSatisfying(
            estimate -> {
              assertThat(estimate.value()).isEqualTo(rate.events() / (double) rate.days());
              assertThat(estimate.lower()).isLessThanOrEqualTo(estimate.value());
              assertThat(estimate.upper()).isGreaterThanOrEqualTo(estimate.value());
            });
    assertThat(rate.toString()).contains("95 % interval", "athletes as units");
  }

  @Test
  void anAthletesChartsShowTheRecordedDaysAndNothingLater() {
    LocalDate day = club.lastDay().minusDays(30);
    AsOf night = club.asOf(day);
    String id = night.athletes().getFirst();

    var chart = night.athlete(id).load(90);

    String between = "date <= '%s' and date > '%s'".formatted(day, day.minusDays(90));
    long squadDays =
        club.rows("athlete_day").where("athlete_id = '" + id + "'").where(between).count();
    assertThat((long) chart.lines().getFirst().points().size())
        .isPositive()
        .isLessThanOrEqualTo(squadDays);
    assertThat(chart.lines().stream().flatMap(line -> line.points().stream()))
        .allSatisfy(point -> assertThat(point.x()).isLessThanOrEqualTo(day.toEpochDay()));
    assertThat(chart.marks())
        .allSatisfy(mark -> assertThat(mark.x()).isLessThanOrEqualTo(day.toEpochDay()));
    assertThat(night.athlete(id).acwr(90).text().description()).contains("not a cause");
  }

  @Test
  void theCatalogueNamesEveryFeatureWithItsFormula() {
    Sheet catalogue = Loadstone.featureCatalogue();

    assertThat(catalogue.size()).isEqualTo(BuildFeatures.SET.features().size());
    assertThat(catalogue.values("formula").stream().flatMap(Optional::stream))
        .hasSize(catalogue.size())
        .allSatisfy(formula -> assertThat(formula.toString()).isNotBlank());
  }

  @Test
  void aPreviewOfADataSetSaysThatThereIsMore() {
    View preview = SparkSheets.preview(club.rows("athlete_day"));

    assertThat(preview.html()).contains("and more rows; count() counts them", "<table>");
    assertThat(SparkSheets.preview(club.rows("athlete").limit(2)).toString())
        .doesNotContain("more rows");
  }

  @Test
  void mistakesAreNamedWithTheirRemedy() throws IOException {
    assertThatThrownBy(() -> club.table("athlete_dya"))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot find table athlete_dya; use one of athlete, membership");
    assertThatThrownBy(() -> club.asOf(LocalDate.of(1999, 1, 1)))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot look at 1999-01-01: nobody was in a squad; see lastDay()");
    assertThatThrownBy(() -> club.asOf(club.lastDay()).athlete("nobody"))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("Cannot find athlete nobody on ");
    Path taken = Files.createDirectories(folder.resolve("taken/by"));
    assertThatThrownBy(() -> Loadstone.madeUp(taken.getParent(), GeneratorSettings.standard(1)))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("it is not empty; give a new folder");
  }
}
