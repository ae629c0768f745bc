package org.loadstone.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacementTest {
  @TempDir private Path store;
  private Path model;

  @BeforeEach
  void aModelOfAnEarlierTraining() throws IOException {
    model = Files.createDirectory(store.resolve("model"));
    Files.writeString(model.resolve("model.json"), "old");
    Files.writeString(model.resolve("learner-gone.json"), "old");
  }

  @Test
  void nothingOfTheOldFolderStaysAndReadersSeeItWholeUntilThen() throws IOException {
    Replacement.ofFolder(
        model,
        draft -> {
          Files.writeString(draft.resolve("model.json"), "new");
          assertThat(names(model)).containsExactly("learner-gone.json", "model.json");
          assertThat(model.resolve("model.json")).hasContent("old");
        });
    assertThat(names(model)).containsExactly("model.json");
    assertThat(model.resolve("model.json")).hasContent("new");
    assertThat(names(store)).containsExactly("model");
    assertThat(mode(model)).isEqualTo("rwx------");
    assertThat(mode(model.resolve("model.json"))).isEqualTo("rw-------");
  }

  @Test
  void aWriterThatFailsHalfwayLeavesTheOldFolder() {
    assertThatThrownBy(
            () ->
                Replacement.ofFolder(
                    model,
                    draft -> {
                      Files.writeString(draft.resolve("model.json"), "new");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(model.resolve("model.json")).hasContent("old");
    assertThat(names(store)).containsExactly("model");
  }

  @Test
  void whatKilledRunsLeftIsRemovedByTheNext() throws IOException {
    Path draft = Files.createDirectories(store.resolve(".model.1234").resolve("deep"));
    Files.writeString(draft.resolve("half.json"), "{");
    Files.move(model, store.resolve(".model.old")); // killed between the two moves
    Files.createDirectory(store.resolve(".models"));

    Replacement.ofFolder(model, folder -> Files.writeString(folder.resolve("model.json"), "new"));

    assertThat(names(store)).containsExactly(".models", "model");
    assertThat(names(model)).containsExactly("model.json");
  }

  @Test
  void aFailureAfterAKilledRunStillLeavesTheOldFolder() throws IOException {
    Files.move(model, store.resolve(".model.old")); // killed between the two moves
    assertThatThrownBy(
            () ->
                Replacement.ofFolder(
                    model,
                    draft -> {
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(model.resolve("model.json")).hasContent("old");
    assertThat(names(store)).containsExactly("model");
  }

  @Test
  void aFirstFolderNeedsNoOlderOneAndNoParent() throws IOException {
    Path deep = store.resolve("a").resolve("b");
    Replacement.ofFolder(deep, folder -> Files.writeString(folder.resolve("x"), "1"));
    assertThat(deep.resolve("x")).hasContent("1");
  }

  @Test
  void aFileIsOldUntilItIsNewAndAFailureKeepsIt() throws IOException {
    Path summary = store.resolve("simulation").resolve("summary.json");
    Replacement.ofFile(summary, draft -> Files.writeString(draft, "first"));
    assertThatThrownBy(
            () ->
                Replacement.ofFile(
                    summary,
                    draft -> {
                      Files.writeString(draft, "sec");
                      throw new IOException("killed");
                    }))
        .hasMessage("killed");
    assertThat(summary).hasContent("first");
    Files.writeString(summary.resolveSibling(".summary.json.99"), "left");
    Replacement.ofFile(summary, draft -> Files.writeString(draft, "second"));
    assertThat(summary).hasContent("second");
    assertThat(names(summary.getParent())).containsExactly("summary.json");
    assertThat(mode(summary)).isEqualTo("rw-------");
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
