package org.loadstone.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskFileTest {
  @TempDir private Path folder;

  @Test
  void oneRowInAHundredIsAnEventAndFourFifthsAreFitted() throws IOException {
    Path file = folder.resolve("days.csv");
    new RiskFile(20_000).write(file);

    RiskFile.Split split = RiskFile.read(file, 20_000);

    assertThat(split.train().rows()).isEqualTo(16_000);
    assertThat(split.test().rows()).isEqualTo(4_000);
    double rate = (split.train().events() + split.test().events()) / 20_000.0;
    assertThat(rate).isCloseTo(0.01, within(0.003));
    String[] last = Files.readAllLines(file).getLast().split(",");
    int row = split.test().rows() - 1;
    assertThat(split.test().label(row)).isEqualTo(Integer.parseInt(last[0]));
    assertThat(split.test().require("x7").value()[row]).isEqualTo(Double.parseDouble(last[8]));
    assertThat(Arrays.stream(split.train().require("x22").value()).max()).hasValue(4);
  }

  @Test
  void areasAndLossesAreToldToFourDigits() {
    Run run =
        new Run(
            "a", "v", 1, 1, 0, Map.of("auc", 0.75567, "log_loss", 0.05331), Map.of("rows", 1.0));

    assertThat(Summary.table(Summary.of(List.of(run))))
        .contains("| auc | 0.7557 |\n", "| log loss | 0.0533 |\n", "| wall s | 1.00 |\n");
  }
}
