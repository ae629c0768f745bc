package org.loadstone.notebook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.loadstone.source.InputError;

/**
 * The Jupyter of this machine.
 *
 * @param command path of the {@code jupyter} command
 */
public record Jupyter(Path command) {
  /** What to install where it is missing. */
  public static final String INSTALL =
      "Debian, Ubuntu: apt install jupyter-notebook jupyter-nbconvert python3-nbclient"
          + " jupyter-client; elsewhere: pip install notebook nbconvert";

  /** Returns the first {@code jupyter} on the path that can run notebooks; empty without one. */
  public static Optional<Jupyter> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "jupyter"))
        .filter(Files::isExecutable)
        .map(Jupyter::new)
        .filter(Jupyter::canExecute)
        .findFirst();
  }

  /**
   * Returns the same or says what to install.
   *
   * @throws InputError if there is none
   */
  public static Jupyter require() {
    return find()
        .orElseThrow(
            () -> new InputError("Cannot find Jupyter: no jupyter with nbconvert; " + INSTALL));
  }

  private boolean canExecute() {
    return Files.isExecutable(command.resolveSibling("jupyter-nbconvert"));
  }

  /**
   * Runs a notebook without a browser.
   *
   * @param data folder that holds {@code kernels/}
   * @param out file for the notebook with its new outputs
   * @param limit for one cell
   * @return what Jupyter wrote on its way
   * @throws InputError if a cell throws, or Jupyter fails, with the end of its words
   */
  public String execute(Path notebook, Path data, Path out, Duration limit) {
    List<String> arguments =
        List.of(
            "nbconvert",
            "--to",
            "notebook",
            "--execute",
            "--ExecutePreprocessor.timeout=" + limit.toSeconds(),
            "--ExecutePreprocessor.kernel_name=" + KernelSpec.NAME,
            "--output-dir",
            out.toAbsolutePath().getParent().toString(),
            "--output",
            out.getFileName().toString(),
            notebook.toAbsolutePath().toString());
    Path words = out.resolveSibling(out.getFileName() + ".log");
    try {
      Process process =
          process(arguments, data).redirectErrorStream(true).redirectOutput(words.toFile()).start();
      boolean isDone = process.waitFor(10 * limit.toSeconds(), TimeUnit.SECONDS);
      if (!isDone) {
        process.destroy();
      }
      String said = Files.readString(words);
      if (!isDone || process.exitValue() != 0) {
        throw new InputError(
            "Cannot run notebook %s: %s"
                .formatted(notebook, said.isBlank() ? "no end" : tail(said)));
      }
      return said;
    } catch (IOException e) {
      throw new InputError("Cannot run Jupyter: " + e.getMessage() + "; " + INSTALL, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputError("Cannot run notebook %s: interrupted".formatted(notebook), e);
    }
  }

  /** What a cell said begins after the stack of Jupyter's own client. */
  private static String tail(String said) {
    int ofCell = said.lastIndexOf("CellExecutionError: ");
    List<String> lines = said.substring(Math.max(0, ofCell)).lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
  }

  /** Opens Jupyter on a folder and waits until its user ends it; returns its exit code. */
  public int open(Path folder, Path data) {
    try {
      return process(List.of("notebook", folder.toAbsolutePath().toString()), data)
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new InputError("Cannot open Jupyter: " + e.getMessage() + "; " + INSTALL, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 130;
    }
  }

  /** Subcommands of jupyter are commands of their own, which it looks up on the path. */
  private ProcessBuilder process(List<String> arguments, Path data) {
    List<String> all = new ArrayList<>(List.of(command.toString()));
    all.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(all);
    builder.environment().merge("JUPYTER_PATH", data.toAbsolutePath().toString(), Jupyter::first);
    builder.environment().merge("PATH", command.getParent().toString(), Jupyter::first);
    builder.environment().put("PYDEVD_DISABLE_FILE_VALIDATION", "1");
    return builder;
  }

  private static String first(String known, String added) {
    return added + File.pathSeparator + known;
  }
}
