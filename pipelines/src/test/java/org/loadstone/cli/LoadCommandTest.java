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
              .isCloseTo(one.asDouble(), within(1e-9 * Math.abs(one.asDouble()) + 1e-12));
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
    assertThat(load(GOLDEN.resolve("load_gaps.csv"), "--json", "--quiet").err()).isEmpty();
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
  void rowsOfOneDayAreSummedAndADayWithAnUnknownRowIsUnknown() throws IOException {
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
        .startsWith("Rows of a day that has a row already: 2; loads of one day are summed.\n");
    JsonNode made = JSON.readTree(ran.out());
    assertThat(made.get("date").toString())
        .isEqualTo("[\"2024-01-01\",\"2024-01-02\",\"2024-01-03\"]");
    assertThat(made.get("load").toString()).isEqualTo("[25,30,null]");
    assertThat(json(file, "--gaps", "zero", "--quiet").get("load").toString())
        .isEqualTo("[25,30,0]");
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

  private void assertRefused(Path file, String message, String... more) {
    assertThat(load(file, more))
        .isEqualTo(new MainTest.Ran(2, "", "Cannot read " + file + ": " + message + "\n"));
  }

  @Test
  void badInputIsOneLineWithFileLineAndRemedy() throws IOException {
    Path nowhere = folder.resolve("nowhere.csv");
    assertThat(load(nowhere).err())
        .isEqualTo("Cannot read %s: no such file; check its path\n".formatted(nowhere));
    assertRefused(
        file("names.csv", "day,Load,note", "2024-01-01,1,x"),
        "it has no column date; the nearest are: day, note, Load");
    assertRefused(
        file("dates.csv", "date,load", "2024-01-01,1", "2024-02-30,1"),
        "line 3: date \"2024-02-30\" is not a date like 2026-03-28; mend it, or say how dates are"
            + " written with --date-format");
    assertRefused(
        file("numbers.csv", "date,load", "2024-01-01,much"),
        "line 2: load \"much\" is not a number; mend it or leave it empty");
    assertRefused(
        file("below.csv", "date,load", "2024-01-01,-4"),
        "line 2: load -4 is below 0; mend it or leave it empty");
    assertRefused(
        file("short.csv", "date,load", "2024-01-01"),
        "line 2: 1 fields, expected 2; mend the line");
    assertRefused(file("none.csv", "date,load"), "it has no rows; export it again");
    assertRefused(
        file("who.csv", "date,load,who", "2024-01-01,1,"),
        "line 2: who is empty; fill it or drop the line",
        "--athlete",
        "who");
    assertThat(load(file("fmt.csv", "date,load", "1,1"), "--date-format", "bbb").err())
        .startsWith("Cannot read dates as bbb: ")
        .endsWith("; give a pattern like dd.MM.yyyy\n");
    MainTest.Ran typo = load(file("gaps.csv", "date,load", "2024-01-01,1"), "--gaps", "nil");
    assertThat(typo.code()).isEqualTo(2);
    assertThat(typo.err()).contains("--gaps").contains("nil");
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
