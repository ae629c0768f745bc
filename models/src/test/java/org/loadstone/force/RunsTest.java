package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTest {
  private static Repetition only(Trace trace) {
    ForceAnalysis analysis = ForceAnalysis.of(trace, Sought.AUTO, OptionalDouble.empty());
    assertThat(analysis.problem()).isEmpty();
    assertThat(analysis.movement()).isEqualTo(Movement.RUNNING);
    return analysis.repetitions().getFirst();
  }

  private static double value(Repetition run, ForceMetric metric, Limb limb) {
    Measured measured = run.of(metric, limb);
    assertThat(measured.number()).as("%s %s: %s", metric, limb, measured).isPresent();
    return measured.number().getAsDouble();
  }

  /** The threshold shortens a contact by 2 ms, the filter's foot lengthens it by a few. */
  @ParameterizedTest
  @ValueSource(doubles = {300, 1000, 2000})
  void halfSineContactsHaveTheirTimesCadenceAndLoadingRate(double rate) {
    Repetition run = only(Made.total(Made.run(rate), rate));
    double first = value(run, ForceMetric.CONTACT_TIME, Limb.FIRST);
    double second = value(run, ForceMetric.CONTACT_TIME, Limb.SECOND);
    assertThat(Math.min(first, second)).isCloseTo(240, within(8.0));
    assertThat(Math.abs(second - first)).isCloseTo(20, within(1.0));
    assertThat(value(run, ForceMetric.FLIGHT_TIME, Limb.BOTH)).isCloseTo(100, within(8.0));
    assertThat(value(run, ForceMetric.CADENCE, Limb.BOTH)).isCloseTo(60 / 0.35, within(0.5));
    double steps = 100 * 0.01 / 0.35;
    assertThat(value(run, ForceMetric.CADENCE_CV, Limb.BOTH)).isCloseTo(steps, within(0.3));
    assertThat(value(run, ForceMetric.PEAK_FORCE, Limb.BOTH))
        .isCloseTo(Made.peak(), within(0.01 * Made.peak()));
    assertThat(value(run, ForceMetric.BODY_WEIGHT, Limb.BOTH))
        .isCloseTo(Made.WEIGHT, within(0.02 * Made.WEIGHT));
    double slope =
        Made.peak() * (Math.sin(Math.PI * 0.104) - Math.sin(Math.PI * 0.026)) / (0.078 * 0.25);
    assertThat(value(run, ForceMetric.LOADING_RATE, Limb.BOTH))
        .isCloseTo(slope, within(0.08 * slope));
  }

  @Test
  void driftAndNoiseMoveContactTimeByLessThanFiveMilliseconds() {
    double[] force = Made.noisy(Made.run(1000), 5, 11);
    for (int i = 0; i < force.length; i++) {
      force[i] += 0.01 * i;
    }
    Repetition clean = only(Made.total(Made.run(1000), 1000));
    Repetition run = only(Made.total(force, 1000));
    assertThat(value(run, ForceMetric.CONTACT_TIME, Limb.BOTH))
        .isCloseTo(value(clean, ForceMetric.CONTACT_TIME, Limb.BOTH), within(5.0));
    assertThat(value(run, ForceMetric.BODY_WEIGHT, Limb.BOTH))
        .isCloseTo(Made.WEIGHT, within(0.02 * Made.WEIGHT));
  }

  @Test
  void limbsWithoutPlatesAreFirstAndSecondAndWithPlatesLeftAndRight() {
    double[] force = Made.run(1000);
    Repetition alternating = only(Made.total(force, 1000));
    assertThat(alternating.readings())
        .extracting(Reading::limb)
        .contains(Limb.FIRST, Limb.SECOND)
        .doesNotContain(Limb.LEFT, Limb.RIGHT);

    double[] left = new double[force.length];
    double[] right = new double[force.length];
    for (int i = 0; i < force.length; i++) {
      boolean isFirst = i / 1000.0 % 0.7 < 0.29;
      left[i] = isFirst ? force[i] : 0;
      right[i] = isFirst ? 0 : force[i];
    }
    Repetition plates = only(Trace.ofPlates(Trace.times(force.length, 1000), left, right));
    assertThat(value(plates, ForceMetric.CONTACT_TIME, Limb.RIGHT))
        .isGreaterThan(value(plates, ForceMetric.CONTACT_TIME, Limb.LEFT) + 15);
  }

  @Test
  void walkingHasNoFlight() {
    double[] force = new double[8000];
    for (int i = 0; i < force.length; i++) {
      force[i] = 784 + 300 * Math.sin(2 * Math.PI * i / 500.0);
    }
    ForceAnalysis analysis =
        ForceAnalysis.of(Made.total(force, 1000), Sought.RUN, OptionalDouble.empty());
    assertThat(analysis.problem())
        .isEqualTo("no flight between contacts: the force stays above a tenth of its peak");
    assertThat(analysis.repetitions()).isEmpty();
  }

  @Test
  void aGapMakesLimbsUncertain() {
    double[] force = Made.run(1000);
    java.util.Arrays.fill(force, 5000, 5300, Double.NaN);
    Repetition run = only(Made.total(force, 1000));
    assertThat(run.of(ForceMetric.CONTACT_TIME, Limb.FIRST).reason())
        .isEqualTo("samples are missing, so that limbs cannot be told apart");
    assertThat(value(run, ForceMetric.CADENCE, Limb.BOTH)).isCloseTo(60 / 0.35, within(0.5));
  }
}
