package org.loadstone.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page says of each column what the program computes; -Drefresh=true writes it. */
class LoadReferenceTest {
  private static final String BEGIN = "<!-- columns: made by LoadReferenceTest -->\n\n";

  @Test
  void thePageHoldsTheTablesThatTheDeclarationsMake() throws IOException {
    Path page = Path.of("../docs/load.md");
    String text = Files.readString(page);
    String made =
        text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + LoadReference.markdown();
    if (Boolean.getBoolean("refresh")) {
      Files.writeString(page, made);
    }
    assertThat(Files.readString(page)).isEqualTo(made);
  }
}
