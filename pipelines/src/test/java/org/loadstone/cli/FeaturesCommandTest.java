package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.job.Outcomes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;

/** How near two records must lie to be one injury, as the command line sets and keeps it. */
class FeaturesCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private String store;

  @BeforeEach
  void ingest() throws IOException {
    SharedSpark.session();
    store = folder.resolve("store").toString();
    SourceFolder source =
        SourceFolder.in(folder, "source")
            .with("membership", "athlete_id,squad,from_date", "Anna,A,2026-03-01")
            .with("training_session", "athlete_id,date,duration_min,rpe", "Anna,2026-03-02,60,5")
            .with(
                "injury",
                "athlete_id,injury_id,onset_date,return_date,body_site,side,tissue",
                "Anna,physio,2026-03-03,2026-03-20,knee,left,",
                "Anna,doctor,2026-03-08,2026-03-22,knee,left,tendon");
    MainTest.Ran ran =
        MainTest.run(
            "ingest",
            "--store",
            store,
            "--source",
            source.path().toString(),
            "--key",
            folder.resolve("key").toString(),
            "--quiet");
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private MainTest.Ran features(String... more) {
    List<String> words = new ArrayList<>(List.of("features", "--store", store));
    words.addAll(List.of("--json", "--quiet"));
    words.addAll(List.of(more));
    return MainTest.run(words.toArray(String[]::new));
  }

  @Test
  void records_five_days_apart_are_one_injury_by_a_rule_of_five_days_that_later_verbs_keep()
      throws IOException {
    MainTest.Ran ran = features("--same-injury-days", "5");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(JSON.readTree(ran.out()).path("episodes").asInt()).isEqualTo(1);
    Store built = new Store(SharedSpark.session(), StoreFolder.open(folder.resolve("store")));
    assertThat(Outcomes.rule(built)).isEqualTo(new EpisodeRule(7, 5, EpisodeRule.STANDARD.open()));
  }

  @Test
  void a_distance_below_0_is_an_input_error() {
    assertThat(features("--same-injury-days", "-1"))
        .isEqualTo(
            new MainTest.Ran(
                2,
                "",
                "Cannot merge reports 7 and records -1 days apart; give 0 or more%n".formatted()));
  }
}
