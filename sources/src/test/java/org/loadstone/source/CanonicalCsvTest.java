package org.loadstone.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanonicalCsvTest {
  @TempDir private Path folder;

  private SourceFolder source;

  @BeforeEach
  void make() throws IOException {
    source = SourceFolder.in(folder, "source");
  }

  private List<RawRow> rows(String file) {
    List<RawRow> rows = new ArrayList<>();
    SourceFormat.require("csv", source.path()).parts(source.path()).stream()
        .filter(part -> part.file().equals(file))
        .forEach(part -> part.read(rows::add));
    return rows;
  }

  private void refused(String message, Object... values) {
    assertThatThrownBy(() -> SourceFormat.require("csv", source.path()).parts(source.path()))
        .isInstanceOf(InputError.class)
        .hasMessage(message, values);
  }

  private Path file(String name) {
    return source.path().resolve(name);
  }

  @Test
  void rows_carry_their_line_and_their_values_by_header() throws IOException {
    source.with("athlete", "sex, athlete_id", "female,Anna", "", "male,\"Ben,\nJr\"", ",Eve");
    assertThat(rows("athlete.csv"))
        .containsExactly(
            new RawRow(2, Map.of("sex", "female", "athlete_id", "Anna")),
            new RawRow(4, Map.of("sex", "male", "athlete_id", "Ben,\nJr")),
            new RawRow(6, Map.of("sex", "", "athlete_id", "Eve")));
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_change_nothing() throws IOException {
    source.withFile("athlete.csv", "\uFEFFathlete_id,sex\r\nAnna,female\r\n");
    assertThat(rows("athlete.csv"))
        .containsExactly(new RawRow(2, Map.of("athlete_id", "Anna", "sex", "female")));
  }

  @Test
  void a_row_with_too_few_or_too_many_fields_is_a_problem_row() throws IOException {
    source.with("athlete", "athlete_id,sex", "Anna", "Ben,male,extra");
    assertThat(rows("athlete.csv"))
        .extracting(RawRow::problem)
        .containsExactly("1 fields, expected 2", "3 fields, expected 2");
    assertThat(rows("athlete.csv"))
        .as("a field without a sure column may be an id")
        .allSatisfy(row -> assertThat(row.values()).isEmpty());
  }

  @Test
  void text_that_is_not_utf_8_is_kept_as_replacement_characters() throws IOException {
    source.withBytes(
        "athlete.csv", "athlete_id,sport\nAnna,fot\u00f6\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(rows("athlete.csv").getFirst().values()).containsEntry("sport", "fot\uFFFD");
  }

  @Test
  void an_unknown_column_is_refused_with_the_nearest_name() throws IOException {
    source.with("athlete", "athlete_id,hight_cm", "Anna,170");
    refused(
        "Cannot read %s: unknown column hight_cm; did you mean height_cm? See loadstone dictionary",
        file("athlete.csv"));
  }

  @Test
  void a_column_without_a_name_is_refused() throws IOException {
    source.with("athlete", "athlete_id,", "Anna,");
    refused(
        "Cannot read %s: unknown column without a name; did you mean sex? See loadstone dictionary",
        file("athlete.csv"));
  }

  @Test
  void a_column_named_twice_is_refused() throws IOException {
    source.with("athlete", "athlete_id,sex,sex", "Anna,female,male");
    refused("Cannot read %s: column sex twice; remove one", file("athlete.csv"));
  }

  @Test
  void a_missing_required_column_is_refused_with_its_meaning() throws IOException {
    source.with("training_session", "athlete_id,rpe", "Anna,5");
    refused(
        "Cannot read %s: column date is missing; add it (Calendar day in the club's time zone)",
        file("training_session.csv"));
  }

  @Test
  void a_file_that_is_no_table_is_refused_with_the_nearest_table() throws IOException {
    source.with("athlete", "athlete_id", "Anna").with("trainingsessions", "athlete_id", "Anna");
    refused(
        "Cannot read %s: no table of that name; did you mean training_session? See loadstone dictionary",
        file("trainingsessions.csv"));
  }

  @Test
  void a_file_of_0_bytes_is_refused() throws IOException {
    source.withFile("athlete.csv", "");
    refused("Cannot read %s: it is empty; export it again or remove it", file("athlete.csv"));
  }

  @Test
  void a_binary_file_named_csv_is_refused() throws IOException {
    source.withBytes("athlete.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0});
    refused(
        "Cannot read %s: it is a binary file, not CSV; export it as UTF-8 text",
        file("athlete.csv"));
  }

  @Test
  void a_quote_left_open_in_the_header_is_refused() throws IOException {
    source.withFile("athlete.csv", "\"athlete_id,sex\nAnna,female\n");
    assertThatThrownBy(() -> SourceFormat.require("csv", source.path()).parts(source.path()))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read " + file("athlete.csv"))
        .hasMessageEndingWith("check quotes and line ends");
  }

  @Test
  void a_folder_without_any_file_is_refused() {
    refused(
        "Cannot read source %s: no CSV file in it; name the files after the tables, such as training_session.csv",
        source.path());
  }

  @Test
  void a_missing_folder_and_an_unknown_format_are_refused() {
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> SourceFormat.require("auto", missing))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot read source %s: no such folder; give the folder of the logs", missing);
    assertThatThrownBy(() -> SourceFormat.require("excel", source.path()))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot read format excel: unknown; use auto or one of soccermon, csv");
    assertThatThrownBy(() -> SourceFormat.require("auto", source.path()))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read source %s: no table file in it", source.path());
  }
}
