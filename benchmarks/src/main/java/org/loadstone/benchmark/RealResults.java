package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.loadstone.pipeline.store.Models;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Studies of public data, run by the commands that anyone would type, as one page. */
@Command(
    name = "benchmarks/run results",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the studies of studies/ on public data and writes the page of their results.",
      "Needs the folders soccermon-subjective and jovanovic-hamstring; docs/results.md says",
      "where they come from. Takes a few minutes."
    },
    footer = {"", "Example: benchmarks/run results --data public-data --out docs/results.md"})
public final class RealResults implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder that holds the two sources.")
  private Path data;

  @Option(
      names = "--out",
      defaultValue = "docs/results.md",
      paramLabel = "FILE",
      description = "Page to write; its chart goes to images beside it (default docs/results.md).")
  private Path out;

  /** Runs the studies and exits with 0, or with 2 where data are missing. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new RealResults()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (RealSource source : RealSource.ALL) {
      if (!Files.isDirectory(data.resolve(source.folder()))) {
        System.err.printf(
            "Cannot run: no folder %s in %s; see %s where to get it%n", source.folder(), data, out);
        return 2;
      }
    }
    Path work = Files.createTempDirectory("results");
    try {
      List<RealStudy> studies = new ArrayList<>();
      for (RealSource source : RealSource.ALL) {
        studies.addAll(run(source, work.resolve(source.store())));
      }
      Path chart = out.resolveSibling("images").resolve("results.svg");
      Files.createDirectories(chart.getParent());
      Files.writeString(chart, ResultsChart.of(studies).svg());
      Files.writeString(out, new ResultsPage(studies).text());
      return 0;
    } catch (IOException e) {
      System.err.println(e.getMessage());
      return 1;
    } finally {
      delete(work);
    }
  }

  private List<RealStudy> run(RealSource source, Path store)
      throws IOException, InterruptedException {
    List<String> ingest = new ArrayList<>(List.of("ingest", "--store", store.toString()));
    ingest.addAll(List.of("--source", data.resolve(source.folder()).toString()));
    ingest.addAll(source.options());
    loadstone(ingest);
    loadstone(List.of("features", "--store", store.toString()));
    List<RealStudy> studies = new ArrayList<>();
    for (String name : source.studies()) {
      Path file = Path.of("studies").resolve(name + ".yaml");
      loadstone(List.of("train", "--store", store.toString(), "--config", file.toString()));
      studies.add(new RealStudy(name, source, study(store)));
    }
    return studies;
  }

  private static JsonNode study(Path store) throws IOException {
    Path model = new Models(store.resolve("models")).current();
    return JSON.readTree(model.resolve(Models.STUDY).toFile());
  }

  private static void loadstone(List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./loadstone"));
    command.addAll(words);
    int code =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException(
          "Cannot go on: %s ended with %d".formatted(String.join(" ", command), code));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
