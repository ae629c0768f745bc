package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files written before trees held their training weights, and the risks recorded with them. */
class FirstVersionFilesTest {
  @ParameterizedTest
  @ValueSource(strings = {"base-rate", "zones", "logistic", "forest"})
  void givesTheRecordedRisksToTheLastBit(String kind) throws IOException {
    String file = text("v1-" + kind + ".json");
    assertThat(file).contains("\"version\":1");
    RiskModel model = RiskModelFile.fromJson(file).model();
    List<String> lines = text("v1-rows.csv").lines().toList();
    List<String> header = List.of(lines.getFirst().split(","));
    for (String line : lines.subList(1, lines.size())) {
      Map<String, Double> known = cells(header, line);
      FeatureVector row = FeatureVector.of(model.features(), known);
      assertThat(model.risk(row)).as(line).isEqualTo(known.get(kind));
      assertThat(model.explain(row).isPresent()).isEqualTo(kind.equals("logistic"));
    }
    assertThat(lines).hasSize(61);
  }

  @ParameterizedTest
  @ValueSource(strings = {"base-rate", "zones", "logistic", "forest"})
  void isWrittenAgainAsTheSameModelOfThisVersion(String kind) throws IOException {
    SavedModel saved = RiskModelFile.fromJson(text("v1-" + kind + ".json"));
    String again = RiskModelFile.toJson(saved);
    assertThat(again)
        .isEqualTo(
            text("v1-" + kind + ".json")
                .replace("\"version\":1}", "\"version\":" + RiskModelFile.VERSION + "}"));
    assertThat(RiskModelFile.toJson(RiskModelFile.fromJson(again))).isEqualTo(again);
  }

  private static Map<String, Double> cells(List<String> header, String line) {
    List<String> cells = Arrays.asList(line.split(",", -1));
    assertThat(cells).hasSameSizeAs(header);
    Map<String, Double> out = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        out.put(header.get(i), Double.valueOf(cells.get(i)));
      }
    }
    return out;
  }

  private String text(String file) throws IOException {
    try (var in = getClass().getResourceAsStream("/risk/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
