package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.cli.SharedGolden.assertHolds;
import static org.loadstone.cli.SharedGolden.file;
import static org.loadstone.cli.SharedGolden.json;
import static org.loadstone.cli.SharedGolden.ran;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verb's JSON has the keys and values that R gave for the same data and formula. */
class SurvivalGoldenTest {
  private static final String TERMS = "thiotepa + pyridoxine + number + size + prior + log_period";

  @TempDir private Path folder;

  private static JsonNode survival(String data, String method, String formula, String... more) {
    List<String> words = new ArrayList<>(List.of("survival", file(data).toString()));
    words.addAll(List.of("--method", method, "--formula", formula));
    words.addAll(List.of(more));
    return ran(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "km_lung, lung.csv, km, 'Surv(time, event) ~ 1'",
    "km_lung, lung.csv, km, 'Surv(time, status) ~ 1'",
    "km_lung, lung.csv, km, 'Surv(time, status == 2) ~ 1'",
    "km_lung_by_sex, lung.csv, km, 'Surv(time, event) ~ sex'",
    "km_rats_by_rx, rats.csv, km, 'Surv(time, status) ~ rx'",
    "logrank_lung_sex, lung.csv, logrank, 'Surv(time, event) ~ sex'",
    "logrank_rats_rx, rats.csv, logrank, 'Surv(time, status) ~ factor(rx)'"
  })
  void curvesAndTestsEqualSurvfitAndSurvdiff(
      String key, String data, String method, String formula) {
    assertHolds(key, survival(data, method, formula), json("nonparametric.json").get(key));
  }

  /** Returns bladder1 without the rows that have no length. */
  private String bladder1() throws IOException {
    String kept =
        Files.readAllLines(file("bladder1.csv")).stream()
            .filter(line -> !line.split(",")[5].equals(line.split(",")[6]))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("bladder1.csv"), kept).toString();
  }

  @Test
  void meanFunctionsEqualNelsonsWithRobustErrors() throws IOException {
    String formula = "Surv(start, stop, event) ~ 1";
    JsonNode golden = json("nonparametric.json");
    JsonNode all = survival("bladder2.csv", "mcf", formula, "--id", "id");
    assertHolds("bladder2", all, golden.get("mcf_bladder2"));
    JsonNode byRx = survival("bladder2.csv", "mcf", "Surv(start, stop, event) ~ rx", "--id", "id");
    assertHolds("rx=1", byRx.get("rx=1"), golden.get("mcf_bladder2_rx1"));
    assertHolds("rx=2", byRx.get("rx=2"), golden.get("mcf_bladder2_rx2"));
    assertHolds(
        "bladder1",
        ran("survival", bladder1(), "--method", "mcf", "--formula", formula, "--id", "id"),
        golden.get("mcf_bladder1"));
  }

  @Test
  void survivalWithAnIdEqualsSurvfitWithAnId() {
    assertHolds(
        "id",
        survival("bladder2.csv", "km", "Surv(start, stop, event) ~ 1", "--id", "id"),
        json("nonparametric.json").get("mcf_bladder2_survfit_id"));
  }

  @ParameterizedTest
  @CsvSource({
    "synth, competing_synth.csv, time, '30,60,90,120,180,240,300'",
    "bladder1_first, competing_bladder1_first.csv, stop, '3,6,12,24,36,48'"
  })
  void incidenceAndGraysTestsEqualCmprsk(String key, String data, String time, String times) {
    JsonNode golden = json("competing_risks.json").get(key);
    ObjectNode expected = new ObjectMapper().createObjectNode();
    for (String part : List.of("aalen_johansen", "cuminc", "cuminc_by_group")) {
      expected.set(part, golden.get(part));
    }
    String formula = "Surv(%s, cause) ~ group".formatted(time);
    assertHolds(key, survival(data, "cuminc", formula, "--times", times), expected);
  }

  @ParameterizedTest
  @CsvSource({
    "synth, competing_synth.csv, 'Surv(time, cause) ~ x1 + x2', 'row,x1,x2;A,0,0;B,1,1'",
    "bladder1_first, competing_bladder1_first.csv,"
        + " 'Surv(stop, cause) ~ thiotepa + pyridoxine + number + size',"
        + " 'row,thiotepa,pyridoxine,number,size;A,0,0,1,1;B,1,0,3,2'"
  })
  void subdistributionModelsEqualCrr(String key, String data, String formula, String rows)
      throws IOException {
    String newdata =
        Files.writeString(folder.resolve("new.csv"), rows.replace(';', '\n')).toString();
    for (String cause : List.of("1", "2")) {
      assertHolds(
          key + cause,
          survival(data, "finegray", formula, "--cause", cause, "--newdata", newdata),
          json("competing_risks.json").get(key).get("fine_gray_crr_cause" + cause));
    }
  }

  @ParameterizedTest
  @CsvSource({"logit", "cloglog"})
  void pooledHazardsEqualGlm(String link) {
    JsonNode found =
        survival(
            "person_period.csv", "discrete", "y ~ " + TERMS, "--link", link, "--cluster", "id");
    assertHolds(link, found, json("discrete_hazard.json").get(link));
  }

  @Test
  void pooledHazardsOfStretchesCutIntoPeriodsEqualGlm() throws IOException {
    JsonNode golden = json("discrete_hazard.json").get("cloglog");
    ObjectNode found =
        (ObjectNode)
            ran(
                "survival",
                bladder1(),
                "--method",
                "discrete",
                "--formula",
                "Surv(start, stop, event) ~ thiotepa + pyridoxine + number + size + prior"
                    + " + log(period)",
                "--period",
                "3",
                "--id",
                "id",
                "--cluster",
                "id",
                "--link",
                "cloglog");
    assertThat(found.get("terms").get(6).asText()).isEqualTo("log(period)");
    found.set("terms", golden.get("terms"));
    assertHolds("cut", found, golden);
  }

  @ParameterizedTest
  @CsvSource({
    "/ridge_std/0, ridge, 0.01, , x",
    "/ridge_std/1, ridge, 0.1, , x",
    "/ridge_nostd, ridge, 0.01, , ",
    "/lasso_std/0, lasso, 0.005, , x",
    "/lasso_std/1, lasso, 0.02, , x",
    "/elasticnet_std, elasticnet, 0.01, 0.5, x"
  })
  void penalisedHazardsEqualGlmnet(
      String key, String penalty, String lambda, String alpha, String standardize) {
    List<String> more = new ArrayList<>(List.of("--penalty", penalty, "--lambda", lambda));
    if (alpha != null) {
      more.addAll(List.of("--alpha", alpha));
    }
    if (standardize != null) {
      more.add("--standardize");
    }
    JsonNode found =
        survival("person_period.csv", "discrete", "y ~ " + TERMS, more.toArray(String[]::new));
    assertHolds(key, found, json("discrete_hazard.json").at(key));
  }

  /** lme4 ends its search a little before the maximum. */
  @ParameterizedTest
  @CsvSource({
    "glmm_laplace, 1, true",
    "glmm_agq15, 15, true",
    "glmm_agq25, 25, true",
    "glmm_noprior_laplace, 1, false",
    "glmm_noprior_agq15, 15, false",
    "glmm_noprior_agq25, 25, false"
  })
  void randomInterceptsEqualLme4AsFarAsItsSearchGoes(String key, String nodes, boolean hasPrior) {
    String formula = "y ~ " + (hasPrior ? TERMS : TERMS.replace("prior + ", ""));
    JsonNode found =
        survival("person_period.csv", "discrete", formula, "--random", "id", "--nagq", nodes);
    assertHolds(key, found, json("discrete_hazard.json").get(key), 1e-3, 3e-4);
  }
}
