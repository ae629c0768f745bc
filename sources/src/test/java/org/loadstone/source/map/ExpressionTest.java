package org.loadstone.source.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loadstone.source.TestFolder.shown;
import static org.loadstone.source.map.SessionMapping.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.source.InputError;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;
import org.loadstone.source.TestFolder;

/** How a column is filled from a record. */
class ExpressionTest {
  @TempDir private Path path;
  private TestFolder folder;

  @BeforeEach
  void make() {
    folder = new TestFolder(path);
  }

  /** Returns the text of the last column of the only row, mapped from a column X. */
  private String mapped(String expression, String text) throws IOException {
    folder.with("a.csv", "Player,Date,X,Y\nAnna,2026-03-28,\"" + text + "\",30\n");
    RawRow row = folder.rows(session(expression)).getFirst();
    return row.fate() instanceof RawRow.Fate.Broken(Problem problem)
        ? problem.rule() + " " + problem.value() + ": " + problem.remedy()
        : shown("training_session", row).replace("athlete_id=Anna date=2026-03-28", "").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duration_min: X | 60 | duration_min=60",
        "duration_min: {column: X, unit: s} | 5400 | duration_min=90",
        "duration_min: {column: X, unit: h} | 1.5 | duration_min=90",
        "duration_min: {column: X, unit: 'hh:mm:ss'} | 01:12:30 | duration_min=72.5",
        "duration_min: {column: X, unit: 'hh:mm:ss'} | 72 | type 72: expected hours:minutes:seconds",
        "distance_m: {column: X, unit: km} | 10.05 | distance_m=10050",
        "distance_m: {column: X, unit: mi} | 1 | distance_m=1609.344",
        "distance_m: {column: X, unit: km} | far | type far: expected a number",
        "temperature_c: {column: X, unit: F} | 68 | temperature_c=20",
        "rpe: {column: X, times: -1, plus: 11} | 4 | rpe=7",
        "surface: {column: X, values: {Gras: grass}} | GRAS | surface=grass",
        "surface: {column: X, values: {Gras: grass}} | ice | surface=ice",
        "surface: {column: X, values: {'-': ''}} | - | ''",
        "footwear: {column: X, match: '^([a-z]+)'} | nike7 | footwear=nike",
        "footwear: {column: X, match: '^([a-z]+)'} | 777 | ''",
        "footwear: {column: [Z, X]} | old | footwear=old",
        "footwear: {columns: [X, Player]} | old | footwear=old Anna",
        "footwear: {column: Z, default: none} | x | footwear=none",
        "footwear: {constant: shoe} | x | footwear=shoe",
        "footwear: {path: -1} | x | footwear=a",
        "modality: {column: X, list: ' '} | ['run', 'trail'] | modality=run trail",
        "start: {column: X, format: iso} | 2026-03-28T10:00:00+02:00 | start=2026-03-28T08:00Z",
        "start: {column: X, format: iso, before: {column: Y}} | 2026-03-28T10:00:00Z | start=2026-03-28T09:30Z",
        "start: {column: X, format: 'dd/MM/yyyy HH:mm', zone: Europe/Oslo} | 28/03/2026 10:00 | start=2026-03-28T09:00Z",
        "start: {column: X, format: epoch_s} | 1774690200 | start=2026-03-28T09:30Z",
        "start: {column: X, format: epoch_ms} | 1774690200000 | start=2026-03-28T09:30Z",
        "start: {column: X, format: excel} | 46109.5 | start=2026-03-28T12:00Z",
        "start: {column: X, format: 'HH:mm'} | 10:00 | type 10:00: expected HH:mm",
      })
  void an_expression_fills_a_column(String expression, String text, String expected)
      throws IOException {
    assertThat(mapped(expression, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy | 28.03.2026 | 2026-03-28",
        "d MMM yyyy | 8 Mar 2026 | 2026-03-08",
        "MM/dd/yy | 03/28/26 | 2026-03-28",
        "iso | 2026-03-27T23:30:00Z | 2026-03-28",
        "[yyyyMMdd, dd-MM-yyyy] | 28-03-2026 | 2026-03-28",
        "excel | 46109 | 2026-03-28",
      })
  void days_are_read_in_the_mappings_zone(String format, String text, String day)
      throws IOException {
    folder.with("a.csv", "Player,Day\nAnna," + text + "\n");
    String yaml =
        session()
            .replace("date: Date", "date: {column: Day, format: " + format + "}")
            .replace("about: a test", "about: a test\nzone: Europe/Oslo");
    assertThat(shown("training_session", folder.rows(yaml).getFirst()))
        .isEqualTo("athlete_id=Anna date=" + day);
  }

  @Test
  void a_day_that_does_not_exist_is_told_with_its_text() throws IOException {
    folder.with("a.csv", "Player,Day\nAnna,30.02.2026\n");
    String yaml = session().replace("date: Date", "date: {column: Day, format: dd.MM.yyyy}");
    assertThat(folder.rows(yaml).getFirst().fate())
        .isEqualTo(
            new RawRow.Fate.Broken(
                Problem.of("type", "date", "30.02.2026", "expected dd.MM.yyyy")));
  }

  @Test
  void numbered_days_count_from_a_first_day_of_each_season() throws IOException {
    folder.with("a.csv", "Player,Day,Season\nAnna,1,A\nAnna,32,B\nAnna,x,B\n");
    String yaml =
        session()
            .replace(
                "date: Date",
                "date: {column: Day, format: day_number, day_1: {column: Season, values: {A: 2024-07-01, B: 2025-07-01}}}");
    List<RawRow> rows = folder.rows(yaml);
    assertThat(rows.subList(0, 2))
        .extracting(row -> shown("training_session", row))
        .containsExactly("athlete_id=Anna date=2024-07-01", "athlete_id=Anna date=2025-08-01");
    assertThat(rows.get(2).fate()).isInstanceOf(RawRow.Fate.Broken.class);
  }

  @Test
  void a_vendors_id_becomes_the_athletes_and_an_unknown_one_names_the_nearest() throws IOException {
    folder.with("ids.txt", "").with("a.csv", "Player,Date\nP-1,2026-03-28\nP-9,2026-03-28\n");
    Path ids = path.resolveSibling(path.getFileName() + "-ids.csv");
    Files.writeString(ids, "athlete_id,vendor,vendor_id\nAnna,gps,P-1\nBen,gps,P-19\nEve,gps,X\n");
    String yaml = session().replace("athlete_id: Player", "athlete_id: {column: Player, ids: gps}");
    List<RawRow> rows = folder.rows(yaml, Map.of(), IdMap.of(ids));
    assertThat(shown("training_session", rows.getFirst())).startsWith("athlete_id=Anna");
    assertThat(rows.get(1).fate())
        .isEqualTo(
            new RawRow.Fate.Broken(
                new Problem(
                    "unknown_vendor_id",
                    "athlete_id",
                    "P-9",
                    "add the gps id to the id map",
                    List.of("Anna", "Ben", "Eve"))));
    Files.writeString(ids, "athlete_id,vendor,vendor_id\nAnna,gps,P-1\nBen,gps,P-1\n");
    assertThatThrownBy(() -> IdMap.of(ids))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot read %s: line 3: one gps id for two athletes; keep one of them", ids);
  }

  @Test
  void questionnaire_items_are_scored_and_items_out_of_range_are_told() throws IOException {
    String yaml =
        """
        name: test
        about: a test
        tables:
          - table: psych_readiness
            files: "*.csv"
            columns:
              athlete_id: Player
              date: Date
              instrument: {constant: i_prrs}
              score: {score: {instrument: i_prrs, items: [q1, q2, q3, q4, q5, q6]}}
        """;
    folder.with(
        "a.csv",
        "Player,Date,q1,q2,q3,q4,q5,q6\nAnna,2026-03-28,50,60,70,80,90,100\n"
            + "Ben,2026-03-28,50,60,70,80,90,\nEve,2026-03-28,50,60,70,80,90,101\n");
    List<RawRow> rows = folder.rows(yaml);
    assertThat(shown("psych_readiness", rows.getFirst()))
        .isEqualTo("athlete_id=Anna date=2026-03-28 instrument=i_prrs score=45");
    assertThat(shown("psych_readiness", rows.get(1))).doesNotContain("score");
    assertThat(((RawRow.Fate.Broken) rows.get(2).fate()).problem().remedy())
        .isEqualTo("Cannot score i_prrs: answer 101.0; expected 0.0 to 100.0");
  }
}
