package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of one's own, as the verbs without a store take and refuse them. */
class OwnFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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
        file("comma.csv", "date,load", "2024-01-01,\"950,5\""),
        "line 2: load \"950,5\" is not a number; state --decimal , if that is its decimal sign, or"
            + " mend it");
    assertRefused(
        file("until.csv", "date,load", "2024-01-01 to 2024-01-07,1"),
        "line 2: date \"2024-01-01 to 2024-01-07\" is not a date like 2026-03-28; mend it, or say"
            + " how dates are written with --date-format");
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
  void commasAndPointsInOneColumnAreRefused() throws IOException {
    Path both = file("both.csv", "date;load", "2024-01-01;1.500", "2024-01-02;950,5");
    assertRefused(
        both,
        "line 3: load \"950,5\" and \"1.500\" of line 2 have two decimal signs; state the one with"
            + " --decimal and write no sign between thousands");
    assertRefused(
        both,
        "line 2: load \"1.500\" is not a number with a decimal comma and no sign between thousands;"
            + " write it so, or state --decimal .",
        "--decimal",
        ",");
    Path points = file("points.csv", "date;load", "2024-01-01;1.5", "2024-01-02;2");
    assertThat(json(points).get("load").toString()).isEqualTo("[1.5,2]");
  }

  @Test
  void textThatIsNotUtf8IsRefusedSoThatNoTwoAthletesBecomeOne() throws IOException {
    Path file = folder.resolve("west.csv");
    Charset western = Charset.forName("windows-1252");
    String text = "who,date,load\nZo\u00eb,2024-01-01,1\nZo\u00e9,2024-01-01,2\n";
    Files.write(file, text.getBytes(western));
    String remedy = " is not UTF-8; state --encoding windows-1252, or save the file as UTF-8";
    assertRefused(file, "line 2" + remedy, "--athlete", "who");
    assertThat(json(file, "--athlete", "who", "--encoding", "windows-1252").fieldNames())
        .toIterable()
        .containsExactly("Zo\u00eb", "Zo\u00e9");
    Files.write(file, "date,load,Gr\u00f6\u00dfe\n2024-01-01,1,2\n".getBytes(western));
    assertRefused(file, "its header" + remedy, "--athlete", "Gr\u00f6\u00dfe");
  }

  @Test
  void namesThatLookAbsentAreIds() throws IOException {
    Path file =
        file(
            "na.csv", "who,date,load", "NA,2024-01-01,1", "None,2024-01-01,NA", "Nan,2024-01-01,3");
    assertThat(json(file, "--athlete", "who").fieldNames())
        .toIterable()
        .containsExactly("NA", "None", "Nan");
  }

  @Test
  void aDateWithAWrongYearIsNamedWithItsLineAndAthlete() throws IOException {
    Path file =
        file(
            "year.csv",
            "who,date,load",
            "Bo,2024-01-02,1",
            "Bo,2042-01-03,1",
            "Bo,2024-01-01,1",
            "Al,2024-01-01,1");
    assertRefused(
        file,
        "line 3, athlete Bo: with date 2042-01-03 the loads span 6,578 days, 3 of them with a row;"
            + " mend the date",
        "--athlete",
        "who");
  }

  @Test
  void theInputIsNeverWrittenOverAndWhyAFileCannotBeWrittenIsSaidOnce() throws IOException {
    Path file = file("in.csv", "date,load", "2024-01-01,1");
    Path same = folder.resolve("./in.csv");
    for (String option : List.of("--out", "--plot")) {
      assertThat(load(file, option, "" + same).err())
          .isEqualTo("Cannot write %s: it is the input file; name another\n".formatted(same));
    }
    assertThat(Files.readString(file)).isEqualTo("date,load\n2024-01-01,1\n");
    Path both = folder.resolve("both.out");
    assertThat(load(file, "--out", "" + both, "--plot", "" + both).err())
        .isEqualTo("Cannot write %s: two results would go there; name two files\n".formatted(both));
    Path nowhere = folder.resolve("no/such/out.csv");
    assertThat(load(file, "--out", "" + nowhere).err())
        .isEqualTo(
            "Cannot write %s: its folder does not exist; check the path\n".formatted(nowhere));
    assertThat(load(file, "--plot", "" + folder).err())
        .isEqualTo("Cannot write %s: Is a directory; check the path\n".formatted(folder));
  }
}
