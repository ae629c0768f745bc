package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded traces: plausible values, and two ways to one height that agree. */
class RealTracesTest {
  private static Path data(String name) {
    Path file = Path.of(System.getProperty("loadstone.root", ".."), "../shared/data", name);
    assumeTrue(Files.exists(file), "needs the data in ../shared/data/" + name);
    return file;
  }

  private static Trace plates(String name) throws IOException {
    List<String> lines = Files.readAllLines(data(name));
    int header = 0;
    while (!lines.get(header).startsWith("time,")) {
      header++;
    }
    List<String[]> rows =
        lines.subList(header + 1, lines.size()).stream().map(line -> line.split(",")).toList();
    List<String> names = List.of(lines.get(header).split(","));
    return Trace.ofPlates(
        column(rows, 0),
        column(rows, names.indexOf("ground_force2_vy")),
        column(rows, names.indexOf("ground_force1_vy")));
  }

  private static double[] column(List<String[]> rows, int at) {
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
  }

  private static double value(Repetition of, ForceMetric metric, Limb limb) {
    Measured measured = of.of(metric, limb);
    assertThat(measured.number()).as("%s %s: %s", metric, limb, measured).isPresent();
    return measured.number().getAsDouble();
  }

  /**
   * Two independent ways to one height, and phases beside bounds that numpy finds by integrating
   * back from the velocity of the flight. The athletes go down and up without a hold: by its force
   * each of these squat jumps has a countermovement. In jump 3 of BFR011 nobody stands still.
   */
  @ParameterizedTest
  @CsvSource({
    "BFR003, 1, 785.7, 1.397, 1.955, 2.401",
    "BFR003, 2, 785.7, 4.817, 5.407, 5.920",
    "BFR003, 3, 785.7, 8.447, 9.162, 9.675",
    "BFR007, 2, 882.3, 5.183, 5.684, 6.189",
    "BFR007, 3, 882.3, 10.003, 10.546, 11.053",
    "BFR011, 1, 757.8, 3.339, 3.407, 3.565",
    "BFR011, 2, 757.8, 7.057, 7.174, 7.362"
  })
  void heightsByImpulseAndByFlightAgreeAndPhasesAreThoseFoundFromTheFlight(
      String athlete, int number, double weight, double braking, double lowest, double takeoff)
      throws IOException {
    Trace trace = plates("acl-squat-jump-grf/" + athlete + "_squat_jump.csv");
    ForceAnalysis analysis = ForceAnalysis.of(trace, Sought.AUTO, OptionalDouble.empty());
    assertThat(analysis.dropped()).isEmpty();
    assertThat(analysis.repetitions()).hasSize(3);
    Repetition jump = analysis.repetitions().get(number - 1);
    assertThat(value(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH))
        .isCloseTo(value(jump, ForceMetric.JUMP_HEIGHT_FLIGHT, Limb.BOTH), within(1.0));
    assertThat(value(jump, ForceMetric.BODY_WEIGHT, Limb.BOTH)).isCloseTo(weight, within(0.1));
    assertThat(jump.movement()).isEqualTo(Movement.COUNTERMOVEMENT_JUMP);
    double[] from = jump.phases().stream().mapToDouble(Phase::fromS).toArray();
    assertThat(from[2]).isCloseTo(braking, within(0.002));
    assertThat(from[3]).isCloseTo(lowest, within(0.03));
    assertThat(from[4]).isCloseTo(takeoff, within(0.002));
    assertThat(Asymmetries.of(jump))
        .filteredOn(limbs -> limbs.metric() == ForceMetric.PEAK_FORCE)
        .singleElement()
        .satisfies(limbs -> assertThat(limbs.bilateralStrength()).isBetween(0.0, 30.0));
  }

  @Test
  void aJumpThatBeginsBeforeAthletesStandStillSaysSo() throws IOException {
    Trace trace = plates("acl-squat-jump-grf/BFR007_squat_jump.csv");
    Repetition first =
        ForceAnalysis.of(trace, Sought.SQUAT_JUMP, OptionalDouble.empty()).repetitions().getFirst();
    assertThat(first.of(ForceMetric.JUMP_HEIGHT, Limb.BOTH))
        .isEqualTo(Measured.absent("no quiet stance before the jump"));
    assertThat(value(first, ForceMetric.FLIGHT_TIME, Limb.BOTH)).isCloseTo(278, within(3.0));
  }

  @Test
  void treadmillRunningWithDriftHasContactsOfTwoLimbsInTurn() throws IOException {
    double[] force =
        Files.readAllLines(data("dryft-running-grf/dryft/sample/custom_drift_S001runT25.csv"))
            .stream()
            .filter(line -> !line.isBlank())
            .mapToDouble(Double::parseDouble)
            .toArray();
    ForceAnalysis analysis =
        ForceAnalysis.of(
            Trace.ofTotal(Trace.times(force.length, 300), force),
            Sought.AUTO,
            OptionalDouble.empty());
    assertThat(analysis.movement()).isEqualTo(Movement.RUNNING);
    Repetition run = analysis.repetitions().getFirst();
    assertThat(run.phases()).hasSizeBetween(70, 80);
    assertThat(value(run, ForceMetric.CADENCE, Limb.BOTH)).isBetween(150.0, 165.0);
    assertThat(value(run, ForceMetric.CADENCE_CV, Limb.BOTH)).isBetween(0.5, 4.0);
    assertThat(value(run, ForceMetric.CONTACT_TIME, Limb.FIRST)).isBetween(250.0, 320.0);
    assertThat(value(run, ForceMetric.CONTACT_TIME, Limb.SECOND)).isBetween(250.0, 320.0);
    double weight = value(run, ForceMetric.BODY_WEIGHT, Limb.BOTH);
    assertThat(value(run, ForceMetric.PEAK_FORCE, Limb.BOTH) / weight).isBetween(2.0, 2.6);
  }
}
