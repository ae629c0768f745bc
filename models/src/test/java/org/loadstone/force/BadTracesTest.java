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
        .isEqualTo("no sample has a force on every plate");
    assertThat(problem(new double[] {784, 0}, 1000))
        .isEqualTo("too short: 2 samples, 0.002 s; 0.5 s are needed");
    double[] jump = Made.jump(1000, Made.Jump.COUNTERMOVEMENT);
    assertThat(problem(Made.times(jump, -1), 1000))
        .isEqualTo("forces are negative, down to -2285 N; turn the sign of the column");
    assertThat(problem(Made.jump(50, Made.Jump.COUNTERMOVEMENT), 50))
        .isEqualTo("50.0 samples a second; 200 are needed");
    assertThat(problem(Arrays.copyOf(jump, 2250), 1000))
        .isEqualTo("no flight of 80 ms to 1.2 s after a push-off");
  }

  @Test
  void otherUnitsAreNamed() {
    double[] jump = Made.jump(1000, Made.Jump.COUNTERMOVEMENT);
    String small = "; they look like kilonewtons or body weights: give newtons";
    assertThat(problem(Made.times(jump, 0.001), 1000))
        .isEqualTo("forces of 0.0 to 2.3 are not a person's newtons" + small);
    assertThat(problem(Made.times(jump, 1 / Made.WEIGHT), 1000)).endsWith(small);
    assertThat(problem(Made.times(jump, 1 / Made.G), 1000))
        .isEqualTo(
            "forces of 0.0 to 233.0 are not a person's newtons"
                + "; they look like kilograms-force: multiply by 9.80665");
    assertThat(problem(jump, 1))
        .isEqualTo(
            "1.00 samples a second; 200 are needed"
                + "; the times look like milliseconds: give seconds");
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

  /** Steps of 1.1 and then of 0.9 ms are a bent clock; rounded clocks only jitter. */
  @Test
  void aClockThatWandersIsRefusedAndARoundedOneIsNot() {
    double[] bent = new double[4000];
    for (int i = 1; i < bent.length; i++) {
      bent[i] = bent[i - 1] + (i < 2000 ? 0.0011 : 0.0009);
    }
    assertThatThrownBy(() -> Trace.ofTotal(bent, new double[4000]))
        .hasMessageContaining("its samples are not evenly apart at 0.005");
    double[] rounded =
        Arrays.stream(Trace.times(4000, 300)).map(t -> Math.rint(t * 1e4) / 1e4).toArray();
    assertThat(Trace.ofTotal(rounded, new double[4000]).rateHz())
        .isCloseTo(300, org.assertj.core.api.Assertions.within(0.01));
    double[] still = {0, 0.001, 0.002, 0.003, 0.0031, 0.004, 0.005};
    assertThatThrownBy(() -> Trace.ofTotal(still, new double[7]))
        .hasMessageContaining("its samples are not evenly apart at 0.0031 s");
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
