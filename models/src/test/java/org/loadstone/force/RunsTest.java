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
  void limbsAreToldApartOverTheLongestStretchWithoutAGap() {
    double[] force = Made.run(1000);
    java.util.Arrays.fill(force, 5000, 5300, Double.NaN);
    Repetition run = only(Made.total(force, 1000));
    assertThat(run.notes())
        .singleElement()
        .asString()
        .startsWith("limbs are told apart over contacts ");
    assertThat(differenceOfLimbs(run)).isCloseTo(20, within(1.0));
    assertThat(value(run, ForceMetric.CADENCE, Limb.BOTH)).isCloseTo(60 / 0.35, within(0.5));
  }

  private static double differenceOfLimbs(Repetition run) {
    return Math.abs(
        value(run, ForceMetric.CONTACT_TIME, Limb.FIRST)
            - value(run, ForceMetric.CONTACT_TIME, Limb.SECOND));
  }

  /** Contacts at 55 % of their peak are not found; the limbs after them must not change places. */
  @Test
  void contactsThatAreNotFoundDoNotSwapTheLimbs() {
    double[] force = Made.run(1000);
    weaken(force, 3.5);
    weaken(force, 7.35);
    Repetition run = only(Made.total(force, 1000));
    assertThat(differenceOfLimbs(run)).isCloseTo(20, within(1.0));
    assertThat(value(run, ForceMetric.CADENCE, Limb.BOTH)).isCloseTo(60 / 0.35, within(0.5));
    assertThat(value(run, ForceMetric.CADENCE_CV, Limb.BOTH)).isLessThan(4);
    assertThat(run.notes()).hasSize(1);
  }

  private static void weaken(double[] force, double atS) {
    for (int i = (int) (1000 * atS) - 40; i < 1000 * atS + 300; i++) {
      force[i] *= 0.55;
    }
  }

  @Test
  void oscillationsFasterThanAFlightHaveNoFlight() {
    for (int samples : new int[] {3009, 3010, 3011, 3012}) {
      double[] force = new double[samples];
      for (int i = 0; i < samples; i++) {
        force[i] = 784 + 300 * Math.sin(2 * Math.PI * 60 * i / 1000.0);
      }
      ForceAnalysis analysis =
          ForceAnalysis.of(Made.total(force, 1000), Sought.RUN, OptionalDouble.empty());
      assertThat(analysis.problem()).startsWith("no flight between contacts");
    }
  }

  @Test
  void hoppingOnBothPlatesIsNotRunningAndHasNoLimbsWhereRunningIsAskedFor() {
    double[] force = Made.run(1000);
    double[] left = Made.times(force, 0.51);
    double[] right = Made.times(force, 0.49);
    Trace trace = Trace.ofPlates(Trace.times(force.length, 1000), left, right);
    assertThat(ForceAnalysis.of(trace, Sought.AUTO, OptionalDouble.empty()).movement())
        .isNotEqualTo(Movement.RUNNING);
    Repetition run =
        ForceAnalysis.of(trace, Sought.RUN, OptionalDouble.empty()).repetitions().getFirst();
    assertThat(run.of(ForceMetric.CONTACT_TIME, Limb.LEFT).reason())
        .isEqualTo("fewer than 2 contacts on the plate of the limb alone");
    assertThat(run.notes())
        .containsExactly("the plates are not loaded in turn: this may be hopping");
    assertThat(value(run, ForceMetric.CADENCE, Limb.BOTH)).isCloseTo(60 / 0.35, within(0.5));
  }

  /** A tenth of each contact is felt by the other plate and is not the limb's own force. */
  @Test
  void aLimbIsMeasuredOnItsOwnPlate() {
    double[] force = Made.run(1000);
    double[] left = new double[force.length];
    double[] right = new double[force.length];
    for (int i = 0; i < force.length; i++) {
      double share = i / 1000.0 % 0.7 < 0.29 ? 0.9 : 0.1;
      left[i] = share * force[i];
      right[i] = (1 - share) * force[i];
    }
    Repetition run = only(Trace.ofPlates(Trace.times(force.length, 1000), left, right));
    assertThat(value(run, ForceMetric.PEAK_FORCE, Limb.LEFT))
        .isCloseTo(0.9 * Made.peak(), within(0.01 * Made.peak()));
    assertThat(value(run, ForceMetric.PEAK_FORCE, Limb.BOTH))
        .isCloseTo(Made.peak(), within(0.01 * Made.peak()));
  }

  @Test
  void aMassThatThePlatesContradictIsSaidAndNotTaken() {
    Trace trace = Made.total(Made.run(1000), 1000);
    Repetition run =
        ForceAnalysis.of(trace, Sought.RUN, OptionalDouble.of(60)).repetitions().getFirst();
    assertThat(value(run, ForceMetric.BODY_WEIGHT, Limb.BOTH))
        .isCloseTo(Made.WEIGHT, within(0.02 * Made.WEIGHT));
    assertThat(run.notes()).singleElement().asString().endsWith("kg, not the 60.0 kg given");
  }
}
