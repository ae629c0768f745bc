package org.loadstone.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.schema.check.CheckList;
import org.loadstone.schema.table.Tables;

/** Java is the source; refresh the published files with {@code -Drefresh=true}. */
class PublishedSchemasTest {
  private static final Path FOLDER = Path.of("tables");

  static Stream<Table> everyTable() {
    List<Table> all = new ArrayList<>(Tables.INPUT);
    all.addAll(Tables.BUILT);
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  void publishedJsonEqualsTheDeclaration(Table table) throws IOException {
    Path file = FOLDER.resolve(table.name() + ".json");
    if (Boolean.getBoolean("refresh")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, TableSchemaJson.of(table));
    }
    assertThat(file).as("refresh with -Drefresh=true").hasContent(TableSchemaJson.of(table));
  }

  @ParameterizedTest
  @MethodSource("everyTable")
  void everyColumnSaysWhatItMeans(Table table) {
    assertThat(table.columns()).allSatisfy(column -> assertThat(column.meaning()).isNotBlank());
  }

  @Test
  void theDictionaryPageEqualsTheDeclarations() throws IOException {
    assertPage("data-dictionary.md", Dictionary.markdown(everyTable().toList()));
  }

  @Test
  void thePageOfChecksEqualsTheDeclarations() throws IOException {
    assertPage("quality-checks.md", CheckList.markdown(Tables.INPUT));
  }

  private static void assertPage(String name, String expected) throws IOException {
    Path page = Path.of("..", "docs", name);
    if (Boolean.getBoolean("refresh")) {
      Files.writeString(page, expected);
    }
    assertThat(page).as("refresh with -Drefresh=true").hasContent(expected);
  }

  @Test
  void noFileIsPublishedWithoutATable() throws IOException {
    List<String> tables = everyTable().map(table -> table.name() + ".json").toList();
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(tables);
    }
  }
}
