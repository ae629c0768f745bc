package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.pipeline.SharedSpark;

/** The whole chain, twice with one seed: logs, tables, features, risk, policies, report. */
class DemoTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Path first;
  private static Path second;

  @BeforeAll
  static void runTwice() {
    first = demo("first");
    second = demo("second");
  }

  private static Path demo(String name) {
    SharedSpark.session();
    Path out = folder.resolve(name);
    assertThat(run("demo", "--out", out.toString(), "--athletes", "14", "--seasons", "1")).isZero();
    String canonical = out.resolve("canonical").toString();
    String store = out.resolve("store").toString();
    assertThat(run("export", "--store", store, "--canonical", "--out", canonical)).isZero();
    return out;
  }

  private static int run(String... args) {
    String[] quiet = Stream.concat(Stream.of(args), Stream.of("--quiet")).toArray(String[]::new);
    return Main.execute(quiet);
  }

  @Test
  void theDemoLeavesWhatItPromises() {
    assertThat(first.resolve("report/index.html")).isNotEmptyFile();
    assertThat(first.resolve("store")).isDirectory();
    assertThat(first.resolve("model/card.md")).content().contains("recurrence");
    assertThat(first.resolve("simulation/summary.json"))
        .content()
        .contains("exploratory: gates not run");
  }

  @Test
  void oneSeedGivesTheSameBytesInCanonicalForm() throws IOException {
    Map<String, String> files = contents(first.resolve("canonical"));

    assertThat(files)
        .containsKeys("tables/feature.csv", "model/model.json", "simulation/summary.json")
        .isEqualTo(contents(second.resolve("canonical")));
  }

  @Test
  void theSummaryIsEqualButForItsRun() throws IOException {
    assertThat(withoutRun(first)).isEqualTo(withoutRun(second));
  }

  @Test
  void theReportHoldsNoPlaceholderAndNoOriginalId() throws IOException {
    String whole = Files.readString(first.resolve("report/index.html"));
    String page = whole.substring(0, whole.lastIndexOf("<script"));
    String athlete = Files.readAllLines(first.resolve("raw/athlete.csv")).get(1).split(",")[0];

    assertThat(page).contains("Watch list").doesNotContain("NaN").doesNotContain("null");
    assertThat(page).doesNotContain(">" + athlete + "<");
  }

  @Test
  void oneTableIsExportedInEveryFormat() throws IOException {
    String store = first.resolve("store").toString();
    for (String format : new String[] {"csv", "arrow", "parquet"}) {
      Path file = folder.resolve("athlete_day." + format);
      int code =
          run(
              "export",
              "--store",
              store,
              "--table",
              "athlete_day",
              "--format",
              format,
              "--out",
              file.toString());
      assertThat(code).isZero();
      assertThat(file).isNotEmptyFile();
    }
    assertThat(Files.readAllLines(folder.resolve("athlete_day.csv")).getFirst())
        .startsWith("athlete_id,date,squad,status");
  }

  @Test
  void aFolderThatHoldsThingsIsRefused() {
    assertThat(run("demo", "--out", first.toString())).isEqualTo(2);
  }

  private static JsonNode withoutRun(Path demo) throws IOException {
    JsonNode summary = JSON.readTree(demo.resolve("simulation/summary.json").toFile());
    ((ObjectNode) summary.get("provenance")).remove("run");
    return summary;
  }

  static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
