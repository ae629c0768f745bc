package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalCommandTest {
  @TempDir private Path folder;

  private static final String FEW =
      "id,time,event,cause,team,x\n"
          + "a,1,1,1,red,0\n"
          + "b,2,0,0,red,1\n"
          + "c,3,1,2,blue,0\n"
          + "d,4,1,1,blue,1\n"
          + "e,5,0,0,red,0\n"
          + "f,6,1,1,\"blue\",\n";

  private String[] words(String text, String method, String formula, String... more)
      throws IOException {
    String path = Files.writeString(folder.resolve("rows.csv"), text).toString();
    List<String> words =
        new ArrayList<>(List.of("survival", path, "--method", method, "--formula", formula));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private MainTest.Ran ran(String text, String method, String formula, String... more)
      throws IOException {
    return MainTest.run(words(text, method, formula, more));
  }

  private JsonNode json(String text, String method, String formula, String... more)
      throws IOException {
    return SharedGolden.ran(words(text, method, formula, more));
  }

  @Test
  void curvesOfGroupsStandByTheirNames() throws IOException {
    JsonNode found = json(FEW, "km", "Surv(time, event) ~ team", "--times", "2,5");
    assertThat(found.get("curves").properties())
        .extracting(one -> one.getKey())
        .containsExactly("team=blue", "team=red");
    JsonNode blue = found.at("/curves/team=blue");
    assertThat(blue.get("time").toString()).isEqualTo("[3,4,6]");
    assertThat(blue.at("/surv/0").asDouble()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(blue.at("/surv/2").asDouble()).isZero();
    assertThat(found.at("/at_times/team=red/n_risk").toString()).isEqualTo("[2,1]");
    assertThat(found.at("/at_times/team=red/surv/1").asDouble()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void theTableSaysWhatAnRUserLooksFor() throws IOException {
    String text = ran(FEW, "km", "Surv(time, event) ~ 1", "--times", "4").out();
    assertThat(text)
        .contains("Surv(time, event) ~ 1: 6 rows, 4 events")
        .containsPattern("curve +rows +events +median +95 % interval +mean +se")
        .containsPattern("all +6 +4 +4 +3 to -")
        .containsPattern("time +at risk +survival +95 % interval")
        .containsPattern("4 +3 +0\\.4167 ");
  }

  @Test
  void intervalsTakeTheScaleAskedFor() throws IOException {
    String formula = "Surv(time, event) ~ 1";
    JsonNode plain = json(FEW, "km", formula, "--times", "4", "--conf-type", "plain");
    assertThat(plain.at("/at_times/all/upper/0").asDouble())
        .isCloseTo(plain.at("/ci_plain/all/upper/2").asDouble(), within(1e-15));
    JsonNode logit = json(FEW, "km", formula, "--times", "4", "--conf-type", "logit");
    assertThat(logit.at("/at_times/all/upper/0").asDouble())
        .isCloseTo(logit.at("/ci_logit/all/upper/2").asDouble(), within(1e-15));
  }

  @Test
  void testsCompareWithinStrata() throws IOException {
    String rows =
        "time,event,team,sex\n1,1,r,f\n2,1,b,f\n3,1,r,f\n4,1,b,f\n1,1,r,m\n2,1,b,m\n3,0,r,m\n4,1,b,m\n";
    JsonNode found = json(rows, "logrank", "Surv(time, event) ~ team + strata(sex)");
    assertThat(found.get("groups").toString()).isEqualTo("[\"team=b\",\"team=r\"]");
    assertThat(found.get("obs").toString()).isEqualTo("[[2,2],[2,1]]");
    assertThat(found.at("/exp/0/0").asDouble())
        .isCloseTo(2.0 / 4 + 2.0 / 3 + 1.0 / 2 + 1, within(1e-12));
    assertThat(found.get("df").asInt()).isEqualTo(1);
    assertThat(ran(rows, "logrank", "Surv(time, event) ~ team").out())
        .containsPattern("group +N +observed +expected")
        .contains("log-rank: chi-square ")
        .contains(" on 1 degrees of freedom, p ");
  }

  @Test
  void causesMayBeWordsOfWhichTheFirstIsCensored() throws IOException {
    String rows = "time,end\n1,knee\n2,censored\n3,ankle\n4,knee\n5,censored\n";
    JsonNode found =
        json(rows, "cuminc", "Surv(time, relevel(end, ref = \"censored\")) ~ 1", "--times", "4");
    assertThat(found.at("/aalen_johansen/states").toString())
        .isEqualTo("[\"(s0)\",\"ankle\",\"knee\"]");
    assertThat(found.at("/cuminc/rows").toString()).isEqualTo("[\"1 ankle\",\"1 knee\"]");
    double knee = 0.2 + 0.8 * (2.0 / 3) * 0.5;
    assertThat(found.at("/cuminc/est/1/0").asDouble()).isCloseTo(knee, within(1e-12));
    assertThat(ran(rows, "cuminc", "Surv(time, end) ~ 1").err())
        .contains("Cannot tell which value of end is censored among ankle, censored, knee");
  }

  @Test
  void rowsThatLackAValueAreLeftOutAndCounted() throws IOException {
    MainTest.Ran ran = ran(FEW, "km", "Surv(time, event) ~ x");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("1 rows lack a value and are left out.");
    assertThat(ran.out()).contains("5 rows, 3 events");
  }

  @Test
  void aLateWordMakesTheWholeColumnWords() throws IOException {
    StringBuilder rows = new StringBuilder("time,event,group\n");
    for (int i = 1; i <= 20; i++) {
      rows.append("%d,1,%s%n".formatted(i, i < 15 ? "01" : i == 15 ? "NA" : "none"));
    }
    JsonNode found = json(rows.toString(), "km", "Surv(time, event) ~ group");
    assertThat(found.get("curves").properties())
        .extracting(one -> one.getKey())
        .containsExactly("group=01", "group=none");
    assertThat(found.at("/table/0/0").asInt()).isEqualTo(14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "km | Surv(time, event ~ 1 | Cannot read formula Surv(time, event ~ 1: ",
        "km | time ~ 1 | write Surv(time, event) ~ terms",
        "km | Surv(tim, event) ~ 1 | it has no column tim; the nearest are: time",
        "km | Surv(time, cause) ~ 1 | line 4: event 2 is neither 0 nor 1; code it so",
        "km | Surv(time, event == 7) ~ 1 | none of 6 rows has an event; look at how event == 7",
        "km | Surv(x, time, event) ~ team + ns(x, df=2) | Cannot use ns() with --method km",
        "logrank | Surv(time, event) ~ 1 | makes one; name a column with two values or more",
        "mcf | Surv(time, event) ~ 1 | Cannot tell athletes apart: no --id",
        "cuminc | Surv(time, x - 1) ~ 1 | cause -1 is no whole number from 0 to 1000",
        "finegray | Surv(time, cause) ~ 1 | it has no covariate; name one",
        "finegray | Surv(time, cause) ~ x + strata(team) | Cannot use strata() with --method",
        "finegray | Surv(time, cause) ~ I(x * 0) | I(x * 0) has one value on every row; leave it",
        "discrete | Surv(time, event) ~ x | write y ~ terms, y 0 or 1",
        "discrete | cause ~ x | line 4: cause 2 is neither 0 nor 1; code events as 1",
        "discrete | event ~ I(x * 0) | I(x * 0) is constant, or a sum of the columns before it",
        "discrete | team ~ x | Cannot use team as a number: it has the values blue, red",
        "cox | time ~ x | write Surv(time, event) ~ terms"
      })
  void whatCannotBeDoneIsSaidInOneLine(String method, String formula, String said)
      throws IOException {
    MainTest.Ran ran = ran(FEW, method, formula);
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err().lines().filter(line -> line.startsWith("Cannot"))).hasSize(1);
    assertThat(ran.err()).contains(said);
    assertThat(ran.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,3,1;3,3,0 | line 3: its interval from 3 to 3 has no length; let it stop after",
        "0,3,1;5,4,0 | line 3: its interval from 5 to 4 has no length; let it stop after"
      })
  void intervalsMustHaveALength(String rows, String said) throws IOException {
    String text = "start,stop,event\n" + rows.replace(';', '\n');
    MainTest.Ran ran = ran(text, "km", "Surv(start, stop, event) ~ 1");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(said);
    MainTest.Ran negative = ran("time,event\n2,1\n-1,0\n", "km", "Surv(time, event) ~ 1");
    assertThat(negative.code()).isEqualTo(2);
    assertThat(negative.err()).contains("line 3: time -1 is no time; give 0 or more");
  }

  @Test
  void separationIsNamed() throws IOException {
    StringBuilder rows = new StringBuilder("time,cause,x,y\n");
    for (int i = 1; i <= 40; i++) {
      rows.append("%d,%d,%d,%d%n".formatted(i, i <= 20 ? 1 : i % 2 * 2, i <= 20 ? 1 : 0, i % 3));
    }
    MainTest.Ran fine = ran(rows.toString(), "finegray", "Surv(time, cause) ~ x");
    assertThat(fine.code()).as(fine.out()).isEqualTo(2);
    assertThat(fine.err()).containsPattern("Cannot fit: .*tells? (the )?events apart");
    MainTest.Ran discrete = ran(rows.toString(), "discrete", "cause == 1 ~ x");
    assertThat(discrete.code()).as(discrete.out()).isEqualTo(2);
    assertThat(discrete.err()).contains("the coefficient of x grows without end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "km | Surv(time, event) ~ team | Kaplan-Meier curves | team=blue",
        "mcf | Surv(time, event) ~ team + cluster(id) | Mean cumulative function | team=red",
        "cuminc | Surv(time, cause) ~ 1 | Cumulative incidence | cause 2"
      })
  void thePictureHasCurvesBandsAndNumbersAtRisk(
      String method, String formula, String title, String name) throws Exception {
    Path plot = folder.resolve("plot.svg");
    MainTest.Ran ran = ran(FEW, method, formula, "--plot", plot.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(plot)
        .content()
        .contains(title, name, "at risk", "95 % interval at each time", ">time<")
        .doesNotContain("NaN");
  }

  @Test
  void aModelIsDrawnForTheRowsGiven() throws IOException {
    Path plot = folder.resolve("plot.svg");
    String rows = "time,cause,x\n1,1,0\n2,1,1\n3,2,0\n4,1,0\n5,0,1\n6,1,1\n7,2,1\n8,1,0\n9,0,0\n";
    String formula = "Surv(time, cause) ~ x";
    assertThat(ran(rows, "finegray", formula, "--plot", plot.toString()).err())
        .contains("it needs rows to predict for; give --newdata FILE");
    Path newdata = Files.writeString(folder.resolve("new.csv"), "row,x\nwithout,0\nwith,1\n");
    MainTest.Ran ran =
        ran(
            rows,
            "finegray",
            formula,
            "--plot",
            plot.toString(),
            "--newdata",
            newdata.toString(),
            "--times",
            "4");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("9 rows, 7 events, 5 of the cause")
        .containsPattern("term +coef +subdistribution HR +95 % interval +se +z +p")
        .containsPattern("time +without +with\n4 ");
    assertThat(plot).content().contains("Predicted incidence of cause 1", "without", "all rows");
  }

  @Test
  void optionsOfOtherMethodsAreRefused() throws IOException {
    assertThat(ran(FEW, "logrank", "Surv(time, event) ~ team", "--times", "3").err())
        .contains("Cannot use --times with --method logrank; it belongs to km, mcf, cuminc");
    assertThat(ran(FEW, "discrete", "event ~ x", "--lambda", "1").err())
        .contains("give --penalty ridge, lasso or elasticnet with --lambda L");
    assertThat(ran(FEW, "discrete", "event ~ x", "--penalty", "ridge").err())
        .contains("give --penalty ridge, lasso or elasticnet with --lambda L");
    assertThat(ran(FEW, "discrete", "event ~ x", "--period", "7").err())
        .contains("Surv(start, stop, event) ~ terms with --period LENGTH");
    assertThat(ran(FEW, "discrete", "Surv(time, event) ~ x", "--period", "0").err())
        .contains("give a length above 0");
    assertThat(ran(FEW, "discrete", "Surv(x, time, event) ~ 1", "--period", "1").err())
        .contains("give --id COLUMN");
    assertThat(ran(FEW, "discrete", "event ~ x", "--nagq", "15").err())
        .contains("Cannot use --nagq 15: give 1 to 100, with --random COLUMN");
    assertThat(ran(FEW, "km", "Surv(time, event) ~ 1", "--conf-type", "arcsin").err())
        .contains("Cannot use --conf-type arcsin; give log, log-log, plain or logit");
    assertThat(ran(FEW, "cuminc", "Surv(time, cause) ~ 1", "--cause", "3").err())
        .contains("Cannot use --cause 3: no row has it; the causes are 1, 2");
    assertThat(ran("time,event\n", "km", "Surv(time, event) ~ 1").err())
        .contains("it has no rows; export it again");
  }
}
