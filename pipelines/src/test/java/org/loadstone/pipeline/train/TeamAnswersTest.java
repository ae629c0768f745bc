package org.loadstone.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamAnswersTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("team.yaml"), text);
  }

  @Test
  void itemsAreReadByTheirIds() throws IOException {
    assertThat(TeamAnswers.read(file("2: \" An abstract. \"\n18a: Nobody paid.\n")))
        .containsEntry("2", "An abstract.")
        .containsEntry("18a", "Nobody paid.")
        .hasSize(2);
  }

  @Test
  void itemsThatAreNotThereAndEmptyOnesAreNamedWithTheirLine() throws IOException {
    Path unknown = file("2: An abstract.\n99: More.\n");
    assertThatThrownBy(() -> TeamAnswers.read(unknown))
        .hasMessageContaining("team.yaml")
        .hasMessageContaining("line 2")
        .hasMessageContaining("99")
        .hasMessageContaining("18a");
    Path empty = file("18a: \"\"\n");
    assertThatThrownBy(() -> TeamAnswers.read(empty)).hasMessageContaining("line 1");
    assertThatThrownBy(() -> TeamAnswers.read(folder.resolve("none.yaml")))
        .hasMessageStartingWith("Cannot read answers");
  }
}
