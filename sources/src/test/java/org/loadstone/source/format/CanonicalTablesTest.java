package org.loadstone.source.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.loadstone.source.TestFolder.shown;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.source.InputError;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourceFile;
import org.loadstone.source.TestFolder;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.format.SourceFormat.Options;
import org.loadstone.source.map.IdMap;

class CanonicalTablesTest {
  @TempDir private Path path;
  private TestFolder folder;

  @BeforeEach
  void make() {
    folder = new TestFolder(path);
  }

  private void refused(String message, Object... values) {
    assertThatThrownBy(() -> folder.rows())
        .isInstanceOf(InputError.class)
        .hasMessage(message, values);
  }

  private List<String> athletes() {
    return folder.rows().stream().map(row -> shown("athlete", row)).toList();
  }

  @Test
  void rows_carry_their_line_and_their_values_by_header() throws IOException {
    folder.with("athlete.csv", "sex, athlete_id\nfemale,Anna\n\nmale,\"Ben,\nJr\"\n,Eve\n");
    assertThat(athletes())
        .containsExactly(
            "athlete_id=Anna sex=female", "athlete_id=Ben,\nJr sex=male", "athlete_id=Eve");
    assertThat(folder.rows()).extracting(RawRow::line).containsExactly(2L, 4L, 6L);
    assertThat(folder.rows()).extracting(RawRow::file).containsOnly("athlete.csv");
  }

  @Test
  void every_delimiter_encoding_and_gzip_reads_the_same() throws IOException {
    String text = "athlete_id,sport,height_cm\nZo\u00eb,ski,170.5\n";
    List<String> expected = List.of("athlete_id=Zo\u00eb sport=ski height_cm=170.5");
    folder.with("athlete.csv", "\uFEFF" + text.replace("\n", "\r\n"));
    assertThat(athletes()).isEqualTo(expected);
    folder.with("athlete.csv", text.replace(',', '\t'));
    assertThat(athletes()).isEqualTo(expected);
    folder.with("athlete.csv", text.replace(',', '|'));
    assertThat(athletes()).isEqualTo(expected);
    folder.with("athlete.csv", "\uFEFF" + text, StandardCharsets.UTF_16LE);
    assertThat(athletes()).isEqualTo(expected);
    folder.with("athlete.csv", "\uFEFF" + text, StandardCharsets.UTF_16BE);
    assertThat(athletes()).isEqualTo(expected);
    Files.delete(path.resolve("athlete.csv"));
    folder.with("athlete.csv.gz", TestFolder.gzip(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(athletes()).isEqualTo(expected);
  }

  @Test
  void a_comma_is_a_decimal_sign_between_semicolons_and_nowhere_else_unless_said()
      throws IOException {
    folder.with("athlete.csv", "athlete_id;height_cm;position\nAnna;170,5;wing, left\n");
    assertThat(athletes()).containsExactly("athlete_id=Anna position=wing, left height_cm=170.5");
    folder.with("athlete.csv", "athlete_id\theight_cm\nAnna\t170,5\n");
    assertThat(athletes()).containsExactly("athlete_id=Anna height_cm=170,5");
    ReadAs comma = new ReadAs(null, null, null, ",", 0, null, List.of(), "[]", null);
    Options options = new Options(comma, Map.of(), ZoneOffset.UTC, IdMap.NONE);
    assertThat(shown("athlete", folder.rows(options).getFirst()))
        .isEqualTo("athlete_id=Anna height_cm=170.5");
  }

  @Test
  void a_stated_encoding_is_used_and_other_bytes_become_replacement_characters()
      throws IOException {
    folder.with(
        "athlete.csv", "athlete_id,sport\nAnna,fot\u00f6\n", Charset.forName("windows-1252"));
    assertThat(athletes()).containsExactly("athlete_id=Anna sport=fot\uFFFD");
    ReadAs western = new ReadAs(null, null, "windows-1252", null, 0, null, List.of(), "[]", null);
    Options options = new Options(western, Map.of(), ZoneOffset.UTC, IdMap.NONE);
    assertThat(shown("athlete", folder.rows(options).getFirst()))
        .isEqualTo("athlete_id=Anna sport=fot\u00f6");
  }

  @Test
  void a_table_may_be_many_files_or_a_folder_of_files() throws IOException {
    folder
        .with("athlete.2024.csv", "athlete_id\nAnna\n")
        .with("athlete-2025.jsonl", "{\"athlete_id\":\"Ben\"}\n")
        .with("athlete/part-0.csv", "athlete_id\nEve\n")
        .with("athlete/_SUCCESS", "")
        .with("notes/read-me.csv", "not ours");
    assertThat(athletes())
        .containsExactlyInAnyOrder("athlete_id=Anna", "athlete_id=Ben", "athlete_id=Eve");
  }

  @Test
  void json_lines_name_their_columns_in_each_line_and_a_broken_line_is_told() throws IOException {
    folder.with(
        "athlete.jsonl",
        """
        {"athlete_id": "Anna", "height_cm": 170.5, "sport": null}
        {"height_cm": 180, "athlete_id": "Ben"}
        {"athlete_id": "Eve", "hight_cm": 160}
        {"athlete_id": "Ola"
        [1, 2]
        {"athlete_id": "Kim"} {"athlete_id": "Lu"}
        """);
    assertThat(folder.rows().subList(0, 2))
        .extracting(row -> shown("athlete", row))
        .containsExactly("athlete_id=Anna height_cm=170.5", "athlete_id=Ben height_cm=180");
    assertThat(folder.rows().subList(2, 6))
        .extracting(RawRow::fate)
        .allMatch(fate -> fate instanceof RawRow.Fate.Broken);
    assertThat(folder.rows().get(2).fate())
        .isEqualTo(new RawRow.Fate.Broken(Problem.ofLine("unknown column hight_cm")));
    assertThat(folder.rows()).extracting(RawRow::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void a_row_with_too_few_or_too_many_fields_is_a_problem_row() throws IOException {
    folder.with("athlete.csv", "athlete_id,sex\nAnna\nBen,male,extra\n");
    assertThat(folder.rows())
        .extracting(RawRow::fate)
        .containsExactly(
            new RawRow.Fate.Broken(Problem.ofLine("1 fields, expected 2")),
            new RawRow.Fate.Broken(Problem.ofLine("3 fields, expected 2")));
    assertThat(athletes()).as("a field without a sure column may be an id").containsExactly("", "");
  }

  @Test
  void columns_unknown_unnamed_doubled_or_missing_are_refused_with_a_remedy() throws IOException {
    Path file = path.resolve("athlete.csv");
    folder.with("athlete.csv", "athlete_id,hight_cm\n");
    refused(
        "Cannot read %s: unknown column hight_cm; did you mean height_cm? See loadstone dictionary",
        file);
    folder.with("athlete.csv", "athlete_id,\n");
    refused(
        "Cannot read %s: unknown column without a name; did you mean sex? See loadstone dictionary",
        file);
    folder.with("athlete.csv", "athlete_id,sex,sex\n");
    refused("Cannot read %s: column sex twice; remove one", file);
    Files.delete(file);
    folder.with("training_session.csv", "athlete_id,rpe\n");
    refused(
        "Cannot read %s: column date is missing; add it (Calendar day in the club's time zone)",
        path.resolve("training_session.csv"));
  }

  @Test
  void a_column_that_a_code_can_fill_need_not_be_there() throws IOException {
    folder.with(
        "injury.csv", "athlete_id,injury_id,onset_date,osiics_code\nAnna,1,2026-03-01,KSP\n");
    assertThat(shown("injury", folder.rows().getFirst()))
        .isEqualTo("athlete_id=Anna injury_id=1 onset_date=2026-03-01 osiics_code=KSP");
  }

  @Test
  void a_file_that_is_no_table_empty_binary_or_broken_is_refused() throws IOException {
    folder.with("trainingsessions.csv", "athlete_id\nAnna\n");
    refused(
        "Cannot read %s: no table of that name; did you mean training_session? See loadstone dictionary",
        path.resolve("trainingsessions.csv"));
    Files.delete(path.resolve("trainingsessions.csv"));
    Path file = path.resolve("athlete.csv");
    folder.with("athlete.csv", "");
    refused("Cannot read %s: it is empty; export it again or remove it", file);
    folder.with("athlete.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0});
    refused("Cannot read %s: it is a binary file, not text; export it as UTF-8 text", file);
    folder.with("athlete.csv", "\"athlete_id,sex\nAnna,female\n");
    assertThatThrownBy(() -> folder.rows())
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read " + file)
        .hasMessageEndingWith("check quotes and line ends");
  }

  @Test
  void a_packed_file_that_expands_out_of_proportion_is_refused() throws IOException {
    byte[] bomb = new byte[80 << 20];
    Arrays.fill(bomb, (byte) '\n');
    byte[] header = "athlete_id\nAnna\n".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(header, 0, bomb, 0, header.length);
    folder.with("athlete.csv.gz", TestFolder.gzip(bomb));
    refused(
        "Cannot read %s: it expands to more than 200 times its size; check the file",
        path.resolve("athlete.csv.gz"));
  }

  @Test
  void a_link_out_of_the_source_folder_is_refused(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.csv"), "athlete_id\nAnna\n");
    Files.createSymbolicLink(path.resolve("athlete.csv"), elsewhere.resolve("secret.csv"));
    refused(
        "Cannot read %s: it is a link out of the source folder; copy what it leads to there",
        path.resolve("athlete.csv"));
  }

  @Test
  void a_missing_folder_an_unknown_format_and_no_table_are_refused() {
    Path missing = path.resolve("nowhere");
    Options options = Options.of(ZoneOffset.UTC);
    assertThatThrownBy(() -> SourceFormat.parts(missing, SourceFormat.AUTO, options))
        .hasMessage("Cannot read source %s: no such folder; give the folder of the logs", missing);
    assertThatThrownBy(() -> SourceFormat.parts(path, "socermon", options))
        .hasMessage(
            "Cannot read format socermon: unknown; did you mean soccermon? Or give --map with a mapping file");
    assertThatThrownBy(() -> SourceFormat.parts(path, SourceFormat.AUTO, options))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read the source: no table file in it");
  }

  @Test
  void a_folder_of_tables_is_told_from_a_known_source() throws IOException {
    folder.with("athlete.csv", "athlete_id\nAnna\n").with("anna/run.fit", new byte[] {1});
    List<SourceFile> files = SourceFile.below(path);
    Options options = Options.of(ZoneOffset.UTC);
    SourceFormat tables = SourceFormat.require(SourceFormat.AUTO, files, options);
    assertThat(tables.name()).isEqualTo("tables");
    assertThat(tables.unreadFiles(files))
        .extracting(SourceFile::name)
        .containsExactly("anna/run.fit");
    folder
        .with("training-load/session.json", "{}")
        .with("wellness/fatigue.csv", "Fatigue Data,Anna\n");
    assertThat(SourceFormat.require(SourceFormat.AUTO, SourceFile.below(path), options).name())
        .isEqualTo("soccermon");
  }
}
