package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.pipeline.SourceFolder;
import picocli.CommandLine;

/** Verbs as a shell sees them: exit code, standard output and standard error. */
class MainTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** What a command left on standard output and standard error. */
  record Ran(int code, String out, String err) {}

  static Ran run(String... args) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try (PrintStream toOut = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(errBytes, true, StandardCharsets.UTF_8)) {
      System.setOut(toOut);
      System.setErr(toErr);
      int code = Main.execute(args);
      return new Ran(
          code,
          outBytes.toString(StandardCharsets.UTF_8),
          errBytes.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  static Stream<String> verbs() {
    return new CommandLine(new Main()).getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void every_verb_explains_itself_with_an_example(String verb) {
    Ran ran = run(verb, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Usage: loadstone " + verb).contains("loadstone " + verb + " ");
    assertThat(ran.out()).containsPattern("Examples?:");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void help_lists_every_verb_and_every_exit_code() {
    Ran ran = run("--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(verbs().toList()).contains("Exit codes:", "usage or input");
    assertThat(run("--version").out()).startsWith("loadstone ");
  }

  @Test
  void an_unknown_verb_or_none_is_a_usage_error() {
    Ran unknown = run("ingst");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("ingst").contains("ingest");
    Ran none = run();
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("Which verb? See loadstone --help");
  }

  @Test
  void a_missing_or_mistyped_option_is_a_usage_error() {
    Ran missing = run("ingest", "--store", folder.toString());
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("Missing required option: '--source=DIR'");
    Ran mistyped = run("score", "--store", folder.toString(), "--day", "28.03.2026");
    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.err()).contains("--day").contains("28.03.2026");
  }

  @Test
  void a_missing_source_is_one_line_on_standard_error() {
    Path nowhere = folder.resolve("nowhere");
    Ran ran =
        run("ingest", "--store", folder.resolve("store").toString(), "--source", "" + nowhere);
    assertThat(ran)
        .isEqualTo(
            new Ran(
                2,
                "",
                "Cannot read source %s: no such folder; give the folder of the logs%n"
                    .formatted(nowhere)));
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @ParameterizedTest
  @MethodSource("storeVerbs")
  void a_folder_that_is_no_store_is_one_line_on_standard_error(String verb) {
    Ran ran = run(verb, "--store", folder.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "Cannot open store %s: it is not a store; run loadstone ingest first%n"
                .formatted(folder));
  }

  static Stream<String> storeVerbs() {
    return Stream.of("quality", "features", "train", "score");
  }

  @Test
  void the_dictionary_is_markdown_or_json() throws IOException {
    Ran text = run("dictionary");
    assertThat(text.code()).isZero();
    assertThat(text.out()).contains("training_session", "duration_min", "injury_episode");
    Ran json = run("dictionary", "--json");
    assertThat(JSON.readTree(json.out()).toString()).contains("training_session");
  }

  @Test
  void generate_says_what_it_made_and_refuses_an_impossible_size() {
    Path out = folder.resolve("cohort");
    Ran made = run("generate", "--out", "" + out, "--athletes", "2", "--seasons", "1", "--quiet");
    assertThat(made.code()).isZero();
    assertThat(made.out()).startsWith("2 athletes, ").contains("Logs: " + out.resolve("raw"));
    assertThat(made.err()).isEmpty();
    assertThat(out.resolve("raw/training_session.csv")).isNotEmptyFile();
    Ran none = run("generate", "--out", "" + out, "--athletes", "0", "--quiet");
    assertThat(none)
        .isEqualTo(new Ran(2, "", "Cannot generate 0 athletes; give 1 to 100000%n".formatted()));
  }

  @Test
  void ingest_prints_its_counts_as_json_and_a_second_key_is_refused() throws IOException {
    SharedSpark.session();
    SourceFolder source =
        SourceFolder.in(folder, "source")
            .with("wellness", "athlete_id,date,sleep_h", "Anna,2026-03-01,7", "Anna,2026-03-02,75");
    String store = folder.resolve("store").toString();
    String[] ingest = {
      "ingest", "--store", store, "--source", "" + source.path(), "--quiet", "--json", "--key", ""
    };
    ingest[8] = folder.resolve("one.key").toString();
    Ran ran = run(ingest);
    assertThat(ran.code()).isZero();
    JsonNode wellness = JSON.readTree(ran.out()).path("tables").path("wellness");
    assertThat(wellness.path("read").asInt()).isEqualTo(2);
    assertThat(wellness.path("accepted").asInt()).isEqualTo(1);
    assertThat(wellness.path("quarantined").path("range:sleep_h").asInt()).isEqualTo(1);
    assertThat(Files.readString(Path.of(store, "record/ingest.json"))).contains("range:sleep_h");

    ingest[8] = folder.resolve("two.key").toString();
    Ran refused = run(ingest);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("were pseudonymised with another key; give that key");
  }
}
