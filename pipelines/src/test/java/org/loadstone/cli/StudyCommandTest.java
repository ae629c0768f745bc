package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.cli.MadeRunners.First;
import org.loadstone.cli.MadeRunners.Made;
import org.loadstone.pipeline.published.PublishedStudy;
import org.loadstone.pipeline.published.PublishedStudyYaml;
import org.loadstone.risk.bagged.BaggedSettings;

/** The verb {@code study} with the study files that ship, on made-up files of the public layout. */
class StudyCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path STUDIES = Path.of("..", "studies");
  private static final MadeRunners FEW = new MadeRunners(16, 260, -4, 1.2, 0, 0);

  @TempDir private Path folder;

  private static Path study(String name) {
    return STUDIES.resolve(name + ".yaml");
  }

  /** The study file with fewer runs, so that it takes seconds. */
  private Path quick(String name) throws IOException {
    String text =
        Files.readString(study(name))
            .replaceFirst("test_athletes: 10", "test_athletes: 6")
            .replaceFirst("repeats: 5", "repeats: 2")
            .replaceFirst("bags: 9", "bags: 2")
            .replaceFirst("rows_per_class: 2048", "rows_per_class: 200")
            .replaceFirst("trees: \\[256, 512\\]", "trees: [20, 40]")
            .replaceFirst("bootstrap: 500", "bootstrap: 40")
            .replaceFirst("folds: 5", "folds: 2");
    return Files.writeString(folder.resolve(name + ".yaml"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "week"})
  void aStudyFileThatShipsSaysThePublishedProtocol(String approach) {
    PublishedStudy study = PublishedStudyYaml.read(study("lovdal-2021-" + approach));
    assertThat(study.protocol().settings())
        .isEqualTo(new BaggedSettings(10, 5, 9, 2048, List.of(2, 3), List.of(256, 512), 1));
    assertThat(study.protocol().rate()).isEqualTo(0.01);
    assertThat(study.figures().getFirst().value())
        .isEqualTo(approach.equals("day") ? 0.724 : 0.678);
    assertThat(study.honest().embargoDays()).isGreaterThanOrEqualTo(21);
    assertThat(study.limits()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource({"day, 73", "week, 72"})
  void aStudyRunsFromFileToFiguresOnTheCommandLine(String approach, int columns)
      throws IOException {
    Made made =
        approach.equals("day") ? FEW.dayFile(First.OLDEST, 1) : FEW.weekFile(First.OLDEST, 1);
    assertThat(made.header()).hasSize(columns);
    Path data = made.write(folder.resolve("runners.csv"));
    Path out = folder.resolve("out");
    MainTest.Ran ran =
        MainTest.run(
            "study",
            quick("lovdal-2021-" + approach).toString(),
            "--data",
            data.toString(),
            "--out",
            out.toString(),
            "--json",
            "--quiet");
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode found = JSON.readTree(ran.out());
    assertThat(found.at("/rows").asInt()).isEqualTo(made.rows().size());
    assertThat(found.at("/events").asLong()).isEqualTo(made.injuries());
    assertThat(found.at("/file/columns").asInt()).isEqualTo(columns);
    assertThat(found.at("/test_athletes"))
        .extracting(JsonNode::asText)
        .containsExactly("10", "11", "12", "13", "14", "15");
    assertThat(found.at("/window/newest").asText()).isEqualTo("last_suffix");
    assertThat(found.at("/protocol"))
        .extracting(one -> one.get("scaling").asText())
        .containsExactly("healthy_rows", "all_rows", "earlier_rows", "training_pool");
    assertThat(found.at("/protocol/1/auc_as_published_less_this/estimate").asDouble())
        .isCloseTo(
            found.at("/protocol/0/auc/mean").asDouble()
                - found.at("/protocol/1/auc/mean").asDouble(),
            within(1e-9));
    assertThat(found.at("/honest/embargo_days").asInt()).isEqualTo(21);
    assertThat(found.at("/honest/every_athlete").properties())
        .extracting(entry -> entry.getKey())
        .contains("base rate", "prior injuries only", "histogram boosting", "ridge logistic");
    assertThat(JSON.readTree(out.resolve("study.json").toFile())).isEqualTo(found);
    assertThat(out.resolve("study.md"))
        .content()
        .contains(
            "## What may not be concluded", "No recurrence", "read in [1]", "doi.org/10.34894");
  }
}
