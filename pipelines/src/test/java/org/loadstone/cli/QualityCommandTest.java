package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.pipeline.SourceFolder;
import org.loadstone.pipeline.TestStore;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.store.Store;

/** The verb as a shell sees it, on a store with one late squad and one impossible row. */
class QualityCommandTest {
  @TempDir private static Path folder;

  private static Path store;

  @BeforeAll
  static void ingest() throws IOException {
    SharedSpark.session();
    store = folder.resolve("store");
    List<String> wellness = new ArrayList<>(List.of("athlete_id,date,sleep_h"));
    for (int day = 1; day <= 28; day++) {
      wellness.add("Ann,2026-02-%02d,%s".formatted(day, 6 + day % 5 * 0.5));
    }
    wellness.add("Bo,2026-02-03,75");
    SourceFolder logs =
        SourceFolder.in(folder, "logs")
            .with("athlete", "athlete_id,birth_year", "Ann,2000", "Bo,2001")
            .with(
                "membership",
                "athlete_id,squad,from_date",
                "Ann,first,2026-02-01",
                "Bo,second,2026-02-01")
            .with("wellness", wellness.toArray(String[]::new));
    Store made = TestStore.in(store);
    TestStore.ingest(made, logs.path(), "tables");
    new BuildFeatures(made).run(Optional.empty(), table -> {});
  }

  private static MainTest.Ran quality(String... more) {
    List<String> words =
        new ArrayList<>(List.of("quality", "--store", store.toString(), "--quiet"));
    words.addAll(List.of(more));
    return MainTest.run(words.toArray(String[]::new));
  }

  @Test
  void theGateExitsWithThreeAndNamesWhatFailed() {
    MainTest.Ran ran = quality("--gate");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("FAILED  quarantined wellness, all days: 3.45 %, at most 1 %")
        .contains("        look the rows up in table quarantine: rule, value, file and line")
        .contains("FAILED  day_known, all days, second: 0 %, at least 80 %")
        .doesNotContain("day_known, all days, first");
    assertThat(quality().code()).as("without --gate").isZero();
  }

  @Test
  void limitsOfOnesOwnAreJudgedWithoutAScanAndCanOpenTheGate() throws IOException {
    quality();
    Path limits =
        Files.writeString(
            folder.resolve("limits.yaml"),
            """
            limits:
              quarantined: 0.05
              wellness_given: off
              day_known: off
              window_covered: off
            """);
    MainTest.Ran ran = quality("--config", limits.toString(), "--gate");
    assertThat(ran.code()).as(ran.out()).isZero();
    assertThat(ran.out())
        .startsWith("As of 2026-02-28: 0 of ")
        .contains("The store has not changed since run 1: its metrics were read");
  }

  @Test
  void thePageAndItsDataHoldPseudonymsUnlessThereIsARoster() throws IOException {
    Path out = folder.resolve("out");
    MainTest.Ran ran = quality("--out", out.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .endsWith("Report: " + out.resolve("quality.html") + System.lineSeparator());
    assertThat(out.resolve("quality.html")).content().contains("<table class=\"weeks\">");
    JsonNode data = new ObjectMapper().readTree(out.resolve("quality.json").toFile());
    JsonNode athletes = data.path("compliance").path("value").path("athletes");
    assertThat(athletes).hasSize(2);
    assertThat(data.toString()).doesNotContain("Ann");

    String id = athletes.get(0).path("id").asText();
    Path roster =
        Files.writeString(folder.resolve("names.csv"), "pseudonym,name\n" + id + ",Ann Doe\n");
    quality("--out", out.toString(), "--roster", roster.toString());
    assertThat(out.resolve("quality.html")).content().contains("Ann Doe");
  }

  @Test
  void machinesGetTheVerdicts() throws IOException {
    JsonNode json = new ObjectMapper().readTree(quality("--json").out());
    assertThat(json.path("as_of").asText()).isEqualTo("2026-02-28");
    assertThat(json.path("failed").asInt()).isPositive();
    JsonNode first = json.path("verdicts").get(0);
    assertThat(first.path("status").asText()).isEqualTo("failed");
    assertThat(first.path("check").asText()).isEqualTo("quarantined");
    assertThat(first.path("value").asDouble()).isEqualTo(1.0 / 29);
    assertThat(first.path("remedy").asText()).isNotBlank();
  }

  @Test
  void aMistypedLimitIsOneLineWithTheNearestName() throws IOException {
    Path limits = Files.writeString(folder.resolve("typo.yaml"), "limits: {day_knwon: 0.5}\n");
    MainTest.Ran ran = quality("--config", limits.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("Cannot read limits " + limits + ": unknown check 'day_knwon'; did you mean")
        .contains("'day_known'")
        .hasLineCount(1);
  }
}
