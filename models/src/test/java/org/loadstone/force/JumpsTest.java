package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JumpsTest {
  private static final double RATE = 1000;
  private static final double[] CMJ = Made.jump(RATE, Made.Jump.COUNTERMOVEMENT);
  private static final double[] SQUAT = Made.jump(RATE, Made.Jump.SQUAT);

  private static Repetition only(Trace trace, Sought sought) {
    ForceAnalysis analysis = ForceAnalysis.of(trace, sought, OptionalDouble.empty());
    assertThat(analysis.problem()).isEmpty();
    assertThat(analysis.repetitions()).hasSize(1);
    return analysis.repetitions().getFirst();
  }

  private static void is(
      Repetition jump, ForceMetric metric, Limb limb, double value, Offset<Double> by) {
    Measured measured = jump.of(metric, limb);
    assertThat(measured.number()).as("%s %s: %s", metric, limb, measured).isPresent();
    assertThat(measured.number().getAsDouble()).as(metric.name()).isCloseTo(value, by);
  }

  @Test
  void aCountermovementJumpOfKnownNetForceHasItsHeightImpulsesAndPhases() {
    Repetition jump = only(Made.total(CMJ, RATE), Sought.AUTO);
    double v = Made.velocity(Made.Jump.COUNTERMOVEMENT);
    assertThat(jump.movement()).isEqualTo(Movement.COUNTERMOVEMENT_JUMP);
    is(jump, ForceMetric.BODY_WEIGHT, Limb.BOTH, Made.WEIGHT, within(1e-6));
    is(jump, ForceMetric.TAKEOFF_VELOCITY, Limb.BOTH, v, within(0.01));
    is(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH, 100 * v * v / 2 / Made.G, within(0.25));
    is(jump, ForceMetric.JUMP_HEIGHT_FLIGHT, Limb.BOTH, 100 * v * v / 2 / Made.G, within(0.25));
    is(jump, ForceMetric.FLIGHT_TIME, Limb.BOTH, 2000 * v / Made.G, within(1.0));
    is(jump, ForceMetric.PEAK_FORCE, Limb.BOTH, Made.WEIGHT + 900, within(0.1));
    is(jump, ForceMetric.IMPULSE, Limb.BOTH, 80 * v, within(0.5));
    is(jump, ForceMetric.BRAKING_IMPULSE, Limb.BOTH, Made.DIP_IMPULSE, within(0.9));
    is(jump, ForceMetric.PROPULSIVE_IMPULSE, Limb.BOTH, 80 * v, within(0.9));
    double rise = 900 * Math.sin(Math.PI * 0.05 / 0.4) / 0.05;
    is(jump, ForceMetric.RATE_OF_FORCE_DEVELOPMENT, Limb.BOTH, rise, within(20.0));
    is(jump, ForceMetric.LANDING_PEAK_FORCE, Limb.BOTH, Made.WEIGHT + 1500, within(1.0));
    assertThat(jump.phases())
        .extracting(Phase::name)
        .containsExactly("quiet stance", "unweighting", "braking", "propulsion", "flight");
    assertThat(jump.phases().get(1).fromS()).isCloseTo(1.5 + 0.001 - 0.03, within(1e-9));
    assertThat(jump.phases().get(2).fromS()).isCloseTo(1.8, within(0.0011));
    assertThat(jump.phases().get(4).fromS()).isCloseTo(2.2, within(0.0011));
  }

  @Test
  void aSquatJumpHasNoBrakingPhase() {
    Repetition jump = only(Made.total(SQUAT, RATE), Sought.AUTO);
    double v = Made.velocity(Made.Jump.SQUAT);
    assertThat(jump.movement()).isEqualTo(Movement.SQUAT_JUMP);
    is(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH, 100 * v * v / 2 / Made.G, within(0.35));
    is(jump, ForceMetric.PROPULSIVE_IMPULSE, Limb.BOTH, Made.PUSH_IMPULSE, within(0.5));
    assertThat(jump.of(ForceMetric.BRAKING_IMPULSE, Limb.BOTH))
        .isEqualTo(Measured.absent("a squat jump has no braking phase"));
    assertThat(jump.phases())
        .extracting(Phase::name)
        .containsExactly("quiet stance", "propulsion", "flight");
  }

  @Test
  void aCountermovementCalledASquatJumpIsSaidToMoveDown() {
    Repetition jump = only(Made.total(CMJ, RATE), Sought.SQUAT_JUMP);
    assertThat(jump.movement()).isEqualTo(Movement.SQUAT_JUMP);
    assertThat(jump.of(ForceMetric.BRAKING_IMPULSE, Limb.BOTH).reason())
        .isEqualTo("a squat jump has no braking phase");
    assertThat(jump.notes())
        .containsExactly(
            "moved down at up to 0.72 m/s right before the push: no hold of 0.25 s between");
  }

  @Test
  void eachLimbHasItsOwnForce() {
    Trace plates =
        Trace.ofPlates(Trace.times(CMJ.length, RATE), Made.times(CMJ, 0.45), Made.times(CMJ, 0.55));
    Repetition jump = only(plates, Sought.JUMP);
    double peak = Made.WEIGHT + 900;
    is(jump, ForceMetric.PEAK_FORCE, Limb.LEFT, 0.45 * peak, within(0.1));
    is(jump, ForceMetric.PEAK_FORCE, Limb.RIGHT, 0.55 * peak, within(0.1));
    double push = Made.PUSH_IMPULSE + Made.WEIGHT * Made.PUSH_S;
    double both =
        jump.of(ForceMetric.PROPULSIVE_IMPULSE, Limb.LEFT).number().orElseThrow()
            + jump.of(ForceMetric.BRAKING_IMPULSE, Limb.LEFT).number().orElseThrow();
    assertThat(both).isCloseTo(0.45 * push, within(1.0));
    is(jump, ForceMetric.LANDING_PEAK_FORCE, Limb.RIGHT, 0.55 * (Made.WEIGHT + 1500), within(1.0));
    assertThat(Asymmetries.of(jump))
        .filteredOn(a -> a.metric() == ForceMetric.PEAK_FORCE)
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.symmetryIndex()).isCloseTo(20, within(1e-6));
              assertThat(a.bilateralStrength()).isCloseTo(100 * 0.1 / 0.55, within(1e-6));
            });
  }

  /** Bands stated before looking: SD 3 N over 0.7 s moves velocity by well under 0.03 m/s. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noiseMovesHeightByLessThanACentimetre(long seed) {
    Repetition jump = only(Made.total(Made.noisy(CMJ, 3, seed), RATE), Sought.AUTO);
    double v = Made.velocity(Made.Jump.COUNTERMOVEMENT);
    assertThat(jump.movement()).isEqualTo(Movement.COUNTERMOVEMENT_JUMP);
    is(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH, 100 * v * v / 2 / Made.G, within(1.0));
    is(jump, ForceMetric.JUMP_HEIGHT_FLIGHT, Limb.BOTH, 100 * v * v / 2 / Made.G, within(0.5));
    is(jump, ForceMetric.BODY_WEIGHT_SD, Limb.BOTH, 3, within(0.4));
  }

  @Test
  void flightNoiseAboveTwentyNewtonRaisesTheThreshold() {
    Repetition jump = only(Made.total(Made.noisy(CMJ, 12, 7), RATE), Sought.JUMP);
    double v = Made.velocity(Made.Jump.COUNTERMOVEMENT);
    is(jump, ForceMetric.FLIGHT_TIME, Limb.BOTH, 2000 * v / Made.G, within(2.0));
  }

  @Test
  void anOffsetOfThePlatesIsNotBodyWeight() {
    double[] lifted = Arrays.stream(CMJ).map(f -> f + 30).toArray();
    Repetition jump = only(Made.total(lifted, RATE), Sought.JUMP);
    is(jump, ForceMetric.BODY_WEIGHT, Limb.BOTH, Made.WEIGHT, within(1e-6));
  }

  @Test
  void aJumpWithoutStanceHasFlightAndReasonsOnly() {
    double[] cut = Arrays.copyOfRange(CMJ, 1400, CMJ.length);
    Repetition jump = only(Made.total(cut, RATE), Sought.JUMP);
    double v = Made.velocity(Made.Jump.COUNTERMOVEMENT);
    is(jump, ForceMetric.FLIGHT_TIME, Limb.BOTH, 2000 * v / Made.G, within(1.0));
    assertThat(jump.of(ForceMetric.JUMP_HEIGHT, Limb.BOTH))
        .isEqualTo(Measured.absent("no quiet stance before the jump"));
    assertThat(jump.notes())
        .containsExactly("countermovement or squat jump cannot be told without quiet stance");
  }

  @Test
  void saturationAndGapsAreReasonsWhereTheyAreAndNowhereElse() {
    double[] cut = Arrays.stream(CMJ).map(f -> Math.min(f, 1600)).toArray();
    Repetition saturated = only(Made.total(cut, RATE), Sought.JUMP);
    assertThat(saturated.of(ForceMetric.PEAK_FORCE, Limb.BOTH).reason())
        .startsWith("the plate is saturated at 1.9");
    assertThat(saturated.of(ForceMetric.FLIGHT_TIME, Limb.BOTH).number()).isPresent();

    double[] gap = CMJ.clone();
    Arrays.fill(gap, 1900, 1940, Double.NaN);
    Repetition broken = only(Made.total(gap, RATE), Sought.JUMP);
    assertThat(broken.of(ForceMetric.JUMP_HEIGHT, Limb.BOTH))
        .isEqualTo(Measured.absent("samples are missing, 1.900 to 1.940 s"));
    assertThat(broken.of(ForceMetric.JUMP_HEIGHT_FLIGHT, Limb.BOTH).number()).isPresent();

    double[] bridged = CMJ.clone();
    Arrays.fill(bridged, 1900, 1908, Double.NaN);
    Repetition whole = only(Made.total(bridged, RATE), Sought.JUMP);
    double v = Made.velocity(Made.Jump.COUNTERMOVEMENT);
    is(whole, ForceMetric.TAKEOFF_VELOCITY, Limb.BOTH, v, within(0.01));
  }

  @Test
  void aGivenMassFarFromThePlatesIsSaid() {
    Repetition jump =
        ForceAnalysis.of(Made.total(CMJ, RATE), Sought.JUMP, OptionalDouble.of(70))
            .repetitions()
            .getFirst();
    assertThat(jump.notes()).containsExactly("the plates weigh 80.0 kg, not the 70.0 kg given");
  }
}
