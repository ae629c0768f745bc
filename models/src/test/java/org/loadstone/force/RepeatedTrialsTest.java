package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.loadstone.force.DetectableChange.Direction;
import org.loadstone.force.RepeatedMetric.Of;

class RepeatedTrialsTest {
  private static Repetition jump(Movement movement, double height, double left, double right) {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(ForceMetric.BODY_WEIGHT, Limb.BOTH, Measured.of(784)));
    readings.add(new Reading(ForceMetric.JUMP_HEIGHT, Limb.BOTH, Measured.of(height)));
    readings.add(new Reading(ForceMetric.PEAK_FORCE, Limb.LEFT, Measured.of(left)));
    readings.add(new Reading(ForceMetric.PEAK_FORCE, Limb.RIGHT, Measured.of(right)));
    return new Repetition(1, movement, 0, 1, List.of(), readings, List.of());
  }

  private static Repetition cmj(double height, double left, double right) {
    return jump(Movement.COUNTERMOVEMENT_JUMP, height, left, right);
  }

  private static RepeatedMetric find(List<RepeatedMetric> all, ForceMetric metric, Of of) {
    return all.stream()
        .filter(
            one ->
                one.movement() == Movement.COUNTERMOVEMENT_JUMP
                    && one.metric() == metric
                    && one.of() == of)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachLimbAndTheSignedIndexHaveTheirOwnNoise() {
    List<RepeatedMetric> all =
        RepeatedTrials.of(
            List.of(cmj(30, 800, 1000), cmj(31, 820, 1010), cmj(32, 790, 1000)), List.of());
    assertThat(all).noneMatch(one -> one.metric() == ForceMetric.BODY_WEIGHT);
    RepeatedMetric index = find(all, ForceMetric.PEAK_FORCE, Of.SYMMETRY_INDEX);
    double first = 100 * 200 / 900.0;
    double second = 100 * 190 / 915.0;
    double third = 100 * 210 / 895.0;
    double mean = (first + second + third) / 3;
    double sd =
        Math.sqrt(
            (Math.pow(first - mean, 2) + Math.pow(second - mean, 2) + Math.pow(third - mean, 2))
                / 2);
    assertThat(index.mean()).isCloseTo(mean, within(1e-9));
    DetectableChange noise = index.noise().orElseThrow();
    assertThat(noise.sem().estimate()).isCloseTo(sd, within(1e-9));
    assertThat(noise.mdc95().estimate())
        .isCloseTo(4.302652729911275 * Math.sqrt(2) * sd, within(1e-6));
    assertThat(index.isBeyondNoise(mean)).isTrue();
    assertThat(index.isBeyondNoise(-mean)).isTrue();
    assertThat(index.isBeyondNoise(3)).isFalse();
    assertThat(find(all, ForceMetric.PEAK_FORCE, Of.LEFT).noise().orElseThrow().sem().estimate())
        .isCloseTo(15.275252316519467, within(1e-9));
  }

  @Test
  void aFallAgainstTheOwnBaselineKeepsItsDirectionAndItsInterval() {
    List<Repetition> baseline =
        List.of(cmj(35, 800, 900), cmj(36, 800, 900), cmj(34, 800, 900), cmj(35, 800, 900));
    List<RepeatedMetric> all =
        RepeatedTrials.of(List.of(cmj(30, 801, 900), cmj(31, 802, 900)), baseline);
    DetectableChange.OwnChange change =
        find(all, ForceMetric.JUMP_HEIGHT, Of.BOTH).change().orElseThrow();
    assertThat(change.value().estimate()).isCloseTo(-4.5, within(1e-9));
    assertThat(change.direction()).isEqualTo(Direction.FALL);
    assertThat(change.value().high()).isNegative();
  }

  @Test
  void movementsAreNotPooledAndEqualTrialsTellNothing() {
    List<RepeatedMetric> all =
        RepeatedTrials.of(
            List.of(cmj(30, 800, 900), cmj(30, 800, 900), jump(Movement.SQUAT_JUMP, 24, 800, 900)),
            List.of());
    RepeatedMetric height = find(all, ForceMetric.JUMP_HEIGHT, Of.BOTH);
    assertThat(height.now()).containsExactly(30., 30.);
    assertThat(height.noise()).isEmpty();
    assertThat(height.absent()).isEqualTo("the repeated trials are equal");
    assertThat(all)
        .filteredOn(one -> one.movement() == Movement.SQUAT_JUMP)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.absent()).isEqualTo("no trial was repeated"));
  }
}
