package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaturationTest {
  private static double[] rounded(double[] force, double step) {
    return Arrays.stream(force).map(f -> Math.rint(f / step) * step).toArray();
  }

  private static Measured peak(Trace trace, Limb limb) {
    return ForceAnalysis.of(trace, Sought.JUMP, OptionalDouble.empty())
        .repetitions()
        .getFirst()
        .of(ForceMetric.PEAK_FORCE, limb);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1",
    "2000, 1",
    "10000, 1",
    "1000, 2.44140625",
    "2000, 2.44140625",
    "1000, 0.1"
  })
  void aCrestThatRoundingHoldsIsNotSaturated(double rate, double step) {
    double[] jump = Made.jump(rate, Made.Jump.COUNTERMOVEMENT);
    double[] cut = Arrays.copyOf(jump, (int) (2.64 * rate)); // the push is the greatest force
    assertThat(peak(Made.total(rounded(cut, step), rate), Limb.BOTH).reason()).isEmpty();
    double[] clipped = Arrays.stream(cut).map(f -> Math.min(f, 1600)).toArray();
    assertThat(peak(Made.total(rounded(clipped, step), rate), Limb.BOTH).reason())
        .startsWith("the plate is saturated at 1.9");
  }

  @Test
  void anIdlePlateIsNotSaturated() {
    double[] jump = Made.jump(1000, Made.Jump.COUNTERMOVEMENT);
    double[] idle = new double[jump.length];
    Arrays.fill(idle, 1);
    Trace trace = Trace.ofPlates(Trace.times(jump.length, 1000), jump, idle);
    assertThat(peak(trace, Limb.BOTH).number()).isPresent();
    assertThat(peak(trace, Limb.LEFT).reason()).startsWith("one plate is not loaded");
  }
}
