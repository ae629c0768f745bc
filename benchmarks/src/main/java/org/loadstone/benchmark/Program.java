package org.loadstone.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A program that takes part: it reads the input that its command names and prints one JSON line
 * with {@code version}, {@code cpu_s}, {@code checksums} and figures of its own such as {@code
 * read_s}.
 *
 * @param name in the table
 * @param probe command that succeeds where the program can run
 * @param command what is measured, from process start to process end
 */
record Program(String name, List<String> probe, List<String> command) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PROBE_SECONDS = 60;

  /** Numbers that are told elsewhere. */
  private static final Set<String> NO_FIGURES = Set.of("cpu_s", "rows");

  /** Returns true if the program can run on this machine. */
  boolean isInstalled() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(probe)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Runs the program once.
   *
   * @throws IllegalStateException if it fails or says nothing
   */
  Run run() throws IOException, InterruptedException {
    long busyBefore = Machine.busyMillis();
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    int code = process.waitFor();
    double wall = (System.nanoTime() - started) / 1e9;
    double busy = (Machine.busyMillis() - busyBefore) / 1e3;
    if (code != 0) {
      throw new IllegalStateException(
          "Cannot measure %s: it ended with %d; run it alone: %s"
              .formatted(name, code, String.join(" ", command)));
    }
    return parsed(name, said, wall, busy);
  }

  /** Returns the run that a program's last line of JSON tells of. */
  static Run parsed(String name, String said, double wall, double busy) throws IOException {
    String line =
        said.lines()
            .filter(text -> text.startsWith("{"))
            .reduce((a, b) -> b)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Cannot measure %s: it printed no JSON line".formatted(name)));
    JsonNode node = JSON.readTree(line);
    double cpu = node.path("cpu_s").asDouble();
    Map<String, Double> figures = numbers(node);
    figures.keySet().removeAll(NO_FIGURES);
    return new Run(
        name,
        node.path("version").asText(),
        wall,
        cpu,
        Math.max(0, busy - cpu) / wall,
        figures,
        numbers(node.path("checksums")));
  }

  private static Map<String, Double> numbers(JsonNode object) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    object.properties().stream()
        .filter(entry -> entry.getValue().isNumber())
        .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asDouble()));
    return numbers;
  }
}
