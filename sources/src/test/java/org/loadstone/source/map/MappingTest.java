package org.loadstone.source.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loadstone.source.TestFolder.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.source.InputError;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;
import org.loadstone.source.TestFolder;

class MappingTest {
  @TempDir private Path path;
  private TestFolder folder;

  @BeforeEach
  void make() {
    folder = new TestFolder(path);
  }

  private static String session(String... columns) {
    return """
    name: test
    about: a test
    tables:
      - table: training_session
        files: "*.csv"
        columns:
          athlete_id: Player
          date: Date
    """
        + String.join("", java.util.Arrays.stream(columns).map(c -> "      " + c + "\n").toList());
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
    java.nio.file.Files.writeString(
        ids, "athlete_id,vendor,vendor_id\nAnna,gps,P-1\nBen,gps,P-19\nEve,gps,X\n");
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
    java.nio.file.Files.writeString(
        ids, "athlete_id,vendor,vendor_id\nAnna,gps,P-1\nBen,gps,P-1\n");
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

  @Test
  void maps_in_a_cell_become_rows_and_records_left_out_are_told() throws IOException {
    folder.with(
        "a.csv",
        "Player;Date;Parts\nAnna;2026-03-28;{'left_knee': 'minor', \"thigh\": \"major\"}\n"
            + "Ben;2026-03-28;{}\nEve;2026-03-28;broken\nOla;2026-03-28;\n");
    String yaml =
        """
        name: test
        about: a test
        tables:
          - table: injury_report
            files: a.csv
            explode: {column: Parts, key: part, value: severity}
            columns:
              athlete_id: Player
              date: Date
              body_site: {column: part, match: "^(?:left_|right_)?(.+)$"}
              side: {column: part, match: "^(left|right)_"}
              severity: severity
        """;
    List<RawRow> rows = folder.rows(yaml);
    assertThat(rows.subList(0, 2))
        .extracting(row -> shown("injury_report", row))
        .containsExactly(
            "athlete_id=Anna date=2026-03-28 body_site=knee side=left severity=minor",
            "athlete_id=Anna date=2026-03-28 body_site=thigh severity=major");
    assertThat(rows.subList(2, 5))
        .extracting(RawRow::fate)
        .containsExactly(
            new RawRow.Fate.Skipped("nothing in Parts"),
            new RawRow.Fate.Broken(Problem.ofLine("Parts is no map or list")),
            new RawRow.Fate.Skipped("nothing in Parts"));
  }

  @Test
  void days_span_stays_and_a_long_gap_begins_a_new_one() throws IOException {
    folder.with(
        "a.csv",
        "Player,Date\nAnna,2026-01-05\nAnna,2026-01-01\nAnna,2026-03-20\nAnna,2026-03-10\n");
    String yaml =
        """
        name: test
        about: a test
        tables:
          - table: membership
            span: {by: athlete_id, from: from_date, to: to_date, gap_days: 30}
            files: a.csv
            columns: {athlete_id: Player, squad: {constant: s}, from_date: Date, to_date: Date}
        """;
    assertThat(folder.rows(yaml))
        .extracting(row -> shown("membership", row))
        .containsExactly(
            "athlete_id=Anna squad=s from_date=2026-01-01 to_date=2026-01-05",
            "athlete_id=Anna squad=s from_date=2026-03-10 to_date=2026-03-20");
  }

  @Test
  void what_must_hold_between_fields_is_checked() throws IOException {
    folder.with("a.csv", "Player,Date,r,d,l\nAnna,2026-03-28,5,60,300\nBen,2026-03-28,5,60,310\n");
    String yaml =
        session()
            .replace("columns:", "expect: {product: [r, d], equals: l, within: 0.5}\n    columns:");
    List<RawRow> rows = folder.rows(yaml);
    assertThat(rows.getFirst().fate()).isEqualTo(new RawRow.Fate.Row());
    assertThat(rows.get(1).fate())
        .isEqualTo(
            new RawRow.Fate.Broken(Problem.of("expectation", "", "l 310", "expected r x d = 300")));
  }

  @Test
  void settings_fill_places_and_a_missing_or_unknown_one_is_told() throws IOException {
    folder.with("a.csv", "Player\nAnna\n");
    String yaml =
        session()
            .replace("date: Date", "date: {constant: \"${day}\"}")
            .replace("tables:", "settings: {day: day of the trials}\ntables:");
    assertThat(
            shown(
                "training_session",
                folder.rows(yaml, Map.of("day", "2026-03-28"), IdMap.NONE).getFirst()))
        .isEqualTo("athlete_id=Anna date=2026-03-28");
    assertThatThrownBy(() -> folder.rows(yaml))
        .hasMessage("Cannot use mapping test: it needs --set day=... (day of the trials); give it");
    assertThatThrownBy(() -> folder.rows(yaml, Map.of("dya", "x"), IdMap.NONE))
        .hasMessage("Cannot set dya: mapping test has no such setting; did you mean day?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tables: | tabels: | unknown key tabels; did you mean tables?",
        "table: training_session | table: training | tables[0]: unknown table training; did you mean training_session?",
        "date: Date | day: Date | tables[0]: training_session has no column day; did you mean date?",
        "date: Date | date: {colum: Date} | tables[0].columns.date: unknown key colum; did you mean column?",
        "date: Date | date: {constant: a, path: 1} | tables[0].columns.date: it takes two things; give one of column, columns, constant, path, score",
        "date: Date | date: {column: Date, format: QQQQQQ} | tables[0].columns.date: format QQQQQQ: Too many pattern letters: Q; write like dd.MM.yyyy",
        "date: Date | rpe: Date | tables[0]: column date is missing; say what fills it (Calendar day in the club's time zone)",
        "files: \"*.csv\" | files: \"../*.csv\" | tables[0]: files ../*.csv lead out of the source folder; name files below it",
      })
  void a_mistake_in_a_mapping_is_told_with_its_place(String from, String to, String message) {
    assertThatThrownBy(
            () ->
                Mapping.of("m.yaml", session().replace(from, to), new TreeMap<>(), ZoneOffset.UTC))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot read mapping m.yaml: " + message);
  }

  @Test
  void text_that_is_no_yaml_and_a_unit_that_does_not_fit_are_told() {
    assertThatThrownBy(() -> Mapping.of("m.yaml", "a: [1", Map.of(), ZoneOffset.UTC))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read mapping m.yaml: line ")
        .hasMessageEndingWith("; check indents and quotes");
    assertThatThrownBy(
            () ->
                Mapping.of(
                    "m.yaml",
                    session("duration_min: {column: X, unit: km}"),
                    Map.of(),
                    ZoneOffset.UTC))
        .hasMessage(
            "Cannot read mapping m.yaml: tables[0].columns.duration_min.unit: no way from km to the column's minutes; use one of min, s, ms, h");
  }

  @Test
  void files_of_an_entry_must_be_there_unless_it_is_optional() throws IOException {
    folder.with("b.txt", "x");
    assertThatThrownBy(() -> folder.rows(session()))
        .hasMessage(
            "Cannot read training_session by mapping test: no file *.csv; give the whole folder, or mark the entry optional: true");
    assertThatThrownBy(() -> folder.rows(session().replace("files:", "optional: true\n    files:")))
        .hasMessage(
            "Cannot read the source by mapping test: none of its files is there; check --source");
  }
}
