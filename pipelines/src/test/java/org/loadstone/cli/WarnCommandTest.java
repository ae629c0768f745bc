package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb as a shell sees it: alerts as text, JSON and chart, and what it refuses. */
class WarnCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  @TempDir private Path folder;
  private Path squad;

  /** Anna falls by two on day 60 of 70; Bea stays; Cleo has reported for a week. */
  @BeforeEach
  void writeSquad() throws IOException {
    List<String> lines = new ArrayList<>(List.of("date,who,readiness"));
    for (int day = 69; day >= 0; day--) {
      int steady = day % 2 == 0 ? 6 : 8;
      lines.add("%s,anna,%d".formatted(FIRST.plusDays(day), steady - (day >= 60 ? 2 : 0)));
      lines.add("%s,bea,%s".formatted(FIRST.plusDays(day), day == 30 ? "" : steady + ".5"));
      if (day < 7) {
        lines.add("%s,cleo,%d".formatted(FIRST.plusDays(day), steady));
      }
    }
    squad = Files.write(folder.resolve("squad.csv"), lines);
  }

  private MainTest.Ran warn(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("warn", squad.toString(), "--date", "date", "--value", "readiness"));
    words.addAll(List.of(more));
    return MainTest.run(words.toArray(String[]::new));
  }

  private MainTest.Ran anna(String... more) {
    List<String> words = new ArrayList<>(List.of("--athlete", "who", "--only", "anna"));
    words.addAll(List.of(more));
    return warn(words.toArray(String[]::new));
  }

  @Test
  void anAlertNamesSignalSizeAndDays() {
    MainTest.Ran ran = anna("--direction", "down");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().lines())
        .containsExactly(
            "alert            onset  last report  days    SD",
            "2026-05-04  2026-04-30   2026-05-09    10  -1.9  stands",
            "Readiness has been 1.9 SD below own normal for 10 days (false alarm about once in 180"
                + " reports).",
            "50 of 70 reports compared with own normal; CUSUM chart, limit 6.50 SD, watching falls."
                + " Every day: --json; meaning: docs/early-warning.md");
    assertThat(anna("--direction", "up").out()).contains("No alert stands on 2026-05-09.\n");
  }

  @Test
  void aSquadIsOneLineAnAthleteAndASentenceAnAlert() {
    MainTest.Ran ran = warn("--athlete", "who", "--chart", "ewma", "--direction", "down");
    assertThat(ran.out().lines())
        .hasSize(6)
        .anySatisfy(line -> assertThat(line).matches("bea +2026-05-09 +49 of 69 +0 +0\\.\\d+"))
        .anySatisfy(line -> assertThat(line).matches("cleo +2026-03-07 +0 of 7 +0 +-"))
        .contains(
            "anna: Readiness has been 1.9 SD below own normal for 10 days (false alarm about once"
                + " in 180 reports).");
    assertThat(warn("--athlete", "who", "--only", "cleo").out())
        .startsWith("No report could be compared: the 28 days before its last week need 14");
  }

  @Test
  void jsonHoldsAlertsAndEveryDay() throws IOException {
    MainTest.Ran ran = anna("--json", "--false-alarm-every", "365", "--chart", "ewma");
    JsonNode made = JSON.readTree(ran.out()).get("anna");
    assertThat(made.get("chart").asText()).isEqualTo("EWMA");
    assertThat(made.get("false_alarm_every").asDouble()).isEqualTo(365);
    assertThat(made.get("limit").asDouble()).isBetween(1.40, 1.43);
    assertThat(made.get("alerts")).hasSize(1);
    JsonNode alert = made.get("alerts").get(0);
    assertThat(alert.get("direction").asText()).isEqualTo("down");
    assertThat(alert.get("last").asText()).isEqualTo("2026-05-09");
    assertThat(alert.get("standing").asBoolean()).isTrue();
    assertThat(alert.get("shift_sd").asDouble()).isBetween(-2.0, -1.8);
    for (String column :
        List.of("date", "report", "baseline_mean", "baseline_sd", "statistic", "share_of_limit")) {
      assertThat(made.get(column)).as(column).hasSize(70);
    }
    assertThat(made.get("baseline_mean").get(19).isNull()).isTrue();
    assertThat(made.get("baseline_mean").get(20).asDouble()).isEqualTo(7);
    assertThat(made.get("alert").get(69).asBoolean()).isTrue();
    assertThat(made.get("alert").get(59).asBoolean()).isFalse();
  }

  @Test
  void theChartShowsReportsOwnNormalAndLimits() throws IOException {
    Path plot = folder.resolve("anna.svg");
    MainTest.Ran ran = anna("--plot", plot.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).endsWith("Chart: " + plot + "\n");
    assertThat(Files.readString(plot))
        .startsWith("<svg ")
        .contains("Reports and own normal: readiness", "CUSUM chart", "limit", "own mean");
    assertThat(warn("--athlete", "who", "--plot", plot.toString()).err())
        .contains("Cannot draw 3 athletes in one chart; choose one with --only");
  }

  @Test
  void rowsOfOneDayAreJoinedAndSaidOnStandardError() {
    MainTest.Ran ran = warn("--json");
    assertThat(ran.err())
        .isEqualTo("Rows of a day that has a row already: 76; the value of a day is their mean.\n");
    assertThat(warn("--json", "--quiet").err()).isEmpty();
  }

  @Test
  void whatCannotBeAnsweredIsRefusedWithTheRemedy() throws IOException {
    assertRefused(anna("--false-alarm-every", "20"), "Cannot set a limit for one false alarm");
    assertRefused(anna("--autocorrelation", "0.9"), "autocorrelation 0.9; give one of 0 to 0.5");
    assertRefused(anna("--direction", "sideways"), "--direction");
    assertRefused(
        warn("--athlete", "who", "--only", "dora"), "no row with a readiness is of athlete dora");
    Files.writeString(squad, "date,who,readines\n2026-03-01,anna,5\n");
    assertRefused(anna(), "it has no column readiness; the nearest are: readines");
    Files.writeString(squad, "date,who,readiness\n2026-03-01,anna,\n");
    assertRefused(warn(), "no row has a readiness");
    Files.writeString(squad, "date,who,readiness\n2026-03-01,anna,high\n");
    assertRefused(warn(), "line 2: readiness \"high\" is not a number");
  }

  private static void assertRefused(MainTest.Ran ran, String message) {
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(message);
  }
}
