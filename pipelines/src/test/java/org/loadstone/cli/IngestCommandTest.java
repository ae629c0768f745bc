package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.pipeline.SourceFolder;

class IngestCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MAPPING =
      """
      name: vests
      about: a test
      tables:
        - table: training_session
          files: "gps-*.csv"
          columns: {athlete_id: Player, date: Date, duration_min: Min}
      """;

  @TempDir private Path folder;
  private SourceFolder source;
  private String mapping;

  @BeforeEach
  void write() throws IOException {
    source = SourceFolder.in(folder, "source");
    Path file = Files.writeString(folder.resolve("vests.yaml"), MAPPING);
    mapping = file.toString();
  }

  private MainTest.Ran ingest(String... more) {
    List<String> words = new ArrayList<>(List.of("ingest", "--source", source.path().toString()));
    words.addAll(List.of(more));
    return MainTest.run(words.toArray(String[]::new));
  }

  @Test
  void what_a_mapping_leaves_unread_is_in_the_json_of_a_check_and_of_an_ingest()
      throws IOException {
    SharedSpark.session();
    source
        .withFile("gps-1.csv", "Player,Date,Min,Heart,Vest\nAnna,2026-03-28,60,140,7\n")
        .withFile("notes.txt", "rain");
    String store = folder.resolve("store").toString();
    String key = folder.resolve("key").toString();
    for (MainTest.Ran ran :
        List.of(
            ingest("--map", mapping, "--check", "--json"),
            ingest("--map", mapping, "--store", store, "--key", key, "--quiet", "--json"))) {
      assertThat(ran.code()).as(ran.err()).isZero();
      JsonNode json = JSON.readTree(ran.out());
      assertThat(json.path("format").asText()).isEqualTo("vests");
      assertThat(json.path("tables").has("training_session")).isTrue();
      assertThat(json.path("unread_fields").toString())
          .isEqualTo("{\"gps-1.csv\":[\"Heart\",\"Vest\"]}");
      assertThat(json.path("unread_files").toString()).isEqualTo("[\"notes.txt\"]");
    }
    assertThat(ingest("--map", mapping, "--check").out())
        .contains("Not read of gps-1.csv: Heart, Vest")
        .endsWith("Files not read: notes.txt%n".formatted());
  }

  @ParameterizedTest
  @CsvSource({
    "--set, a=b",
    "--athlete, Anna",
    "--rate, 300",
    "--ids, ids.csv",
  })
  void an_option_of_mappings_is_refused_with_table_files(String option, String value)
      throws IOException {
    source.with("athlete", "athlete_id", "Anna");
    Path ids = folder.resolve("ids.csv");
    Files.writeString(ids, "athlete_id,vendor,vendor_id\nAnna,gps,7\n");
    String given = value.equals("ids.csv") ? ids.toString() : value;
    assertThat(ingest(option, given, "--check"))
        .isEqualTo(
            new MainTest.Ran(
                2,
                "",
                "Cannot use %s with files named after our tables: only mappings take settings and ids; leave it out, or name the mapping by --format or --map%n"
                    .formatted(option)));
  }

  @Test
  void all_options_that_change_nothing_are_told_at_once() throws IOException {
    source.with("athlete", "athlete_id", "Anna");
    assertThat(ingest("--athlete", "Anna", "--rate", "300", "--check").err())
        .startsWith("Cannot use --athlete, --rate with files named after our tables");
  }

  @Test
  void an_option_of_table_files_is_refused_with_a_mapping() throws IOException {
    source.withFile("gps-1.csv", "Player;Date;Min\nAnna;2026-03-28;60\n");
    assertThat(ingest("--map", mapping, "--delimiter", ";", "--check"))
        .isEqualTo(
            new MainTest.Ran(
                2,
                "",
                "Cannot use --delimiter with mapping vests: the mapping says how files are read; state it under read in your own mapping and give that by --map%n"
                    .formatted()));
  }
}
