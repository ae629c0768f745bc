package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CensoredMetricsTest {
  private static final String RISK = "30=risk_a_30,90=risk_a_90,180=risk_a_180,270=risk_a_270";

  @TempDir private Path folder;

  private static ObjectNode golden(String... keys) {
    JsonNode all = json("metrics_survival.json");
    ObjectNode some = new ObjectMapper().createObjectNode();
    for (String key : keys) {
      some.set(key, all.get(key));
    }
    return some;
  }

  @Test
  void theJsonHasTheKeysAndValuesOfR() {
    JsonNode found =
        ran(
            "metrics",
            file("metrics.csv").toString(),
            "--time",
            "time",
            "--status",
            "status",
            "--risk",
            RISK,
            "--compare",
            RISK.replace("_a_", "_b_"),
            "--score",
            "risk_score",
            "--tau",
            "180");
    assertHolds(
        "single",
        found,
        golden(
            "horizons",
            "riskRegression",
            "own_ipcw",
            "ibs_trapezoid_from_0",
            "uno_own_tau",
            "uno_own_all",
            "concordance_risk_score",
            "concordance_risk_score_tau"));
  }

  @Test
  void risksOfOneOfSeveralCausesEqualRiskRegression() {
    JsonNode found =
        ran(
            "metrics",
            file("metrics.csv").toString(),
            "--time",
            "ctime",
            "--status",
            "cause",
            "--cause",
            "1",
            "--risk",
            RISK,
            "--compare",
            RISK.replace("_a_", "_b_"));
    assertHolds("cause 1", found, golden("horizons", "competing_cause1"));
    assertThat(found.has("riskRegression")).isFalse();
  }

  /** Every third row is censored at its time; the risk falls with the time, not without error. */
  private static String rows() {
    StringBuilder text = new StringBuilder("athlete,t,status,r10,r20,lp\n");
    for (int i = 0; i < 90; i++) {
      int t = 1 + (i * 37) % 30;
      double r = 0.9 - t * 0.02 - (i % 7) * 0.03;
      text.append(
          "a%d,%d,%d,%.3f,%.3f,%.3f%n".formatted(i / 3, t, i % 3 == 0 ? 0 : 1, r / 2, r, r));
    }
    return text.toString();
  }

  private String[] words(String text, String... more) throws IOException {
    String path = Files.writeString(folder.resolve("risks.csv"), text).toString();
    List<String> words = new ArrayList<>(List.of("metrics", path));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  @Test
  void intervalsAreOfAthletesAndTheSameForOneSeed() throws IOException {
    String[] words =
        words(
            rows(),
            "--time",
            "t",
            "--status",
            "status",
            "--risk",
            "10=r10,20=r20",
            "--compare",
            "10=r20,20=r10",
            "--score",
            "lp",
            "--cluster",
            "athlete",
            "--bootstrap",
            "100",
            "--seed",
            "4");
    JsonNode once = ran(words);
    JsonNode auc = once.at("/bootstrap/auc_a_10");
    assertThat(auc.get("estimate").asDouble()).isEqualTo(once.at("/own_ipcw/auc_a/0").asDouble());
    assertThat(auc.get("low").asDouble()).isLessThan(auc.get("estimate").asDouble());
    assertThat(auc.get("high").asDouble()).isGreaterThan(auc.get("estimate").asDouble());
    assertThat(once.at("/bootstrap/brier_difference_10/estimate").asDouble())
        .isCloseTo(
            once.at("/own_ipcw/brier_a/0").asDouble() - once.at("/own_ipcw/brier_b/0").asDouble(),
            within(1e-15));
    assertThat(once.at("/bootstrap/harrell_n/estimate").asDouble())
        .isEqualTo(once.at("/concordance_risk_score/harrell_n/concordance").asDouble());
    assertThat(once.at("/bootstrap/ibs_b/estimate").asDouble())
        .isEqualTo(once.at("/ibs_trapezoid_from_0/b").asDouble());
    assertThat(once.at("/bootstrap/brier_null_20/estimate").asDouble())
        .isEqualTo(once.at("/riskRegression/brier/Brier/1").asDouble());
    assertThat(ran(words)).isEqualTo(once);
    assertThat(MainTest.run(words).out())
        .containsPattern("AUC by 10, a less b +-?0\\.\\d+ +-?0\\.\\d+ to ")
        .contains("Intervals from resampled athletes.");
  }

  @Test
  void theTableSaysWhatIntervalsTakeForIndependent() throws IOException {
    String text =
        MainTest.run(
                words(
                    rows(),
                    "--time",
                    "t",
                    "--status",
                    "status",
                    "--risk",
                    "10=r10,20=r20",
                    "--score",
                    "lp",
                    "--tau",
                    "20"))
            .out();
    assertThat(text)
        .contains("90 rows, 60 with the event")
        .containsPattern("AUC by 10 +0\\.\\d+ +0\\.\\d+ to ")
        .containsPattern("Brier by 20, same risk for all +0\\.\\d+ ")
        .containsPattern("integrated Brier to 20 +0\\.\\d+")
        .containsPattern("Uno's C by 20 +0\\.\\d+ +0\\.\\d+ to ")
        .contains("Intervals take rows as independent");
  }

  @Test
  void aHorizonAfterAllFollowUpHasNoValue() throws IOException {
    JsonNode found =
        ran(words(rows(), "--time", "t", "--status", "status", "--risk", "10=r10,400=r20"));
    assertThat(found.at("/riskRegression/auc/AUC/0").isNumber()).isTrue();
    assertThat(found.at("/riskRegression/auc/AUC/1").isNull()).isTrue();
    assertThat(found.at("/ibs_trapezoid_from_0/a").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--time t --risk 10=r | give --time, --status and one of --risk or --score",
        "--time t --status s --risk 10 | write HORIZON=COLUMN for each horizon",
        "--time t --status s --risk 10=r,10=r | write HORIZON=COLUMN for each horizon",
        "--time t --status s --risk 10=z | it has no column z; the nearest are: ",
        "--time t --status r --risk 10=r | line 2: r 0.5 is neither 0 nor 1; code events as 1",
        "--time t --status n --risk 10=r | none of 3 rows has the event; look at how n is coded",
        "--time t --status s --risk 10=t | line 2: t 3.0 is no risk; give probabilities",
        "--time s --status s --risk 10=w | Cannot use w as a number: it has the values x, y",
        "--time t --status s --risk 10=r --tau 5 | Cannot use --tau 5.0: give a time above 0, with",
        "--time t --status s --risk 10=r --compare 20=r | give both the same horizons",
        "--time t --status s --risk 10=r --outcome s | Cannot use --outcome or --predicted with",
        "--outcome s | give --outcome and --predicted, or --time, --status and --risk",
        "--time m --status s --risk 10=r | line 3: m -1.0 is no time; give 0 or more",
        "--time t --status s --risk 10=r --bootstrap 5 | Cannot resample 5 times: give 20 to"
      })
  void mistakesAreSaidInOneLine(String options, String said) throws IOException {
    String text = "t,s,r,n,w,m\n3,1,0.5,0,x,1\n4,0,0.2,0,y,-1\n5,1,0.1,0,y,2\n";
    MainTest.Ran ran = MainTest.run(words(text, options.split(" ")));
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains(said);
    assertThat(ran.out()).isEmpty();
  }
}
