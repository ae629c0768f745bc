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
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Flight counts from toes to bent knees, so the two heights of one jump differ by some cm. */
  @ParameterizedTest
  @ValueSource(strings = {"BFR003", "BFR007", "BFR011"})
  void heightByImpulseAndByFlightAgreeWithinFourCentimetres(String athlete) throws IOException {
    Trace trace = plates("acl-squat-jump-grf/" + athlete + "_squat_jump.csv");
    ForceAnalysis analysis = ForceAnalysis.of(trace, Sought.AUTO, OptionalDouble.empty());
    assertThat(analysis.repetitions()).hasSize(3);
    List<Repetition> whole =
        analysis.repetitions().stream()
            .filter(jump -> jump.of(ForceMetric.JUMP_HEIGHT, Limb.BOTH).number().isPresent())
            .toList();
    assertThat(whole).hasSizeGreaterThanOrEqualTo(2);
    for (Repetition jump : whole) {
      assertThat(value(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH))
          .isCloseTo(value(jump, ForceMetric.JUMP_HEIGHT_FLIGHT, Limb.BOTH), within(4.0));
      assertThat(value(jump, ForceMetric.BODY_WEIGHT, Limb.BOTH)).isBetween(700.0, 950.0);
      assertThat(Asymmetries.of(jump))
          .filteredOn(limbs -> limbs.metric() == ForceMetric.PEAK_FORCE)
          .singleElement()
          .satisfies(limbs -> assertThat(limbs.bilateralStrength()).isBetween(0.0, 30.0));
    }
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
