package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.day.Gauge;
import org.loadstone.day.LimbTest;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Profile;
import org.loadstone.day.Signal;

class MeasuredFeaturesTest {
  private static LogEntry score(int day, Gauge gauge, double value) {
    return new LogEntry.Score(day, day, gauge, value);
  }

  private static LogEntry report(int day, Signal signal, double value) {
    return new LogEntry.Report(day, day, signal, value);
  }

  private static Lived hops(int day, double[] left, double[] right, Lived into) {
    for (int i = 0; i < left.length; i++) {
      into.with(new LogEntry.Limb(day, day, LimbTest.HOP_DISTANCE, false, left[i]));
      into.with(new LogEntry.Limb(day, day, LimbTest.HOP_DISTANCE, true, right[i]));
    }
    return into;
  }

  @Test
  void aScoreIsReadUntilItIsOldWithItsAge() {
    Lived lived = Lived.from(0).with(score(1, Gauge.ACL_RSI, 60), score(9, Gauge.ACL_RSI, 72));

    assertThat(lived.night("acl_rsi_last", 0)).isEmpty();
    assertThat(lived.night("acl_rsi_last", 8)).hasValue(60);
    assertThat(lived.night("acl_rsi_age_days", 8)).hasValue(7);
    assertThat(lived.night("acl_rsi_last", 69)).hasValue(72);
    assertThat(lived.night("acl_rsi_last", 70)).isEmpty();
    assertThat(lived.night("acl_rsi_age_days", 70)).isEmpty();
  }

  @Test
  void changeIsAgainstTheMeanOfAllBefore() {
    Lived lived =
        Lived.from(0)
            .with(score(1, Gauge.TSK_11, 20), score(2, Gauge.TSK_11, 30))
            .with(score(3, Gauge.TSK_11, 19));

    assertThat(lived.night("tsk_11_change", 2)).isEmpty();
    assertThat(lived.night("tsk_11_change", 3)).hasValue(-6);
  }

  @Test
  void growthIsOfValuesAtLeastSixtyDaysApart() {
    Lived lived =
        Lived.from(0)
            .with(score(0, Gauge.HEIGHT, 160), score(59, Gauge.HEIGHT, 161))
            .with(score(100, Gauge.HEIGHT, 162));

    assertThat(lived.night("height_velocity", 59)).isEmpty();
    assertThat(lived.night("height_velocity", 100).orElseThrow())
        .isCloseTo(2 / 100.0 * 365.25, within(1e-12));
  }

  @Test
  void jumpHeightHasASpreadFromThreeJumpsOn() {
    Lived two =
        Lived.from(0)
            .with(score(0, Gauge.CMJ_JUMP_HEIGHT, 30), score(0, Gauge.CMJ_JUMP_HEIGHT, 32));
    Lived three =
        Lived.from(0)
            .with(score(0, Gauge.CMJ_JUMP_HEIGHT, 30), score(0, Gauge.CMJ_JUMP_HEIGHT, 32))
            .with(score(0, Gauge.CMJ_JUMP_HEIGHT, 34));

    assertThat(two.night("cmj_jump_height_last", 0)).hasValue(31);
    assertThat(two.night("cmj_jump_height_cv_last", 0)).isEmpty();
    assertThat(three.night("cmj_jump_height_cv_last", 0).orElseThrow())
        .isCloseTo(100 * 2 / 32.0, within(1e-12));
  }

  @Test
  void painKeepsItsLastReportAndItsSlope() {
    Lived lived = Lived.from(0);
    for (int day : new int[] {0, 2, 3, 7, 9}) {
      lived.with(report(day, Signal.PAIN, 1 + 0.5 * day));
    }

    assertThat(lived.night("pain_last", 12)).hasValue(5.5);
    assertThat(lived.night("pain_last", 16)).isEmpty();
    assertThat(lived.night("pain_trend_14d", 12).orElseThrow()).isCloseTo(0.5, within(1e-12));
    assertThat(lived.night("pain_trend_14d", 8)).isEmpty();
    assertThat(lived.night("pain_trend_14d", 14)).isEmpty();
    assertThat(lived.night("pain_coverage_28d", 9)).hasValue(5 / 28.0);
  }

  @Test
  void sleepDebtCountsNightsUnderEightHoursOnly() {
    Lived lived = Lived.from(0);
    double[] hours = {7, 9, 6, 8, 7.5, 8};
    for (int night = 0; night < hours.length; night++) {
      lived.with(report(night, Signal.SLEEP, hours[night]));
    }

    assertThat(lived.night("sleep_debt_7d", 4)).isEmpty();
    assertThat(lived.night("sleep_debt_7d", 5).orElseThrow())
        .isCloseTo(7 * (1 + 2 + 0.5) / 6, within(1e-12));
  }

  @Test
  void limbSymmetryNeedsTheDominantLimb() {
    Profile right =
        Profile.of(OptionalInt.empty(), Optional.empty(), Optional.of(Profile.Leg.RIGHT));
    Profile left = Profile.of(OptionalInt.empty(), Optional.empty(), Optional.of(Profile.Leg.LEFT));
    double[] l = {90};
    double[] r = {100};
    String name = "hop_distance_limb_symmetry_index";

    assertThat(hops(0, l, r, Lived.from(0).as(right)).night(name, 0)).hasValue(90);
    assertThat(hops(0, l, r, Lived.from(0).as(left)).night(name, 0).orElseThrow())
        .isCloseTo(100 / 0.9, within(1e-9));
    assertThat(hops(0, l, r, Lived.from(0)).night(name, 0)).isEmpty();
    assertThat(hops(0, l, r, Lived.from(0)).night("hop_distance_symmetry_index_abs", 0))
        .isEqualTo(hops(0, l, r, Lived.from(0)).night("hop_distance_symmetry_index", 0));
  }

  @Test
  void detectableChangeComesFromTheAthletesOwnRepeatedTrials() {
    double[] left = {98, 100, 102};
    double[] right = {99, 100, 101};
    Lived lived = Lived.from(0);
    for (int day = 0; day < 4; day++) {
      hops(day, left, right, lived);
    }
    hops(4, left, new double[] {109, 110, 111}, lived);
    // SD within days: 2 left, 1 right; standard error of a mean of three trials.
    double sum = 200;
    double sem = 400 / (sum * sum) * Math.sqrt(100 * 100 * 4 / 3.0 + 100 * 100 * 1 / 3.0);

    assertThat(lived.night("hop_distance_symmetry_index_mdc", 1)).isEmpty();
    assertThat(lived.night("hop_distance_symmetry_index_mdc", 3).orElseThrow())
        .isCloseTo(1.96 * Math.sqrt(2) * sem, within(1e-9));
    assertThat(lived.night("hop_distance_symmetry_index_beyond_mdc", 3)).hasValue(0);
    assertThat(lived.night("hop_distance_symmetry_index_beyond_mdc", 4)).hasValue(1);
  }
}
