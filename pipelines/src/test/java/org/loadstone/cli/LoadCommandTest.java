package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb as a shell sees it: values of R through CSV and JSON, notes and errors. */
class LoadCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN = Path.of("../models/src/test/resources/golden");
  private static final Path SHARED =
      Path.of(System.getProperty("loadstone.root", ".."), "../shared/golden");

  @TempDir private Path folder;

  private static MainTest.Ran load(Path file, String... more) {
    List<String> words =
        new ArrayList<>(List.of("load", file.toString(), "--date", "date", "--load", "load"));
    words.addAll(List.of(more));
    return MainTest.run(words.toArray(String[]::new));
  }

  private static JsonNode json(Path file, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of(more));
    words.add("--json");
    MainTest.Ran ran = load(file, words.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return JSON.readTree(ran.out());
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static void assertColumns(JsonNode made, JsonNode expected) {
    List<String> names = new ArrayList<>();
    expected.fieldNames().forEachRemaining(names::add);
    assertThat(names).hasSizeGreaterThan(2);
    for (String name : names) {
      assertThat(made.path(name)).as(name).hasSameSizeAs(expected.get(name));
      for (int i = 0; i < expected.get(name).size(); i++) {
        JsonNode one = expected.get(name).get(i);
        JsonNode value = made.get(name).get(i);
        if (one.isNumber()) {
          assertThat(value.isNumber()).as("%s %d", name, i).isTrue();
          assertThat(value.asDouble())
              .as("%s %d", name, i)
              .isCloseTo(one.asDouble(), within(1e-9 * Math.abs(one.asDouble())));
        } else {
          assertThat(value).as("%s %d", name, i).isEqualTo(one);
        }
      }
    }
  }

  private static void assertEqualsR(Path golden) throws IOException {
    JsonNode expected = JSON.readTree(golden.resolve("load_features.json").toFile());
    assertColumns(json(golden.resolve("load_full.csv")), expected.get("full"));
    Path gaps = golden.resolve("load_gaps.csv");
    assertColumns(json(gaps, "--gaps", "zero"), expected.get("gaps_policy_zero"));
    assertColumns(json(gaps, "--gaps", "rows"), expected.get("gaps_policy_rows"));
    assertColumns(json(gaps), expected.get("gaps_policy_available"));
    assertColumns(json(gaps), expected.get("gaps_redi"));
  }

  @Test
  void theColumnsEqualR() throws IOException {
    assertEqualsR(GOLDEN);
  }

  @Test
  void theColumnsEqualTheSharedValuesOfR() throws IOException {
    assumeTrue(Files.isDirectory(SHARED), "needs the values in ../shared/golden");
    assertEqualsR(SHARED);
  }

  @Test
  void gapsAreSaidOnStandardErrorAndMeansAllowForThem() {
    MainTest.Ran ran = load(GOLDEN.resolve("load_gaps.csv"), "--json");
    assertThat(ran.err())
        .isEqualTo(
            "59 of 400 days have no load: means over the recorded days, at least 4 of 7 and 14 of"
                + " 28 (--gaps available, by default; or choose zero or rows).\n");
    assertThat(ran.out()).startsWith("{").contains("\"recorded\"").doesNotContain("NaN");
    assertThat(load(GOLDEN.resolve("load_full.csv"), "--json").err()).isEmpty();
    assertThat(load(GOLDEN.resolve("load_gaps.csv"), "--json", "--quiet").err())
        .as("no progress, so never quiet")
        .isEqualTo(ran.err());
  }

  @Test
  void aPersonSeesTheLastDaysAndTheMainColumns() {
    MainTest.Ran ran = load(GOLDEN.resolve("load_full.csv"));
    assertThat(ran.out().lines())
        .hasSize(16)
        .first()
        .asString()
        .matches(
            "date +load +acute7_mean +chronic28_mean +acwr_coupled_7_28 +acwr_ewma +monotony"
                + " +strain");
    assertThat(ran.out())
        .contains("2024-02-05  ")
        .contains("The last 14 of 400 days. All 36 metrics: --json, or --out FILE.csv");
  }

  @Test
  void athletesThatAlternateAreEachAsIfAlone() throws IOException {
    List<String> full = Files.readAllLines(GOLDEN.resolve("load_full.csv"));
    List<String> gaps = Files.readAllLines(GOLDEN.resolve("load_gaps.csv"));
    List<String> both = new ArrayList<>(List.of("who," + full.getFirst()));
    for (int i = full.size() - 1; i > 0; i--) {
      both.add("Bo," + full.get(i));
      if (i < gaps.size()) {
        both.add("Ann," + gaps.get(i));
      }
    }
    Path squad = file("squad.csv", both.toArray(String[]::new));
    JsonNode made = json(squad, "--athlete", "who", "--quiet");
    assertThat(made.fieldNames()).toIterable().containsExactly("Bo", "Ann");
    assertThat(made.get("Bo")).isEqualTo(json(GOLDEN.resolve("load_full.csv")));
    assertThat(made.get("Ann")).isEqualTo(json(GOLDEN.resolve("load_gaps.csv")));
    MainTest.Ran text = load(squad, "--athlete", "who");
    assertThat(text.out()).startsWith("athlete ").contains("\nBo ", "\nAnn ", "of 2 athletes");
    assertThat(text.err()).startsWith("59 of 800 days have no load, of 1 of 2 athletes: means");
    assertThat(json(squad, "--athlete", "who", "--only", "Bo").size()).isEqualTo(1);
  }

  @Test
  void rowsOfOneDayAreSummedAndADayWithAnUnknownRowIsKnownInPart() throws IOException {
    Path file =
        file(
            "twice.csv",
            "date,load",
            "2024-01-02,30",
            "2024-01-01,10",
            "2024-01-01 18:30,15",
            "2024-01-03,5",
            "2024-01-03,NA");
    MainTest.Ran ran = load(file, "--json");
    assertThat(ran.err())
        .isEqualTo(
            """
            Rows of a day that has a load already: 1; loads of one day are summed.
            Days with a load and a row without one: 1; their load is unknown (--gaps available).
            1 of 3 days have no load: means over the recorded days, at least 4 of 7 and 14 of 28 \
            (--gaps available, by default; or choose zero or rows).
            """);
    JsonNode made = JSON.readTree(ran.out());
    assertThat(made.get("date").toString())
        .isEqualTo("[\"2024-01-01\",\"2024-01-02\",\"2024-01-03\"]");
    assertThat(made.get("load").toString()).isEqualTo("[25,30,null]");
    for (String gaps : List.of("zero", "rows")) {
      assertThat(json(file, "--gaps", gaps).get("load").toString()).isEqualTo("[25,30,5]");
      assertThat(load(file, "--gaps", gaps).err())
          .endsWith(
              "Days with a load and a row without one: 1; their known loads are summed (--gaps %s).\n"
                  .formatted(gaps));
    }
  }

  @Test
  void semicolonsDecimalCommasAndOtherDatesAreUnderstood() throws IOException {
    Path file = file("de.csv", "date;load", "31.12.2023;1,5", "01.01.2024;2,25");
    JsonNode made = json(file, "--date-format", "dd.MM.yyyy");
    assertThat(made.get("date").get(0).asText()).isEqualTo("2023-12-31");
    assertThat(made.get("ewma_acute_7_zero_seed").toString()).isEqualTo("[0.375,0.84375]");
    assertThat(json(file("one.jsonl", "{\"date\":\"2024-01-01\",\"load\":3}")).get("load").size())
        .isEqualTo(1);
  }

  @Test
  void allColumnsGoToACsvFile() throws IOException {
    Path out = folder.resolve("out.csv");
    MainTest.Ran ran = load(GOLDEN.resolve("load_full.csv"), "--out", out.toString());
    assertThat(ran.out()).endsWith("Written: " + out + "\n");
    List<String> lines = Files.readAllLines(out);
    assertThat(lines).hasSize(401);
    assertThat(lines.getFirst().split(",")).hasSize(38).startsWith("date", "load", "acute7_mean");
    assertThat(lines.get(1)).startsWith("2023-01-02,325,,,,,,,,1,325,325,1,81.25,");
  }

  @Test
  void aChartShowsLoadsMeansAndTheirRatio() throws IOException {
    Path plot = folder.resolve("load.svg");
    load(GOLDEN.resolve("load_gaps.csv"), "--plot", plot.toString(), "--quiet");
    assertThat(plot)
        .content()
        .startsWith("<svg ")
        .contains("Daily load", "7-day mean", "28-day mean", "Week against month")
        .doesNotContain("NaN");
    Path two = file("two.csv", "who,date,load", "a,2024-01-01,1", "b,2024-01-01,2");
    MainTest.Ran ran = load(two, "--athlete", "who", "--plot", plot.toString());
    assertThat(ran)
        .isEqualTo(
            new MainTest.Ran(
                2, "", "Cannot draw 2 athletes in one chart; choose one with --only\n"));
  }

  @Test
  void theCsvFileSaysOfEachAthleteWhichDaysAreRecordedOnceOneHasGaps() throws IOException {
    Path file =
        file("g.csv", "who,date,load", "Bo,2024-01-01,1", "Al,2024-01-01,1", "Al,2024-01-02,");
    Path out = folder.resolve("g-out.csv");
    load(file, "--athlete", "who", "--out", "" + out);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst()).startsWith("athlete,date,recorded,load,");
    assertThat(lines.get(1)).startsWith("Bo,2024-01-01,true,1,");
    assertThat(lines.get(3)).startsWith("Al,2024-01-02,false,,");
  }

  @Test
  void aChartOfMoreThanTwoYearsSaysWhatItShows() throws IOException {
    List<String> lines = new ArrayList<>(List.of("date,load"));
    for (int day = 0; day < 1_000; day++) {
      lines.add("%s,%d".formatted(LocalDate.of(2020, 1, 1).plusDays(day), day % 90));
    }
    Path plot = folder.resolve("long.svg");
    load(file("long.csv", lines.toArray(String[]::new)), "--plot", "" + plot);
    assertThat(plot).content().contains("the last 732 of 1,000 days.");
  }

  @Test
  void manyRowsOfManyAthletesComeOutWhole() throws IOException {
    List<String> lines = new ArrayList<>(List.of("who,date,load"));
    LocalDate first = LocalDate.of(2020, 1, 1);
    for (int i = 0; i < 20_000; i++) {
      lines.add("a%d,%s,%d".formatted(i % 100, first.plusDays(i / 100), i * 7 % 600));
    }
    JsonNode made = json(file("big.csv", lines.toArray(String[]::new)), "--athlete", "who");
    assertThat(made).hasSize(100);
    for (JsonNode athlete : made) {
      assertThat(athlete.get("strain")).hasSize(200);
    }
  }
}
