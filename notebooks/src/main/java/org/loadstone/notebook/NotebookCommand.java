package org.loadstone.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.loadstone.source.InputError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code loadstone notebook}, started by the launcher with this module's class path. */
@Command(
    name = "loadstone notebook",
    mixinStandardHelpOptions = true,
    version = "loadstone 0.1.0",
    sortOptions = false,
    description = "Opens Jupyter on Loadstone's notebooks, with the Java kernel ready.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:an error of the program", "2:usage or input error"},
    footer = {
      "",
      "Examples:",
      "  loadstone notebook",
      "  loadstone notebook --install    then choose \"Java (Loadstone)\" in any Jupyter",
      "  loadstone notebook --check"
    })
public final class NotebookCommand implements Callable<Integer> {
  private static final Duration CELL_LIMIT = Duration.ofMinutes(10);

  @Option(
      names = "--install",
      description = "Install the kernel for every Jupyter of this user; open nothing.")
  private boolean install;

  @Option(
      names = "--check",
      description = "Run every notebook headless and compare with its outputs; open nothing.")
  private boolean check;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Folder of notebooks (default: those of Loadstone).")
  private Path folder;

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    System.exit(execute(args));
  }

  /** Runs the command and returns its exit code. */
  public static int execute(String... args) {
    return new CommandLine(new NotebookCommand())
        .setUsageHelpAutoWidth(true)
        .setExecutionExceptionHandler(NotebookCommand::failed)
        .execute(args);
  }

  private static int failed(Exception thrown, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (thrown instanceof InputError) {
      command.getErr().println(thrown.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw thrown;
  }

  @Override
  public Integer call() throws IOException {
    if (install) {
      System.out.println("Kernel installed: " + spec().write(userData()));
      return 0;
    }
    Jupyter jupyter = Jupyter.require();
    Path data = Files.createTempDirectory("loadstone-jupyter");
    spec().write(data);
    return check ? checked(jupyter, data) : jupyter.open(notebooks(), data);
  }

  private static KernelSpec spec() {
    Path log = Path.of(System.getProperty("loadstone.log", "loadstone.log"));
    return KernelSpec.ofThisMachine(home(), log);
  }

  private static Path home() {
    return Path.of(System.getProperty("loadstone.home", "."));
  }

  private Path notebooks() {
    return folder == null ? home().resolve("notebooks") : folder;
  }

  private static Path userData() {
    String own = System.getenv("JUPYTER_DATA_DIR");
    boolean isMac = System.getProperty("os.name").startsWith("Mac");
    String usual = isMac ? "Library/Jupyter" : ".local/share/jupyter";
    return own == null ? Path.of(System.getProperty("user.home")).resolve(usual) : Path.of(own);
  }

  private int checked(Jupyter jupyter, Path data) {
    int stale = 0;
    for (Path file : files()) {
      Path out = data.resolve(file.getFileName());
      jupyter.execute(file, data, out, CELL_LIMIT);
      Optional<String> difference = Notebook.read(file).difference(Notebook.read(out));
      System.out.println(
          file.getFileName() + ": " + difference.orElse("runs, outputs are current"));
      stale += difference.isPresent() ? 1 : 0;
    }
    return stale == 0 ? 0 : 1;
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(notebooks())) {
      List<Path> found = all.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
      if (found.isEmpty()) {
        throw new InputError(
            "Cannot check notebooks in %s: it holds none; give another --folder"
                .formatted(notebooks()));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + notebooks(), e);
    }
  }
}
