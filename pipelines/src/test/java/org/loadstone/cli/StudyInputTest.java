package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.cli.MadeRunners.First;
import org.loadstone.pipeline.published.PublishedStudy;
import org.loadstone.pipeline.published.PublishedStudyYaml;
import org.loadstone.risk.RiskTable;
import org.loadstone.source.InputError;

/** Study files and files of data that cannot be what they should be. */
class StudyInputTest {
  private static final Path DAY = Path.of("..", "studies", "lovdal-2021-day.yaml");
  private static final PublishedStudy.Layout LAYOUT = PublishedStudyYaml.read(DAY).layout();
  private static final String HEADER = "total km,total km.1,Athlete ID,injury,Date\n";

  @TempDir private Path folder;

  private LabelledFile read(String text) throws IOException {
    return LabelledFile.read(Files.writeString(folder.resolve("runners.csv"), text), LAYOUT);
  }

  @Test
  void aRowIsOfTheDayBeforeItsEventAndIdsAreNumbers() throws IOException {
    LabelledFile file = read(HEADER + "1.5,2,0.0,0,10\n3,,0,1,12\n-0.01,7,10,0,0\n-0.01,7,9,0,0\n");
    RiskTable table = file.table();
    assertThat(table.features()).containsExactly("total km", "total km.1");
    assertThat(table.athletes()).containsExactly("0", "10", "9");
    assertThat(table.days()).containsExactly(9, 11, -1, -1);
    assertThat(table.labels()).containsExactly(0, 1, 0, 0);
    assertThat(table.onset(1)).hasValue(12);
    assertThat(table.require("total km.1").present()).containsExactly(true, false, true, true);
    assertThat(file.columns()).isEqualTo(5);
    assertThat(file.repeated()).isZero();
  }

  @Test
  void ofTwoRowsOfOneDayTheOneWithAnEventStays() throws IOException {
    LabelledFile file = read(HEADER + "1,1,0,0,5\n2,2,0,1,5\n3,3,0,0,5\n4,4,1,0,5\n");
    assertThat(file.repeated()).isEqualTo(2);
    assertThat(file.table().require("total km").value()).containsExactly(2, 4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total km,Athlete,injury,Date~1,0,1,5 | it has no column Athlete ID; the nearest are: Athlete,
          total km,total km,Athlete ID,injury,Date~1,1,0,1,5 | it has two columns total km; name the later ones total km.1
          total km,Athlete ID,injury,Date~1,0,1,5~x,0,0,6 | line 3: total km "x" is not a number
          total km,Athlete ID,injury,Date~1,0,2,5 | line 2: injury is 2; write 1 for an event and 0 for none
          total km,Athlete ID,injury,Date~1,0,,5 | line 2: injury is empty
          total km,Athlete ID,injury,Date~1,0,1,5.5 | line 2: Date 5.5 is no day number
          total km,Athlete ID,injury,Date~1,anna,1,5 | line 2: Athlete ID "anna" is not a number
          total km,Athlete ID,injury,Date~inf,0,1,5 | line 2: total km "inf" is not
          total km,Athlete ID,injury,Date~1,0,0,5 | no row has injury 1
          total km,Athlete ID,injury,Date~1,0,1,5 | every row has injury 1
          total km,Athlete ID,injury,Date | it has no rows
          """)
  void tellsWhatIsWrongWithAFile(String text, String told) {
    assertThatThrownBy(() -> read(text.strip().replace("~", "\n")))
        .isInstanceOf(InputError.class)
        .hasMessageMatching("Cannot read .*runners\\.csv: .+; .+")
        .hasMessageContaining(told.strip());
  }

  @Test
  void tooFewAthletesAreOneLineOnStandardError() {
    Path data =
        new MadeRunners(11, 120, -3, 0, 0, 0)
            .dayFile(First.OLDEST, 1)
            .write(folder.resolve("few.csv"));
    MainTest.Ran ran = MainTest.run("study", DAY.toString(), "--data", data.toString(), "--quiet");
    assertThat(ran)
        .isEqualTo(
            new MainTest.Ran(
                2,
                "",
                "Cannot hold out 10 athletes: the table has 11; give 12 or more%n".formatted()));
  }

  @Test
  void testAthletesWithoutAnEventAreTold() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 14 * 30; i++) {
      text.append("1,2,%d,%d,%d%n".formatted(i / 30, i / 30 < 4 && i % 30 == 0 ? 1 : 0, i % 30));
    }
    Path data = Files.writeString(folder.resolve("none.csv"), text);
    MainTest.Ran ran = MainTest.run("study", DAY.toString(), "--data", data.toString(), "--quiet");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("Cannot run the protocol: 0 of 300 rows of the test athletes have an event;")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bags: 9       | bag: 9          | line 33: protocol: unknown key bag; did you mean bags?
          bags: 9       | bags: 0         | Cannot bag with bags: 0; give 1 or more
          healthy_rows  | healty_rows     | did you mean healthy_rows? Allowed: healthy_rows, all_rows,
          last suffix   | oldest          | oldest is not known; did you mean
          rate: 0.01    | rate: 2         | Cannot boost with rate: 2.0; give one in (0, 1]
          - ridge logistic | - rigde logistic | no learner is named rigde logistic
          figure: auc   | figure: auk     | auk is not known; did you mean auc?
          blocks: 7     | blocks: 1       | expected 2 or more, found 1
          """)
  void tellsWhatIsWrongWithAStudyFile(String good, String bad, String told) throws IOException {
    String text = Files.readString(DAY);
    assertThat(text).contains(good);
    int at = text.indexOf(good + " ", text.indexOf("\ntable:"));
    int from = at < 0 ? text.indexOf(good, text.indexOf("\ntable:")) : at;
    String changed = text.substring(0, from) + bad + text.substring(from + good.length());
    assertThatThrownBy(() -> PublishedStudyYaml.of("study.yaml", changed))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read study study.yaml: ")
        .hasMessageContaining(told);
  }

  @Test
  void aSectionThatIsMissingIsNamed() {
    String text = "study: x\nsource: {papers: [], data: {title: a, doi: b}, file: c}\n";
    assertThatThrownBy(() -> PublishedStudyYaml.of("study.yaml", text))
        .hasMessageContaining("table is missing; add it");
  }
}
