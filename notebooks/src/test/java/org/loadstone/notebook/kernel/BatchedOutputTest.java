package org.loadstone.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BatchedOutputTest {
  private final StringBuilder read = new StringBuilder();
  private final BatchedOutput output = new BatchedOutput(read::append);

  @Test
  void moreSingleBytesThanItHoldsArriveWhole() {
    String text = "é-".repeat(30_000);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      output.write(b);
    }
    output.send();
    assertThat(read).hasToString(text);
  }

  @Test
  void moreTextThanItHoldsArrivesWholeAndFlushSendsNothing() {
    String text = "ä€".repeat(40_000);
    output.printStream().print(text);
    output.flush();
    assertThat(read.length()).isLessThan(text.length());
    output.send();
    assertThat(read).hasToString(text);
  }
}
