package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The verb as a shell sees it: values of R through CSV and JSON, notes and errors. */
class AsymmetryCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path COPY = Path.of("../models/src/test/resources/golden");
  private static final Path SHARED =
      Path.of(System.getProperty("loadstone.root", ".."), "../shared/golden");

  @TempDir private Path folder;

  static Stream<Path> golden() {
    return Stream.of(COPY, SHARED).filter(Files::isDirectory);
  }

  private static MainTest.Ran run(Path file, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("asymmetry", file.toString(), "--left", "left", "--right", "right"));
    words.addAll(List.of(more));
    return MainTest.run(words.toArray(String[]::new));
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private static void assertValues(String name, JsonNode made, JsonNode expected) {
    assertThat(made).as(name).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      JsonNode one = expected.get(i);
      if (one.isNull()) {
        assertThat(made.get(i).isNull()).as("%s %d", name, i).isTrue();
      } else {
        assertThat(made.get(i).isNumber()).as("%s %d", name, i).isTrue();
        assertThat(made.get(i).asDouble())
            .as("%s %d", name, i)
            .isCloseTo(one.asDouble(), within(1e-9 * Math.abs(one.asDouble()) + 1e-12));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theIndicesOfPairsEqualR(Path golden) throws IOException {
    JsonNode expected = JSON.readTree(golden.resolve("asymmetry.json").toFile());
    Path pairs = golden.resolve("asymmetry_pairs.csv");
    JsonNode made = JSON.readTree(run(pairs, "--dominant", "dominant", "--json").out());
    List<String> names = new ArrayList<>();
    expected.fieldNames().forEachRemaining(names::add);
    names.removeAll(List.of("meta", "normalised_symmetry_index_multi_trial"));
    assertThat(names).hasSize(18);
    names.forEach(name -> assertValues(name, made.path(name), expected.get(name)));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theIndexOverTrialsEqualsR(Path golden) throws IOException {
    String index = "normalised_symmetry_index_multi_trial";
    JsonNode expected = JSON.readTree(golden.resolve("asymmetry.json").toFile()).get(index);
    MainTest.Ran ran =
        run(
            golden.resolve("asymmetry_trials.csv"),
            "--dominant",
            "dominant",
            "--subject",
            "subject",
            "--trial",
            "trial",
            "--json");
    JsonNode made = JSON.readTree(ran.out());
    assertThat(made.get(index).get("subject")).isEqualTo(expected.get("subject"));
    assertValues("nsi", made.get(index).get("nsi"), expected.get("nsi"));
    assertThat(made.get("symmetry_angle")).hasSize(40);
  }

  @Test
  void aPersonSeesTheMainIndices() {
    MainTest.Ran pairs = run(COPY.resolve("asymmetry_pairs.csv"), "--dominant", "dominant");
    assertThat(pairs.err()).isEmpty();
    assertThat(pairs.out())
        .startsWith("row  ")
        .contains("lsi_nondominant_over_dominant", "30 of 30 rows, in per cent.");
    assertThat(run(COPY.resolve("asymmetry_pairs.csv")).out())
        .contains("symmetry_angle")
        .doesNotContain("lsi_nondominant_over_dominant");
    assertThat(
            run(
                    COPY.resolve("asymmetry_trials.csv"),
                    "--dominant",
                    "dominant",
                    "--subject",
                    "subject")
                .out())
        .startsWith("subject  trials  normalised_symmetry_index\n1             5 ")
        .contains("8 subjects, in per cent, positive when the dominant limb is larger.");
  }

  @Test
  void indicesByDominanceAreLeftOutWithoutItAndNullWhereItIsNotKnown() throws IOException {
    Path file = file("some.csv", "left,right,side", "100,90,L", "100,90,", "100,,right");
    JsonNode without = JSON.readTree(run(file, "--json", "--quiet").out());
    assertThat(without.has("lsi_2_deficit")).isFalse();
    assertThat(without.get("symmetry_ratio_left_over_right").get(2).isNull()).isTrue();
    MainTest.Ran ran = run(file, "--dominant", "side", "--json");
    assertThat(ran.err())
        .isEqualTo("1 of 3 rows lack a limb: they have no index and count in no subject's.\n");
    JsonNode made = JSON.readTree(ran.out());
    assertThat(made.get("dominant").toString()).isEqualTo("[\"L\",null,\"R\"]");
    assertThat(made.get("lsi_nondominant_over_dominant").toString()).isEqualTo("[90,null,null]");
  }

  @Test
  void chartsAndCsvFilesAreWritten() throws IOException {
    Path plot = folder.resolve("a.svg");
    Path out = folder.resolve("a.csv");
    MainTest.Ran ran =
        run(COPY.resolve("asymmetry_pairs.csv"), "--plot", "" + plot, "--out", "" + out);
    assertThat(ran.out()).endsWith("Written: %s\nChart: %s\n".formatted(out, plot));
    assertThat(plot).content().startsWith("<svg ").contains("Symmetry index");
    assertThat(Files.readAllLines(out)).hasSize(31);
    run(
        COPY.resolve("asymmetry_trials.csv"),
        "--dominant",
        "dominant",
        "--subject",
        "subject",
        "--plot",
        "" + plot);
    assertThat(plot).content().contains("Normalised symmetry index");
  }

  @Test
  void badInputIsOneLineWithFileLineAndRemedy() throws IOException {
    Path side = file("side.csv", "left,right,side,id", "1,2,both,a");
    assertThat(run(side, "--dominant", "side").err())
        .isEqualTo(
            "Cannot read %s: line 2: side \"both\" is not a side; write L or R, or leave it empty\n"
                .formatted(side));
    assertThat(run(side, "--subject", "id"))
        .isEqualTo(
            new MainTest.Ran(
                2,
                "",
                "Cannot compute the index of trials: --subject id needs --dominant COLUMN\n"));
    Path two = file("two.csv", "left,right,side,id", "1,2,L,a", "1,2,R,a");
    assertThat(run(two, "--dominant", "side", "--subject", "id").err())
        .isEqualTo(
            "Cannot read %s: trials of id a name more than one dominant side; state one side a"
                    .formatted(two)
                + " subject\n");
    assertThat(run(two, "--dominant", "dominance").err())
        .contains("it has no column dominance; the nearest are: ");
  }
}
