package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.risk.boost.HistogramBoosting;
import org.loadstone.risk.boost.HistogramSettings;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.GradientSettings;
import org.loadstone.risk.smile.SmileLearners;

class RiskModelFileTest {
  private static final RiskTable TABLE = SyntheticRisk.table(30, 40, 8);

  static List<Learner> learners() {
    List<Learner> all =
        new ArrayList<>(SmileLearners.standard(ForestSettings.standard().withTrees(5)));
    all.add(SmileLearners.boosting(GradientSettings.standard().withTrees(5)));
    all.add(new HistogramBoosting(HistogramSettings.standard().withRounds(5)));
    return all;
  }

  @ParameterizedTest
  @MethodSource("learners")
  void everyModelComesBackWithTheSameBitsAndBytes(Learner learner, @TempDir Path folder) {
    SavedModel saved =
        new SavedModel(
            learner.name(),
            "recurrence_28d",
            28,
            TABLE.contentHash(),
            learner.fit(TABLE, 4).require());
    Path file = folder.resolve("models").resolve("model.json");
    RiskModelFile.write(saved, file);
    SavedModel read = RiskModelFile.read(file);
    assertThat(read.model().risks(TABLE)).containsExactly(saved.model().risks(TABLE));
    assertThat(RiskModelFile.toJson(read)).isEqualTo(RiskModelFile.toJson(saved));
    assertThat(read.outcome()).isEqualTo("recurrence_28d");
    assertThat(folder.resolve("models")).isDirectoryContaining(p -> p.equals(file));
  }

  @Test
  void aFileOfTheFirstVersionStillGivesItsRisk() throws IOException {
    String text;
    try (var in = getClass().getResourceAsStream("/golden/risk_model_v1.json")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    SavedModel saved = RiskModelFile.fromJson(text);
    FeatureVector v = FeatureVector.of(saved.model().features(), Map.of("load", 2.0));
    // -2 + 0.5 * (2 - 1) / 2 + 0.25 * (1 - 0.5) / 0.5, by hand.
    assertThat(saved.model().risk(v)).isCloseTo(1 / (1 + Math.exp(1.5)), within(1e-15));
    assertThat(RiskModelFile.toJson(saved))
        .isEqualTo(text.replace("\"version\":1}", "\"version\":" + RiskModelFile.VERSION + "}"));
  }

  @Test
  void otherVersionsFormatsAndBrokenFilesAreNamed(@TempDir Path folder) throws IOException {
    SavedModel saved =
        new SavedModel("b", "o", 1, "h", Baselines.baseRate().fit(TABLE, 1).require());
    String text = RiskModelFile.toJson(saved);
    assertThatThrownBy(() -> RiskModelFile.fromJson(text.replace("\"version\":2", "\"version\":9")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot read model: version 9; this release reads versions 1 to 2, train the model again");
    assertThatThrownBy(() -> RiskModelFile.fromJson("{}")).hasMessageContaining("format ''");
    assertThatThrownBy(() -> RiskModelFile.fromJson("[1]")).hasMessageContaining("format ''");
    assertThatThrownBy(() -> RiskModelFile.fromJson("no json")).hasMessageContaining("not JSON");
    assertThatThrownBy(() -> RiskModelFile.fromJson(text.replace("base-rate", "script")))
        .hasMessageContaining("kind 'script'");
    assertThatThrownBy(() -> RiskModelFile.fromJson(text.replace("\"rate\":{", "\"raten\":{")))
        .hasMessageContaining("no entry 'rate'");
    Path missing = folder.resolve("none.json");
    assertThatThrownBy(() -> RiskModelFile.read(missing)).hasMessageContaining("none.json");
    assertThat(Files.exists(missing)).isFalse();
  }

  @Test
  void aTreeThatWouldNotEndIsRefused() {
    assertThatThrownBy(
            () ->
                new ForestModel.Tree(
                    new int[] {0},
                    new double[1],
                    new int[] {0},
                    new int[] {0},
                    new double[1],
                    new double[0]))
        .hasMessageContaining("node 0; give a leaf risk in [0, 1] or children after it");
  }
}
