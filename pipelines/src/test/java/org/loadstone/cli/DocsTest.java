package org.loadstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.pipeline.SharedSpark;
import org.loadstone.pipeline.SmallCohort;
import picocli.CommandLine;

/** Commands that documents and help pages show are commands that the program takes. */
class DocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final List<String> ABOUT_A_FILE =
      List.of("load", "asymmetry", "warn", "survival", "injuries");

  /** A word of a shell: blanks between double quotes belong to it. */
  private static final Pattern WORD = Pattern.compile("(\"[^\"]*\"|[^\\s\"])+");

  private static final Set<String> FILES =
      Set.of(
          "--store", "--source", "--map", "--ids", "--newdata", "--plot", "--exposure", "--rows");

  @TempDir private Path folder;

  /** A command line of a document. */
  record Shown(String where, List<String> words) {
    @Override
    public String toString() {
      return where + ": " + String.join(" ", words);
    }
  }

  static Stream<Shown> ofDocuments() throws IOException {
    List<Shown> all = new ArrayList<>();
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      for (Path file :
          Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
              .filter(path -> path.toString().endsWith(".md"))
              .sorted()
              .toList()) {
        all.addAll(shown(file));
      }
    }
    return all.stream();
  }

  private static List<Shown> shown(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("./loadstone"))
        .map(line -> words(file.getFileName().toString(), line))
        .toList();
  }

  static Stream<Shown> ofHelp() {
    return new CommandLine(new Main())
        .getSubcommands().entrySet().stream()
            .flatMap(
                verb ->
                    Stream.of(verb.getValue().getCommandSpec().usageMessage().footer())
                        .map(line -> line.replaceFirst("^Examples?:", "").strip())
                        .filter(line -> line.startsWith("loadstone "))
                        .map(line -> words(verb.getKey() + " --help", line)));
  }

  private static Shown words(String where, String line) {
    String command = line.replaceFirst("\\s+[#>].*$", "").strip();
    List<String> words =
        WORD.matcher(command).results().map(word -> word.group().replace("\"", "")).toList();
    return new Shown(where, words.subList(1, words.size()));
  }

  @ParameterizedTest
  @MethodSource({"ofDocuments", "ofHelp"})
  void everyCommandShownIsOneTheProgramTakes(Shown shown) {
    CommandLine.ParseResult parsed =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .parseArgs(shown.words().toArray(String[]::new));
    assertThat(parsed.errors()).isEmpty();
    assertThat(parsed.hasSubcommand()).isTrue();
  }

  @Test
  void theCommandsForOwnDataRunToTheEndInFoldersWithBlanks() throws IOException {
    SharedSpark.session();
    Path place = Files.createDirectories(folder.resolve("my club, 1st & 2nd"));
    Map<String, String> names =
        Map.of(
            "logs", SmallCohort.write(place.resolve("made"), 3, 10).toString(),
            "club", place.resolve("club").toString(),
            "report", place.resolve("report").toString());

    List<Shown> chain =
        shown(ROOT.resolve("README.md")).stream()
            .filter(shown -> shown.words().contains("club"))
            .toList();
    assertThat(chain).hasSizeGreaterThanOrEqualTo(5);
    for (Shown shown : chain) {
      MainTest.Ran ran = MainTest.run(placed(shown, names));
      assertThat(ran.code()).as("%s: %s", shown, ran.err()).isZero();
    }
    assertThat(place.resolve("report/index.html")).content().contains("Watch list");
  }

  /** A fenced block of a document: what its first line says after the fence, and its text. */
  private record Block(String about, String text) {}

  private static List<Block> blocks(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher fence =
        Pattern.compile("(?ms)^```([^\\n]*)\\n(.*?)^```$").matcher(Files.readString(file));
    while (fence.find()) {
      blocks.add(new Block(fence.group(1), fence.group(2)));
    }
    return blocks;
  }

  @ParameterizedTest
  @CsvSource({
    "ingest.md, 1",
    "load.md, 2",
    "early-warning.md, 2",
    "survival.md, 7",
    "injuries.md, 1"
  })
  void aPageShowsWhatItsCommandsPrint(String page, int prints) throws IOException {
    Path place = Files.createDirectories(folder.resolve("a page"));
    String printed = "";
    int compared = 0;
    for (Block block : blocks(ROOT.resolve("docs").resolve(page))) {
      String[] about = block.about().split(" ", 2);
      if (about.length == 2) {
        Path file = place.resolve(about[1]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
      } else if (block.about().equals("sh")) {
        Shown shown = words(page, block.text().strip());
        printed = isRunnable(shown, place) ? ran(shown, place) : "";
      } else if (block.about().equals("text")) {
        assertThat(printed.strip()).isEqualTo(block.text().strip());
        compared++;
      }
    }
    assertThat(compared).isEqualTo(prints);
  }

  /** A verb about one file is run where the page shows that file. */
  private static boolean isRunnable(Shown shown, Path place) {
    return !ABOUT_A_FILE.contains(shown.words().getFirst())
        || Files.exists(place.resolve(shown.words().get(1)));
  }

  @Test
  void theForcePageShowsWhatItsCommandPrints() throws IOException {
    Path trace = folder.resolve("jump.csv");
    Files.writeString(
        trace, ForceCommandTest.plates("", "left_n", "right_n").replace("time,", "time_s,"));
    List<Block> blocks = blocks(ROOT.resolve("docs/force.md"));
    Shown command = words("force.md", blocks.get(0).text().strip());
    List<String> words = new ArrayList<>(command.words());
    words.set(words.indexOf("jump.csv"), trace.toString());
    MainTest.Ran ran = MainTest.run(words.toArray(String[]::new));
    assertThat(ran.code()).as("%s: %s", command, ran.err()).isZero();
    assertThat(blocks.get(1).about()).isEqualTo("text");
    assertThat(ran.out().strip()).isEqualTo(blocks.get(1).text().strip());
  }

  /** Runs a command in a folder: the values of options that name files lie in it. */
  private static String ran(Shown shown, Path place) {
    SharedSpark.session();
    List<String> words = new ArrayList<>(shown.words());
    if (ABOUT_A_FILE.contains(words.getFirst())) {
      words.set(1, place.resolve(words.get(1)).toString());
    }
    for (int i = 1; i < words.size(); i++) {
      if (FILES.contains(words.get(i - 1))) {
        words.set(i, place.resolve(words.get(i)).toString());
      }
    }
    words.add("--quiet");
    if (shown.words().getFirst().equals("ingest")) {
      words.addAll(List.of("--key", place.resolve("key").toString()));
    }
    MainTest.Ran ran = MainTest.run(words.toArray(String[]::new));
    assertThat(ran.code()).as("%s: %s", shown, ran.err()).isZero();
    return ran.out();
  }

  /** The command with its own folders: the words after the verb that name one. */
  private static String[] placed(Shown shown, Map<String, String> names) {
    List<String> words = new ArrayList<>(shown.words());
    for (int i = 1; i < words.size(); i++) {
      words.set(i, names.getOrDefault(words.get(i), words.get(i)));
    }
    words.add("--quiet");
    if (shown.words().getFirst().equals("ingest")) {
      words.addAll(List.of("--key", names.get("club") + ".key"));
    }
    return words.toArray(String[]::new);
  }
}
