package org.loadstone.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {
  @TempDir private Path folder;

  @Test
  void theLastJsonLineOfAProgramIsItsRun() throws IOException {
    String said =
        """
        a warning
        {"version":"old"}
        {"version":"x 1","rows":3,"read_s":0.5,"compute_s":1.5,"cpu_s":3.0,"checksums":{"a":2.5}}
        """;

    Run run = Program.parsed("x", said, 4.0, 5.0);

    assertThat(run)
        .isEqualTo(
            new Run(
                "x",
                "x 1",
                4.0,
                3.0,
                0.5,
                Map.of("read_s", 0.5, "compute_s", 1.5),
                Map.of("a", 2.5)));
    assertThatThrownBy(() -> Program.parsed("x", "nothing", 1, 1))
        .hasMessage("Cannot measure x: it printed no JSON line");
  }

  @Test
  void aSummaryHoldsLeastMedianAndGreatest() {
    assertThat(Summary.Spread.of(new double[] {3, 1, 2})).isEqualTo(new Summary.Spread(1, 2, 3));
    assertThat(Summary.Spread.of(new double[] {4, 1})).isEqualTo(new Summary.Spread(1, 2.5, 4));

    List<Summary> all = Summary.of(List.of(run("a", 1), run("b", 5), run("a", 3)));

    assertThat(all).extracting(Summary::program).containsExactly("a", "b");
    assertThat(all.getFirst().wall()).isEqualTo(new Summary.Spread(1, 2, 3));
    assertThat(Summary.table(all))
        .contains(
            "|  | a (v) | b (v) |\n",
            "| wall s | 1.00 / 2.00 / 3.00 | 5.00 |\n",
            "| heap MB | 10.00 / 20.00 / 30.00 | 50.00 |\n");
  }

  @Test
  void timesAreNotToldWhenAnswersDiffer() {
    Run other = new Run("b", "v", 1, 1, 0, Map.of(), Map.of("sum", 10.0000001));

    assertThatThrownBy(() -> Agreement.require(List.of(run("a", 1), other)))
        .hasMessage(
            "Cannot compare times: sum is 10.0 by a and 10.0000001 by b; make the programs agree first");
    assertThatThrownBy(
            () ->
                Agreement.require(
                    List.of(run("a", 1), new Run("c", "v", 1, 1, 0, Map.of(), Map.of()))))
        .hasMessageStartingWith("Cannot compare times: a has [sum], c has []");
    assertThat(Agreement.agreed(List.of(run("a", 1), run("b", 2)))).containsEntry("sum", 10.0);
  }

  private static Run run(String name, double wall) {
    return new Run(name, "v", wall, wall, 0, Map.of("heap_MB", 10 * wall), Map.of("sum", 10.0));
  }

  @Test
  void theBusyTimeOfAMachineLeavesWaitingOut() {
    assertThat(Machine.busyMillis("cpu  100 1 10 5000 300 2 3 4 0 0")).isEqualTo(1200);
  }

  @Test
  void theInputIsTheSameEveryTimeAndReadBackWhole() throws IOException {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");
    new AthleteDaysFile(3, 60).write(first);
    new AthleteDaysFile(3, 60).write(second);

    assertThat(Files.readAllLines(first)).isEqualTo(Files.readAllLines(second)).hasSize(181);
    assertThat(AthleteDaysFile.read(first).start()).containsExactly(0, 60, 120, 180);
  }

  @Test
  void ourChecksumsAreSumsFromTheTwentyEighthDayOn() throws IOException {
    Path file = folder.resolve("even.csv");
    StringBuilder text = new StringBuilder("athlete_id,date,load,injury\n");
    for (int day = 1; day <= 31; day++) {
      text.append("1,2021-01-%02d,%d.0,%d%n".formatted(day, 100, day == 3 ? 1 : 0));
    }
    Files.writeString(file, text);

    AthleteDaysFile.Columns columns = AthleteDaysFile.read(file);
    Map<String, String> names = OurFeatures.names(OurFeatures.Subset.ALL);
    double[][] values = OurFeatures.values(columns, names);
    Map<String, Double> sums = OurFeatures.checksums(columns, names, values);

    assertThat(sums.get("mean_7d")).isEqualTo(400);
    assertThat(sums.get("acwr_coupled")).isCloseTo(4, within(1e-12));
    assertThat(sums.get("monotony")).as("equal days have no monotony").isZero();
    assertThat(sums.get("prior_injuries")).isEqualTo(4);
    assertThat(sums.get("days_since_injury")).isEqualTo(25 + 26 + 27 + 28);

    Path written = folder.resolve("features.csv");
    new FeatureFile(List.of("mean_7d"), columns, new double[][] {values[0]}).write(written);
    assertThat(Files.readAllLines(written))
        .hasSize(32)
        .startsWith(
            "athlete_id,date,load,injury,mean_7d", "1,2021-01-01,100.0,0,", "1,2021-01-02,100.0,0,")
        .endsWith("1,2021-01-31,100.0,0,100.0");
  }
}
