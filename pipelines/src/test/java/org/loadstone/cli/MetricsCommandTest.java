package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN =
      Path.of(System.getProperty("loadstone.root", ".."), "../shared/golden");

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("risks.csv"), text);
  }

  private static void assertEqual(String where, JsonNode found, JsonNode expected) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              one -> {
                assertThat(found.has(one.getKey())).as(where + "/" + one.getKey()).isTrue();
                assertEqual(where + "/" + one.getKey(), found.get(one.getKey()), one.getValue());
              });
    } else if (expected.isArray()) {
      assertThat(found.size()).as(where).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertEqual(where + "/" + i, found.get(i), expected.get(i));
      }
    } else if (expected.isNumber()) {
      double value = expected.asDouble();
      assertThat(found.asDouble())
          .as(where)
          .isCloseTo(value, within(Math.max(1e-6 * Math.abs(value), 1e-14)));
    } else {
      assertThat(found).as(where).isEqualTo(expected);
    }
  }

  @Test
  void theJsonHasTheKeysAndValuesOfR() throws IOException {
    assumeTrue(Files.isDirectory(GOLDEN), "needs the values in ../shared/golden");
    JsonNode golden = JSON.readTree(GOLDEN.resolve("metrics_binary.json").toFile());
    String data = GOLDEN.resolve("metrics.csv").toString();
    String[] words = {"metrics", data, "--outcome", "y", "--predicted", "p_a", "--json"};
    assertEqual("p_a", JSON.readTree(MainTest.run(words).out()), golden.get("p_a"));
    MainTest.Ran both =
        MainTest.run(
            "metrics", data, "--outcome", "y", "--predicted", "p_a", "--compare", "p_b", "--json");
    JsonNode found = JSON.readTree(both.out());
    assertEqual("b", found.get("b"), golden.get("p_b"));
    assertEqual("delong", found.get("delong_test_a_vs_b"), golden.get("delong_test_a_vs_b"));
  }

  private static String risks() {
    StringBuilder text = new StringBuilder("athlete,y,p\n");
    for (int i = 0; i < 200; i++) {
      int event = (i * 7919) % 11 < 2 + i % 3 ? 1 : 0;
      text.append("a%d,%d,%.3f%n".formatted(i / 10, event, 0.05 + 0.1 * (i % 3) + i % 7 * 0.02));
    }
    return text.toString();
  }

  @Test
  void intervalsAreOfAthletesAndTheSameForOneSeed() throws IOException {
    String data = file(risks()).toString();
    String[] words = {
      "metrics",
      data,
      "--outcome",
      "y",
      "--predicted",
      "p",
      "--cluster",
      "athlete",
      "--bootstrap",
      "200",
      "--seed",
      "4",
      "--json"
    };
    JsonNode once = JSON.readTree(MainTest.run(words).out());
    JsonNode auc = once.get("bootstrap").get("auc");
    assertThat(auc.get("estimate").asDouble()).isEqualTo(once.get("auc").asDouble());
    assertThat(auc.get("low").asDouble()).isLessThan(auc.get("estimate").asDouble());
    assertThat(auc.get("high").asDouble()).isGreaterThan(auc.get("estimate").asDouble());
    assertThat(JSON.readTree(MainTest.run(words).out())).isEqualTo(once);

    String table =
        MainTest.run(
                "metrics",
                data,
                "--outcome",
                "y",
                "--predicted",
                "p",
                "--cluster",
                "athlete",
                "--bootstrap",
                "200")
            .out();
    assertThat(table)
        .contains("p: 200 rows, ")
        .containsPattern("AUC +0\\.\\d+ +0\\.\\d+ to 0\\.\\d+")
        .contains("calibration slope (1 is right)");
  }

  @Test
  void mistakesAreSaidInOneLine() throws IOException {
    String data = file("y,p\n1,0.4\n0,1.2\n").toString();
    MainTest.Ran risk = MainTest.run("metrics", data, "--outcome", "y", "--predicted", "p");
    assertThat(risk.code()).isEqualTo(2);
    assertThat(risk.err()).contains("line 3: p 1.2 is no risk; give probabilities from 0 to 1");
    String same = file("y,p\n0,0.4\n0,0.2\n").toString();
    assertThat(MainTest.run("metrics", same, "--outcome", "y", "--predicted", "p").err())
        .contains("0 of 2 rows have an event; give rows of both kinds");
    assertThat(MainTest.run("metrics", same, "--outcome", "z", "--predicted", "p").err())
        .contains("it has no column z; the nearest are: y, p");
    assertThat(
            MainTest.run("metrics", same, "--outcome", "y", "--predicted", "p", "--cluster", "y")
                .err())
        .contains("Cannot use --cluster alone: give --bootstrap N with it");
    String two = file("y,p\n2,0.4\n0,0.2\n").toString();
    assertThat(MainTest.run("metrics", two, "--outcome", "y", "--predicted", "p").err())
        .contains("y 2.0 is neither 0 nor 1; code events as 1");
  }
}
