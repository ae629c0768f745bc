package org.loadstone.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NotebookCommandTest {
  @TempDir private Path folder;

  @Test
  void helpNamesTheOptionsAndExamples() {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new NotebookCommand()).setOut(new PrintWriter(out)).execute("--help");

    assertThat(code).isZero();
    assertThat(out.toString())
        .contains("Usage: loadstone notebook", "--install", "--check", "Examples:", "Exit codes:");
  }

  @Test
  void aFolderWithoutNotebooksIsAUsageError() {
    JupyterHere.require();

    assertThat(NotebookCommand.execute("--check", "--folder", folder.toString())).isEqualTo(2);
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    assertThat(NotebookCommand.execute("--chekc")).isEqualTo(2);
  }
}
