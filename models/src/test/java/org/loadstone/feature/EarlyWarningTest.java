package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.Signal;

/** Charts as features of a night. */
class EarlyWarningTest {
  private static final FeatureSet SET = FeatureSet.of(features());

  private static List<Feature> features() {
    return FeatureCatalogue.groups().stream()
        .filter(group -> group.title().equals("Early warning"))
        .findFirst()
        .orElseThrow()
        .features();
  }

  /** Folds reports of a signal, NaN on a day without one, and reads a feature each night. */
  private static List<OptionalDouble> nights(
      Signal signal, IntFunction<Double> report, int days, String feature) {
    double[] state = new double[SET.stateSize()];
    FeatureRow row = SET.row();
    DayBuffer day = new DayBuffer();
    List<OptionalDouble> values = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      day.begin(20_000 + i);
      double value = report.apply(i);
      if (!Double.isNaN(value)) {
        day.report(signal, value);
      }
      SET.step(state, 0, day);
      SET.read(state, 0, row);
      values.add(row.find(feature));
    }
    return values;
  }

  private static double steady(int day) {
    return day % 2 == 0 ? 6 : 8;
  }

  @Test
  void everySignalHasItsChartsAndItsChange() {
    assertThat(SET.features()).hasSize(4 * Signal.values().length);
    for (Signal signal : Signal.values()) {
      for (String name : List.of("ewma_chart", "cusum_chart", "shift_sd", "shift_days")) {
        assertThat(SET.has(signal.label() + "_" + name)).isTrue();
      }
    }
  }

  @Test
  void aFallOfReadinessAlertsAndARiseDoesNot() {
    IntFunction<Double> fall = day -> steady(day) - (day >= 60 ? 2 : 0);
    IntFunction<Double> rise = day -> steady(day) + (day >= 60 ? 2 : 0);
    for (String chart : List.of("readiness_ewma_chart", "readiness_cusum_chart")) {
      assertThat(nights(Signal.READINESS, fall, 68, chart).getLast().getAsDouble())
          .isGreaterThanOrEqualTo(1);
      assertThat(nights(Signal.READINESS, fall, 60, chart).getLast().getAsDouble()).isLessThan(0.5);
      assertThat(nights(Signal.READINESS, rise, 68, chart).getLast().getAsDouble()).isLessThan(0.5);
    }
    assertThat(nights(Signal.READINESS, fall, 68, "readiness_shift_days").getLast()).hasValue(8);
    assertThat(nights(Signal.READINESS, fall, 68, "readiness_shift_sd").getLast().getAsDouble())
        .isCloseTo(-1.95, within(0.05));
  }

  @Test
  void aRiseOfRestingHeartRateAlertsAndAFallDoesNot() {
    IntFunction<Double> rise = day -> steady(day) + (day >= 60 ? 2 : 0);
    IntFunction<Double> fall = day -> steady(day) - (day >= 60 ? 2 : 0);
    assertThat(nights(Signal.RESTING_HR, rise, 68, "resting_hr_cusum_chart").getLast()).hasValue(1);
    assertThat(nights(Signal.RESTING_HR, fall, 68, "resting_hr_shift_days").getLast()).hasValue(0);
    assertThat(nights(Signal.RESTING_HR, fall, 68, "resting_hr_shift_sd").getLast()).hasValue(0);
  }

  @Test
  void theyAreAbsentBeforeABaselineOfFourteenReportsAndAfterAWeekOfSilence() {
    List<OptionalDouble> nights =
        nights(Signal.MOOD, day -> day < 40 ? steady(day) : Double.NaN, 60, "mood_ewma_chart");
    assertThat(nights.subList(0, 20)).containsOnly(OptionalDouble.empty());
    assertThat(nights.subList(20, 46)).allMatch(OptionalDouble::isPresent);
    assertThat(nights.get(45)).isEqualTo(nights.get(39));
    assertThat(nights.subList(46, 60)).containsOnly(OptionalDouble.empty());
  }

  @Test
  void theyAreAbsentWhereTheBaselineHasNoSpread() {
    assertThat(nights(Signal.PAIN, day -> day < 79 ? 0.0 : 5, 80, "pain_cusum_chart"))
        .containsOnly(OptionalDouble.empty());
  }

  @Test
  void daysOfTheChangeGoOnThroughDaysWithoutAReport() {
    List<OptionalDouble> nights =
        nights(
            Signal.READINESS,
            day -> day > 62 ? Double.NaN : steady(day) - (day >= 60 ? 2 : 0),
            66,
            "readiness_shift_days");
    assertThat(nights.subList(60, 66))
        .containsExactly(
            OptionalDouble.of(1),
            OptionalDouble.of(2),
            OptionalDouble.of(3),
            OptionalDouble.of(4),
            OptionalDouble.of(5),
            OptionalDouble.of(6));
  }
}
