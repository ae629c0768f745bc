package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jumps as athletes do them: swaying, holding, fidgeting, stepping off. */
class JumpTrapsTest {
  private static final double RATE = 1000;
  private static final double[] CMJ = Made.jump(RATE, Made.Jump.COUNTERMOVEMENT);
  private static final double[] MOVE = Arrays.copyOfRange(CMJ, 1500, CMJ.length);
  private static final double[] PUSH =
      Arrays.copyOfRange(Made.jump(RATE, Made.Jump.SQUAT), 1500, 3800);
  private static final double HEIGHT =
      100 * Math.pow(Made.velocity(Made.Jump.COUNTERMOVEMENT), 2) / 2 / Made.G;

  private static ForceAnalysis analysis(double[] force, Sought sought) {
    return ForceAnalysis.of(Made.total(force, RATE), sought, OptionalDouble.empty());
  }

  private static double value(Repetition jump, ForceMetric metric, Limb limb) {
    Measured measured = jump.of(metric, limb);
    assertThat(measured.number()).as("%s %s: %s", metric, limb, measured).isPresent();
    return measured.number().getAsDouble();
  }

  @Test
  void swayDoesNotBiasBodyWeight() {
    double[] sway = Made.standing(4, t -> 5 * Math.sin(2 * Math.PI * 0.25 * t));
    Repetition jump =
        analysis(Made.noisy(Made.join(sway, MOVE), 0.5, 3), Sought.AUTO).repetitions().getFirst();
    assertThat(value(jump, ForceMetric.BODY_WEIGHT, Limb.BOTH)).isCloseTo(Made.WEIGHT, within(1.0));
    assertThat(value(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH)).isCloseTo(HEIGHT, within(0.8));
    assertThat(jump.notes()).isEmpty();
  }

  /** After the first landing the athlete stands quietly, but 8 N light, for 1 s. */
  @Test
  void everyJumpOfATraceHasOneBodyWeight() {
    double[] light = Made.standing(1, t -> -8);
    double[] settling = Made.standing(0.5, t -> 8 * 2 * Math.sin(2 * Math.PI * t / 0.5));
    double[] force = Made.join(CMJ, settling, light, MOVE);
    List<Repetition> jumps = analysis(force, Sought.AUTO).repetitions();
    assertThat(jumps).hasSize(2);
    assertThat(jumps)
        .allSatisfy(
            jump ->
                assertThat(value(jump, ForceMetric.BODY_WEIGHT, Limb.BOTH))
                    .isCloseTo(Made.WEIGHT, within(0.5)));
  }

  @Test
  void heightsThatDifferAreSaid() {
    double[] longer =
        Made.join(
            Arrays.copyOf(CMJ, 2400), new double[40], Arrays.copyOfRange(CMJ, 2400, CMJ.length));
    assertThat(analysis(longer, Sought.AUTO).repetitions().getFirst().notes())
        .containsExactly("heights differ by more than 10 %: impulse 23.4, flight 28.1 cm");
  }

  @Test
  void steppingOffIsNoJump() {
    double[] off = Made.standing(0.1, t -> -Made.WEIGHT * t / 0.1);
    double[] force =
        Made.join(Made.standing(2, t -> 0), off, new double[1000], Made.standing(2, t -> 0));
    ForceAnalysis analysis = analysis(Made.noisy(force, 1, 5), Sought.AUTO);
    assertThat(analysis.repetitions()).isEmpty();
    assertThat(analysis.problem())
        .matches(
            "no jump: at 2\\.\\d+ s the feet leave the plates at -0\\.\\d+ m/s upward: stepped off");
    ForceAnalysis after = analysis(Made.noisy(Made.join(CMJ, force), 1, 6), Sought.AUTO);
    assertThat(after.repetitions()).hasSize(1);
    assertThat(after.dropped()).hasSize(1);
  }

  @Test
  void aFlightThatTheTakeOffContradictsIsAbsent() {
    double[] elsewhere =
        Made.join(Arrays.copyOf(CMJ, 2400), new double[500], Made.standing(1.5, t -> 0));
    Repetition jump = analysis(elsewhere, Sought.AUTO).repetitions().getFirst();
    assertThat(value(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH)).isCloseTo(HEIGHT, within(0.3));
    assertThat(jump.of(ForceMetric.JUMP_HEIGHT_FLIGHT, Limb.BOTH).reason())
        .isEqualTo("700 ms without force would be 60.1 cm, take-off at 2.14 m/s gives 23.4 cm");
    assertThat(jump.of(ForceMetric.FLIGHT_TIME, Limb.BOTH).number()).isEmpty();
  }

  @Test
  void aTraceThatEndsInFlightKeepsThePushOff() {
    Repetition jump = analysis(Arrays.copyOf(CMJ, 2400), Sought.AUTO).repetitions().getFirst();
    assertThat(value(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH)).isCloseTo(HEIGHT, within(0.3));
    assertThat(
            List.of(
                jump.of(ForceMetric.FLIGHT_TIME, Limb.BOTH).reason(),
                jump.of(ForceMetric.LANDING_PEAK_FORCE, Limb.BOTH).reason(),
                jump.of(ForceMetric.LOADING_RATE, Limb.BOTH).reason()))
        .containsOnly("the trace ends in flight");
  }

  /** Down into the squat in 0.5 s, held for 0.6 s, and up; whatever the noise, a squat jump. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aHeldSquatIsASquatJump(long seed) {
    double[] down = Made.standing(0.5, t -> -120 * Math.sin(2 * Math.PI * t / 0.5));
    double[] force = Made.join(Made.standing(1.5, t -> 0), down, Made.standing(0.6, t -> 0), PUSH);
    double[] noisy = Made.noisy(force, 3, seed);
    Repetition jump = analysis(noisy, Sought.AUTO).repetitions().getFirst();
    assertThat(jump.movement()).isEqualTo(Movement.SQUAT_JUMP);
    assertThat(jump.notes()).isEmpty();
    assertThat(jump.phases().get(1).name()).isEqualTo("propulsion");
    assertThat(jump.phases().get(1).fromS()).isBetween(2.5, 2.62);
    double v = Made.velocity(Made.Jump.SQUAT);
    assertThat(value(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH))
        .isCloseTo(100 * v * v / 2 / Made.G, within(1.0));
    assertThat(analysis(noisy, Sought.SQUAT_JUMP).repetitions().getFirst().notes()).isEmpty();
  }

  /** A bounce of the heels before the countermovement is no part of it. */
  @Test
  void unweightingBeginsWithTheLastDescent() {
    double[] bounce = Made.standing(0.3, t -> 150 * Math.sin(2 * Math.PI * t / 0.3));
    double[] force = Made.join(Made.standing(1.5, t -> 0), bounce, MOVE);
    Repetition jump = analysis(force, Sought.AUTO).repetitions().getFirst();
    assertThat(jump.phases().get(1).name()).isEqualTo("unweighting");
    assertThat(jump.phases().get(1).fromS()).isCloseTo(1.8, within(0.01));
    assertThat(value(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH)).isCloseTo(HEIGHT, within(0.3));
  }

  /** Each foot lands alike, the right 60 ms later. */
  @Test
  void aLateLimbHasItsOwnLoadingRate() {
    double[] left = Made.times(CMJ, 0.5);
    double[] late = Arrays.copyOfRange(left, 2500, left.length - 60);
    double[] right = Made.join(Arrays.copyOf(left, 2500), new double[60], late);
    Trace trace = Trace.ofPlates(Trace.times(left.length, RATE), left, right);
    Repetition jump =
        ForceAnalysis.of(trace, Sought.JUMP, OptionalDouble.empty()).repetitions().getFirst();
    assertThat(value(jump, ForceMetric.LANDING_DELAY, Limb.BOTH)).isCloseTo(60, within(1e-6));
    double rate = value(jump, ForceMetric.LOADING_RATE, Limb.LEFT);
    assertThat(value(jump, ForceMetric.LOADING_RATE, Limb.RIGHT))
        .isCloseTo(rate, within(0.01 * rate));
  }

  @Test
  void platesThatWereNotZeroedAreSaidAndTakenOff() {
    double[] lifted = Arrays.stream(CMJ).map(force -> force + 90).toArray();
    Repetition jump = analysis(lifted, Sought.AUTO).repetitions().getFirst();
    assertThat(value(jump, ForceMetric.BODY_WEIGHT, Limb.BOTH))
        .isCloseTo(Made.WEIGHT, within(1e-6));
    assertThat(value(jump, ForceMetric.JUMP_HEIGHT, Limb.BOTH)).isCloseTo(HEIGHT, within(0.3));
    assertThat(jump.notes())
        .containsExactly("the empty plates read 90 N, which is taken off; zero them");
  }

  @Test
  @Timeout(20)
  void aHundredJumpsAreMeasuredInSeconds() {
    double[][] parts = new double[100][];
    Arrays.fill(parts, CMJ);
    assertThat(analysis(Made.join(parts), Sought.AUTO).repetitions()).hasSize(100);
  }

  @Test
  void aSpikeOfOneSampleIsNoLanding() {
    double[] force = Made.jump(1000, Made.Jump.COUNTERMOVEMENT);
    Repetition clean =
        ForceAnalysis.of(Made.total(force.clone(), 1000), Sought.JUMP, OptionalDouble.empty())
            .repetitions()
            .getFirst();
    force[2400] = 900;
    Repetition spiked =
        ForceAnalysis.of(Made.total(force, 1000), Sought.JUMP, OptionalDouble.empty())
            .repetitions()
            .getFirst();
    assertThat(spiked.of(ForceMetric.FLIGHT_TIME, Limb.BOTH).number().orElseThrow())
        .isCloseTo(
            clean.of(ForceMetric.FLIGHT_TIME, Limb.BOTH).number().orElseThrow(), within(3.0));
    assertThat(spiked.of(ForceMetric.LANDING_PEAK_FORCE, Limb.BOTH).number().orElseThrow())
        .isCloseTo(2284.5, within(10.0));
  }

  @Test
  void aPlateThatCarriesNothingGivesNoAsymmetry() {
    double[] force = Made.jump(1000, Made.Jump.COUNTERMOVEMENT);
    Trace trace = Trace.ofPlates(Trace.times(force.length, 1000), force, new double[force.length]);
    Repetition jump =
        ForceAnalysis.of(trace, Sought.AUTO, OptionalDouble.empty()).repetitions().getFirst();
    assertThat(jump.of(ForceMetric.PEAK_FORCE, Limb.LEFT).reason())
        .isEqualTo("one plate is not loaded: a dead plate, or a jump on one leg");
    assertThat(jump.of(ForceMetric.PEAK_FORCE, Limb.BOTH).number()).isPresent();
    assertThat(Asymmetries.of(jump)).isEmpty();
  }
}
