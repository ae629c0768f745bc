package org.loadstone.source.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loadstone.source.TestFolder.shown;
import static org.loadstone.source.map.SessionMapping.session;

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
import org.loadstone.source.SourceFile;
import org.loadstone.source.TestFolder;

/** What a mapping as a whole says: files, records, settings, and how mistakes in it are told. */
class MappingTest {
  @TempDir private Path path;
  private TestFolder folder;

  @BeforeEach
  void make() {
    folder = new TestFolder(path);
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
  void numbers_with_two_decimal_signs_in_one_column_are_refused() throws IOException {
    folder.with("a.csv", "Player;Date;Cm\nAnna;2026-03-28;1.700\nBen;2026-03-28;170,5\n");
    String yaml =
        """
        name: test
        about: a test
        tables:
          - table: athlete
            files: a.csv
            columns:
              athlete_id: Player
              height_cm: Cm
        """;
    assertThatThrownBy(() -> folder.rows(yaml))
        .isInstanceOf(InputError.class)
        .hasMessageEndingWith(
            "a.csv: line 3: height_cm \"170,5\" and \"1.700\" of line 2 have two decimal signs;"
                + " state the one with --decimal and write no sign between thousands");
    folder.with("a.csv", "Player;Date;Cm\nAnna;2026-03-28;170.5\nBen;2026-03-28;180\n");
    assertThat(folder.rows(yaml)).extracting(row -> shown("athlete", row)).hasSize(2);
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
        .extracting(
            e -> e.getMessage().replaceFirst("line \\d+: ", "").replaceFirst(" Allowed:.*", ""))
        .isEqualTo("Cannot read mapping m.yaml: " + message);
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
            "Cannot read mapping m.yaml: line 9: tables[0].columns.duration_min.unit: no way from km to the column's minutes; use one of min, s, ms, h");
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

  @Test
  void a_field_that_only_dates_look_at_is_not_unread() throws IOException {
    folder.with("a.csv", "Player,Day,Season,End,Min,Rain\nAnna,1,A,2026-03-28T10:00Z,30,yes\n");
    String yaml =
        session("start: {column: End, format: iso, before: {column: Min}}")
            .replace(
                "date: Date",
                "date: {column: Day, format: day_number, day_1: {column: Season, values: {A: 2025-07-01}}}");
    Mapping mapping = Mapping.of("m.yaml", yaml, Map.of(), ZoneOffset.UTC);
    assertThat(MappedSource.unreadFields(mapping, SourceFile.below(path)))
        .isEqualTo(Map.of("a.csv", List.of("Rain")));
  }
}
