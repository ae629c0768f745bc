package org.loadstone.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.source.InputError;

/**
 * The notebooks run from their first cell to their last, and show what they showed when they were
 * committed. After a change: {@code mvn -pl notebooks -am test -Dtest=NotebookTest -Drefresh=true}.
 */
class NotebookTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir private Path folder;

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files =
        Files.list(Path.of(System.getProperty("loadstone.root"), "notebooks"))) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("notebooks")
  void aNotebookRunsAndItsOutputsAreCurrent(Path notebook) throws IOException {
    Jupyter jupyter = JupyterHere.require();
    JupyterHere.writeKernel(folder);
    Path out = folder.resolve("fresh.ipynb");

    jupyter.execute(notebook, folder, out, LIMIT);

    Notebook fresh = Notebook.read(out);
    if (Boolean.getBoolean("refresh")) {
      fresh.write(notebook);
    }
    assertThat(Notebook.read(notebook).difference(fresh))
        .as("outputs are stale; run this test with -Drefresh=true and look at the difference")
        .isEmpty();
  }

  @Test
  void aCellThatThrowsFailsTheRunWithItsWords() throws IOException {
    Jupyter jupyter = JupyterHere.require();
    JupyterHere.writeKernel(folder);
    Path notebook = written("int zero = 0;\\n1 / zero");

    assertThatThrownBy(
            () -> jupyter.execute(notebook, folder, folder.resolve("fresh.ipynb"), LIMIT))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("ArithmeticException: / by zero")
        .hasMessageContaining("at cell 1, line 2:  1 / zero");
  }

  @Test
  void aChangedOutputIsADifference() throws IOException {
    Notebook before = Notebook.read(written("1"));
    Notebook after = Notebook.read(written("2"));

    assertThat(before.difference(before)).isEmpty();
    assertThat(before.difference(after)).get().asString().contains("cell 1 (1)", "was", "now");
  }

  @Test
  void aFileThatIsNoNotebookIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.ipynb"), "{}");

    assertThatThrownBy(() -> Notebook.read(file))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("Cannot read notebook " + file + ": it has no cells");
  }

  private Path written(String code) throws IOException {
    String cell =
        "{\"cell_type\":\"code\",\"id\":\"a\",\"execution_count\":null,\"metadata\":{},\"outputs\":[],\"source\":\"%s\"}"
            .formatted(code);
    String text =
        "{\"cells\":[%s],\"metadata\":{\"kernelspec\":{\"name\":\"loadstone\",\"display_name\":\"\"}},\"nbformat\":4,\"nbformat_minor\":5}"
            .formatted(cell);
    return Files.writeString(Files.createTempFile(folder, "made", ".ipynb"), text);
  }
}
