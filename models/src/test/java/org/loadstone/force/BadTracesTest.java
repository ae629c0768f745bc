package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BadTracesTest {
  private static String problem(double[] force, double rate) {
    ForceAnalysis analysis =
        ForceAnalysis.of(Made.total(force, rate), Sought.AUTO, OptionalDouble.empty());
    assertThat(analysis.repetitions()).isEmpty();
    assertThat(analysis.readings(List.of(Limb.BOTH, Limb.LEFT, Limb.RIGHT)))
        .isNotEmpty()
        .allSatisfy(
            reading ->
                assertThat(reading.measured()).isEqualTo(Measured.absent(analysis.problem())));
    return analysis.problem();
  }

  private static double[] level(int samples, double value) {
    double[] force = new double[samples];
    Arrays.fill(force, value);
    return force;
  }

  @Test
  void whatCannotBeMeasuredSaysWhy() {
    assertThat(problem(level(3000, 784), 1000)).isEqualTo("the force hardly changes: 784 to 784 N");
    assertThat(problem(level(3000, 0), 1000)).isEqualTo("the force hardly changes: 0 to 0 N");
    assertThat(problem(level(3000, Double.NaN), 1000))
        .isEqualTo("the force hardly changes: 0 to 0 N");
    assertThat(problem(new double[] {784, 0}, 1000))
        .isEqualTo("too short: 2 samples, 0.002 s; 0.5 s are needed");
    double[] jump = Made.jump(1000, Made.Jump.COUNTERMOVEMENT);
    assertThat(problem(Made.times(jump, -1), 1000))
        .isEqualTo("forces are negative, down to -2285 N; turn the sign of the column");
    assertThat(problem(Made.jump(50, Made.Jump.COUNTERMOVEMENT), 50))
        .isEqualTo("50.0 samples a second; 200 are needed");
    assertThat(problem(Arrays.copyOf(jump, 2300), 1000))
        .isEqualTo("no flight of 80 ms to 1.2 s between push-off and landing");
  }

  @Test
  void timesMustAscendEvenly() {
    assertThatThrownBy(() -> Trace.ofTotal(new double[] {0}, new double[] {1}))
        .hasMessage("Cannot read a trace of samples: 1; give at least 2");
    assertThatThrownBy(() -> Trace.ofTotal(new double[] {0, 1, 1}, new double[3]))
        .hasMessage("Cannot read a trace: time 1.0 follows 1.0; give times that ascend");
    assertThatThrownBy(
            () -> Trace.ofTotal(new double[] {0, 1, 2, 3, 4, 5.4, 6.4, 7.4}, new double[8]))
        .hasMessageContaining("its samples are not evenly apart at 5.4 s");
    assertThatThrownBy(() -> Trace.ofTotal(new double[] {0, 1}, new double[3]))
        .hasMessage("Cannot read a trace: 3 forces at 2 times; give one a time");
  }

  @Test
  void aLeapOfTimeIsAGap() {
    double[] force = Made.jump(1000, Made.Jump.COUNTERMOVEMENT);
    double[] times = Trace.times(force.length, 1000);
    int at = 1900;
    double[] cutForce = new double[force.length - 50];
    double[] cutTimes = new double[times.length - 50];
    for (int i = 0; i < cutForce.length; i++) {
      cutForce[i] = force[i < at ? i : i + 50];
      cutTimes[i] = times[i < at ? i : i + 50];
    }
    Repetition jump =
        ForceAnalysis.of(Trace.ofTotal(cutTimes, cutForce), Sought.JUMP, OptionalDouble.empty())
            .repetitions()
            .getFirst();
    assertThat(jump.of(ForceMetric.JUMP_HEIGHT, Limb.BOTH).reason())
        .isEqualTo("samples are missing, 1.900 to 1.950 s");
    assertThat(jump.of(ForceMetric.FLIGHT_TIME, Limb.BOTH).number()).isPresent();
  }
}
