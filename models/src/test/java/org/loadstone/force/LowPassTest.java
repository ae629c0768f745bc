package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowPassTest {
  private static double[] signal(String name) {
    return switch (name) {
      case "step" -> IntStream.range(0, 400).mapToDouble(i -> i < 200 ? 0 : 800).toArray();
      case "wave" ->
          IntStream.range(0, 400)
              .mapToDouble(i -> 500 * Math.sin(0.05 * i) + 100 * Math.cos(1.7 * i) + i)
              .toArray();
      default -> IntStream.range(0, 17).mapToDouble(i -> i * 37 % 11).toArray();
    };
  }

  @Test
  void equalsScipy() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/resources/force/filtfilt.csv"));
    assertThat(lines).hasSizeGreaterThan(100);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      LowPass filter =
          LowPass.butterworth(
              Integer.parseInt(cells[1]),
              Double.parseDouble(cells[2]),
              Double.parseDouble(cells[3]));
      double value = filter.apply(signal(cells[0]))[Integer.parseInt(cells[4])];
      assertThat(value).as(line).isCloseTo(Double.parseDouble(cells[5]), within(1e-8));
    }
  }

  @Test
  void leavesALevelAndALineAsTheyAre() {
    LowPass filter = LowPass.butterworth(2, 50, 1000);
    double[] level = new double[100];
    Arrays.fill(level, 784);
    assertThat(filter.apply(level)).containsExactly(level, within(1e-9));
    double[] line = IntStream.range(0, 100).mapToDouble(i -> 3.0 * i).toArray();
    assertThat(filter.apply(line)[50]).isCloseTo(150, within(1e-3));
  }

  @Test
  void doesNotShiftAPeak() {
    double[] bump =
        IntStream.range(0, 301).mapToDouble(i -> 900 * Math.exp(-sq((i - 150) / 25.0))).toArray();
    double[] smooth = LowPass.butterworth(2, 50, 1000).apply(bump);
    int peak = IntStream.range(0, 301).reduce((a, b) -> smooth[b] > smooth[a] ? b : a).orElse(-1);
    assertThat(peak).isEqualTo(150);
    assertThat(smooth[100]).isCloseTo(smooth[200], within(1e-6));
  }

  private static double sq(double x) {
    return x * x;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 10})
  void refusesOrders(int order) {
    assertThatThrownBy(() -> LowPass.butterworth(order, 50, 1000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot build filter of order: %d; give 2, 4, 6 or 8".formatted(order));
  }

  @Test
  void saysWhichCutOffAndLengthItNeeds() {
    assertThatThrownBy(() -> LowPass.butterworth(2, 25, 50))
        .hasMessage(
            "Cannot filter at: 25.0 Hz of 50.0 samples a second; give a cut-off below half the"
                + " rate");
    assertThatThrownBy(() -> LowPass.butterworth(2, 50, 1000).apply(new double[9]))
        .hasMessage("Cannot filter signal: 9 samples; give more than 9");
  }
}
