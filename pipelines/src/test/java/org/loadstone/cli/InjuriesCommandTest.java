package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InjuriesCommandTest {
  private static final String INJURIES =
      """
      athlete,onset,returned,site,side,kind
      a,2025-08-01,2025-08-11,knee,left,tendon
      a,2025-09-20,2025-09-25,knee,left,tendon
      b,2025-08-20,2025-08-21,calf,right,muscle
      b,2027-01-01,2027-01-05,calf,right,muscle
      """;
  private static final String SQUAD =
      """
      athlete,from,to,hours
      a,2025-07-01,2026-06-30,300
      b,2025-07-01,2026-06-30,200
      """;

  @TempDir private Path folder;

  private List<String> words(String injuries, String squad, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("injuries"));
    words.add(Files.writeString(folder.resolve("injuries.csv"), injuries).toString());
    words.addAll(
        List.of("--exposure", Files.writeString(folder.resolve("squad.csv"), squad).toString()));
    words.addAll(List.of(more));
    return words;
  }

  private static MainTest.Ran ran(List<String> words) {
    return MainTest.run(words.toArray(String[]::new));
  }

  @Test
  void printsRatesSeverityAndRecurrences() throws IOException {
    MainTest.Ran ran =
        ran(
            words(
                INJURIES,
                SQUAD,
                "--return",
                "returned",
                "--site",
                "site",
                "--side",
                "side",
                "--tissue",
                "kind",
                "--type",
                "site",
                "--from",
                "from",
                "--to",
                "to",
                "--hours",
                "hours"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("3 injuries of 2 among 2 athletes, 730 athlete-days, 500 hours")
        .containsPattern("injuries per 1,000 h +6.00 +1.24 to 17.5 +exact Poisson")
        .containsPattern("8-28 days +1")
        .containsPattern("reinjury +1 +2 or 4 or 5 or 6")
        .contains("reinjuries: 1 within 2 months of return");
    assertThat(ran.err()).contains("1 injuries are of athletes or days without exposure");
  }

  @Test
  void writesRowsThatTheSurvivalVerbReads() throws IOException {
    Path rows = folder.resolve("rows.csv");
    Path plot = folder.resolve("mean.svg");
    MainTest.Ran ran =
        ran(
            words(
                INJURIES,
                SQUAD,
                "--return",
                "returned",
                "--from",
                "from",
                "--to",
                "to",
                "--rows",
                rows.toString(),
                "--plot",
                plot.toString()));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(rows))
        .startsWith(
            "athlete,start,stop,event,number,gap_start,gap,from,to,type,days_lost\n"
                + "a,0,31,1,1,0,31,2025-07-01,2025-08-01,,9\n"
                + "a,41,81,1,2,0,40,2025-08-11,2025-09-20,,4\n");
    assertThat(Files.readString(plot)).contains("mean number of injuries");
    MainTest.Ran mean =
        MainTest.run(
            "survival",
            rows.toString(),
            "--method",
            "mcf",
            "--formula",
            "Surv(start, stop, event) ~ 1",
            "--id",
            "athlete");
    assertThat(mean.code()).as(mean.err()).isZero();
    assertThat(mean.out()).contains("2 athletes, 5 rows, 3 events");
  }

  @Test
  void tellsMonthsReturnsAndTheRiskMatrix() throws IOException {
    Path matrix = folder.resolve("matrix.svg");
    List<String> words =
        words(
            INJURIES,
            SQUAD,
            "--return",
            "returned",
            "--from",
            "from",
            "--to",
            "to",
            "--type",
            "site",
            "--matrix",
            matrix.toString());
    MainTest.Ran ran = ran(words);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("2025-08 +2 +2 +32.3 +3.91 to 117 +")
        .containsPattern("60 days +33 % +12 to 72 % +2")
        .doesNotContain("e+");
    assertThat(Files.readString(matrix)).contains("knee", "calf", "mean days lost");
    words.add("--json");
    JsonNode found = new ObjectMapper().readTree(ran(words).out());
    assertThat(found.get("months")).hasSize(12);
    assertThat(found.at("/months/1/day_prevalence/estimate").asDouble())
        .isCloseTo(11 / 62.0, within(1e-12));
    assertThat(found.at("/injured_again_after_return/1/days").asInt()).isEqualTo(60);
  }

  /** Rows of a file with a header. */
  private String soccerMonReports(Path data) throws IOException {
    StringBuilder text = new StringBuilder("athlete,onset,part\n");
    for (String line :
        Files.readAllLines(data.resolve("injury/injury.csv")).stream().skip(1).toList()) {
      int from = line.indexOf(',');
      int to = line.lastIndexOf(',');
      String parts = line.substring(from + 2, to - 1).replace("\"\"", "\"");
      for (var part : new ObjectMapper().readTree(parts).properties()) {
        text.append(
            "%s,%s,%s%n".formatted(line.substring(0, from), line.substring(to + 1), part.getKey()));
      }
    }
    return text.toString();
  }

  @Test
  void countsSoccerMonAsItsSourceDoes() throws IOException {
    Path data =
        Path.of(System.getProperty("loadstone.root", ".."))
            .resolve("../shared/data/soccermon-subjective/subjective");
    assumeTrue(Files.isDirectory(data), "needs ../shared/data/soccermon-subjective");
    JsonNode published =
        new ObjectMapper().readTree(data.resolve("training-load/session.json").toFile());
    StringBuilder sessions = new StringBuilder("athlete,date,minutes\n");
    double minutes = 0;
    for (var player : published.properties()) {
      for (JsonNode one : player.getValue()) {
        double duration = one.get("duration").asDouble();
        sessions.append(
            "%s,%s,%s%n".formatted(player.getKey(), one.get("date").asText(), duration));
        minutes += duration;
      }
    }
    String reports = soccerMonReports(data);
    String[] options = {
      "--date-format", "dd.MM.yyyy", "--day", "date", "--minutes", "minutes", "--json"
    };
    // Known of the data: 40 spells of an athlete at most 7 days apart, 29 at most 14.
    int[][] known = {{7, 40}, {14, 29}};
    for (int[] one : known) {
      List<String> words = words(reports, sessions.toString(), options);
      words.addAll(List.of("--merge-days", String.valueOf(one[0])));
      MainTest.Ran ran = ran(words);
      assertThat(ran.code()).as(ran.err()).isZero();
      JsonNode found = new ObjectMapper().readTree(ran.out());
      assertThat(found.at("/overall/injuries").asInt() + found.get("outside_exposure").asInt())
          .isEqualTo(one[1]);
      assertThat(found.get("hours").asDouble()).isCloseTo(minutes / 60, within(1e-6));
      assertThat(found.at("/overall/incidence_per_1000_h/estimate").asDouble())
          .isCloseTo(found.at("/overall/injuries").asInt() * 60_000 / minutes, within(1e-9));
    }
    List<String> words = words(reports, sessions.toString(), options);
    words.addAll(List.of("--merge-days", "28", "--site", "part"));
    JsonNode found = new ObjectMapper().readTree(ran(words).out());
    long again = 0;
    for (JsonNode one : found.get("subsequent")) {
      again += one.get("kind").asText().equals("again") ? 1 : 0;
    }
    assertThat(again).as("the same part again after more than 28 days").isEqualTo(19);
  }

  @Test
  void findsTheTruthOfAGeneratedCohort() throws IOException {
    Path cohort = folder.resolve("cohort");
    MainTest.Ran generated =
        MainTest.run("generate", "--out", cohort.toString(), "--athletes", "40", "--seed", "3");
    assertThat(generated.code()).as(generated.err()).isZero();
    Path truth = cohort.resolve("truth/injury.csv");
    int injuries = 0;
    int recurrences = 0;
    int days = 0;
    for (String line : Files.readAllLines(truth).stream().skip(1).toList()) {
      String[] one = line.split(",");
      injuries++;
      recurrences += one[7].isEmpty() ? 0 : 1;
      days += Integer.parseInt(one[8]);
    }
    MainTest.Ran ran =
        MainTest.run(
            "injuries",
            truth.toString(),
            "--athlete",
            "athlete_id",
            "--onset",
            "onset_date",
            "--days-lost",
            "layoff_days",
            "--site",
            "body_site",
            "--side",
            "side",
            "--tissue",
            "tissue",
            "--exposure",
            cohort.resolve("raw/membership.csv").toString(),
            "--from",
            "from_date",
            "--to",
            "to_date",
            "--until",
            "2026-06-28",
            "--json");
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode found = new ObjectMapper().readTree(ran.out());
    assertThat(found.get("outside_exposure").asInt()).isZero();
    assertThat(found.at("/overall/injuries").asInt()).isEqualTo(injuries);
    assertThat(found.at("/overall/days_lost").asInt()).isEqualTo(days);
    int again = 0;
    for (JsonNode one : found.get("subsequent")) {
      again += one.get("kind").asText().matches("reinjury|exacerbation") ? 1 : 0;
    }
    assertThat(again).isEqualTo(recurrences).isPositive();
  }

  @Test
  void countsHoursOfSessionsInMemberships() throws IOException {
    String squad = "athlete,from,to\na,2025-07-01,\nb,2025-07-01,2025-07-31\nb,2027-01-01,\n";
    String sessions =
        """
        athlete,date,min
        a,2025-07-02,60
        a,2026-07-02,60
        b,2025-07-02,90
        b,2025-08-02,90
        c,2025-07-02,90
        """;
    Path file = Files.writeString(folder.resolve("sessions.csv"), sessions);
    List<String> words = words(INJURIES, squad, "--from", "from", "--to", "to", "--json");
    MainTest.Ran open = ran(words);
    assertThat(open.code()).isEqualTo(2);
    assertThat(open.err()).contains("line 2: to is blank; say until when").contains("--until");
    words.addAll(List.of("--until", "2026-06-30", "--sessions", file.toString(), "--day", "date"));
    MainTest.Ran unnamed = ran(words);
    assertThat(unnamed.err()).contains("give --day and --hours or --minutes");
    words.addAll(List.of("--minutes", "min"));
    MainTest.Ran ran = ran(words);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("3 sessions are of athletes or days outside --exposure");
    JsonNode found = new ObjectMapper().readTree(ran.out());
    assertThat(found.get("hours").asDouble()).isEqualTo(2.5);
    assertThat(found.get("athlete_days").asInt()).isEqualTo(365 + 31);
  }

  @Test
  void fillsTheReportingChecklist() throws IOException {
    MainTest.Ran ran = ran(words(INJURIES, SQUAD, "--from", "from", "--to", "to", "--strobe"));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("16 +incidence with interval +3 injuries")
        .contains("MISSING: record the site, side and tissue")
        .contains("MISSING: record returns or days lost");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --from from                               | give --from and --to, --year, or --day
          --from from --to to --hours h             | no column h
          --from from --to to --return onset2       | no column onset2
          --from to --to from                       | it ends before it begins
          --from from --to to --onset site          | is not a date
          --year athlete                            | athlete
          --from from --to to --hours hours --minutes hours | give one
          """)
  void saysWhatIsWrongInOneLine(String options, String message) throws IOException {
    MainTest.Ran ran = ran(words(INJURIES, SQUAD, options.strip().split(" +")));
    assertThat(ran.code()).as(ran.out()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
    assertThat(ran.err().strip().lines()).hasSize(1);
  }

  @Test
  void refusesAReturnBeforeTheOnset() throws IOException {
    String wrong = INJURIES.replace("2025-08-11", "2025-07-11");
    MainTest.Ran ran =
        ran(words(wrong, SQUAD, "--from", "from", "--to", "to", "--return", "returned"));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("line 2: it returned before its onset");
  }

  @Test
  void rebuildsTheRowsOfLiverpoolInInjurytools() throws IOException {
    Path data =
        Path.of(System.getProperty("loadstone.root", ".."))
            .resolve("../shared/data/injurytools-liverpool/data");
    assumeTrue(Files.isDirectory(data), "needs ../shared/data/injurytools-liverpool");
    Path rows = folder.resolve("rows.csv");
    List<String> words =
        List.of(
            "injuries",
            data.resolve("raw_df_injuries.csv").toString(),
            "--athlete",
            "player_name",
            "--onset",
            "from",
            "--return",
            "until",
            "--days-lost",
            "days_lost",
            "--type",
            "injury_type",
            "--exposure",
            data.resolve("raw_df_exposures.csv").toString(),
            "--year",
            "year",
            "--minutes",
            "minutes_played",
            "--rows",
            rows.toString(),
            "--json");
    MainTest.Ran ran = ran(words);
    assertThat(ran.code()).as(ran.err()).isZero();
    JsonNode found = new ObjectMapper().readTree(ran.out());
    assertThat(found.get("athletes").asInt()).isEqualTo(28);
    assertThat(found.at("/overall/injuries").asInt()).isEqualTo(82);
    assertThat(found.at("/overall/athletes_injured").asInt()).isEqualTo(23);
    assertThat(found.at("/overall/days_lost").asInt()).isEqualTo(2049);
    double hours = 0;
    for (String line :
        Files.readAllLines(data.resolve("raw_df_exposures.csv")).stream().skip(1).toList()) {
      hours += Double.parseDouble(line.split(",")[5]) / 60;
    }
    assertThat(found.at("/overall/incidence_per_1000_h/estimate").asDouble())
        .isCloseTo(82_000 / hours, within(1e-9));
    List<String> theirs = new ArrayList<>();
    for (String line : Files.readAllLines(data.resolve("injd.csv")).stream().skip(1).toList()) {
      String[] one = line.split(",");
      theirs.add("%s %s %s %.0f".formatted(one[0], one[5], one[6], Double.parseDouble(one[9])));
    }
    List<String> ours = new ArrayList<>();
    for (String line : Files.readAllLines(rows).stream().skip(1).toList()) {
      String[] one = line.split(",");
      ours.add("%s %s %s %s".formatted(one[0], one[7], one[8], one[3]));
    }
    assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
  }
}
