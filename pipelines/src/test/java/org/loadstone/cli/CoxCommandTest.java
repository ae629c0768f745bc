package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoxCommandTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rows.csv"), text);
  }

  private Path athletes() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder text = new StringBuilder("athlete,start,stop,injured,load,sex,w,constant\n");
    for (int i = 0; i < 120; i++) {
      int start = random.nextInt(20);
      int stop = start + 1 + random.nextInt(30);
      double load = Math.round(100 * random.nextDouble(-1, 1)) / 100.0;
      int injured = random.nextDouble() < 0.4 + 0.3 * load ? 1 : 0;
      text.append(
          "a%d,%d,%d,%d,%s,%s,%d,7\n"
              .formatted(
                  i / 3,
                  start,
                  stop,
                  injured,
                  load,
                  i % 2 == 0 ? "f" : "m",
                  1 + random.nextInt(3)));
    }
    return file(text.toString());
  }

  @Test
  void printsTheTableThatAnRUserExpects() throws IOException {
    MainTest.Ran ran =
        MainTest.run(
            "survival",
            athletes().toString(),
            "--formula",
            "Surv(start, stop, injured) ~ load + sex + cluster(athlete)");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("Cox model, efron ties, robust errors by cluster, 120 rows")
        .containsPattern("term +coef +HR +95 % interval +se +z +p")
        .containsPattern("sexm +-?[0-9.]+")
        .contains("concordance")
        .contains("likelihood ratio test")
        .contains("Do hazard ratios stay the same over time?");
  }

  @Test
  void drawsCurvesOfRowsToPredictFor() throws IOException {
    Path rows = athletes();
    Path newdata =
        Files.writeString(folder.resolve("new.csv"), "row,load,sex\nlow,-0.5,f\nhigh,0.5,f\n");
    Path plot = folder.resolve("plot.svg");
    MainTest.Ran ran =
        MainTest.run(
            "survival",
            rows.toString(),
            "--formula",
            "Surv(start, stop, injured) ~ load + sex",
            "--newdata",
            newdata.toString(),
            "--plot",
            plot.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(plot)).startsWith("<").contains("low").contains("high");
  }

  @Test
  void fitsWeightsPenaltiesAndFrailties() throws IOException {
    Path rows = athletes();
    String formula = "Surv(start, stop, injured) ~ load + sex";
    JsonNode weighted = json(rows, formula, "--weights", "w", "--ties", "breslow");
    assertThat(weighted.get("coef")).hasSize(2);
    JsonNode lasso = json(rows, formula, "--penalty", "lasso", "--lambda", "10");
    assertThat(lasso.get("coef").get(0).asDouble()).isZero();
    JsonNode frailty = json(rows, formula + " + frailty(athlete, theta = 0.3)");
    assertThat(frailty.get("frailty").get("frail")).hasSize(40);
    assertThat(frailty.get("frailty").get("theta").asDouble()).isCloseTo(0.3, within(0.0));
    assertThat(json(rows, formula, "--residuals", "false").has("resid_score")).isFalse();
  }

  private static JsonNode json(Path rows, String formula, String... more) throws IOException {
    java.util.List<String> words =
        new java.util.ArrayList<>(
            java.util.List.of("survival", rows.toString(), "--formula", formula, "--json"));
    words.addAll(java.util.List.of(more));
    MainTest.Ran ran = MainTest.run(words.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return new ObjectMapper().readTree(ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Surv(start, stop, injured) ~ constant       | constant has one value
          Surv(start, stop, injured) ~ load + I(2*load) | I(2 * load) is a sum of load
          Surv(start, stop, injured) ~ laod           | laod
          Surv(stop, start, injured) ~ load           | let it stop after it starts
          Surv(start, stop, load) ~ sex               | neither 0 nor 1
          Surv(start, stop, injured == 5) ~ sex       | none of 120 rows has an event
          Surv(start, stop, injured) ~ I(injured == 1) | without error
          Surv(start, stop, injured) ~ load + frailty(athlete, theta = 0) | theta
          Surv(start, stop, injured) ~ load + frailty(athlete) + cluster(athlete) | give one of them
          load ~ sex                                  | Surv
          """)
  void saysWhatIsWrongInOneLine(String formula, String message) throws IOException {
    MainTest.Ran ran = MainTest.run("survival", athletes().toString(), "--formula", formula);
    assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
    assertThat(ran.err().strip().lines()).hasSize(1);
  }
}
