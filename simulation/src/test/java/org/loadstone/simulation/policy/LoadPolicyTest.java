package org.loadstone.simulation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.loadstone.simulation.policy.ReturnStages.staged;
import static org.loadstone.simulation.policy.SymptomLimits.painLimit;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadPolicyTest {
  private static Morning morning(int planDay, Map<Sign, Double> changed) {
    EnumMap<Sign, Double> signs = new EnumMap<>(Sign.class);
    signs.put(Sign.OWN_MEAN_LOAD_AU, 300.0);
    signs.put(Sign.WEEKDAY_FACTOR, 1.0);
    signs.put(Sign.HISTORICAL_LOAD_AU, 420.0);
    signs.putAll(changed);
    return new RecordedMorning(20_000 + planDay, planDay, signs);
  }

  private final LoadPolicy constant = athlete -> Prescription.of(400, Rule.CONSTANT, 1);

  @Test
  void aBlockKeepsTheMeanLoadOfItsBase() {
    LoadPolicy block = new BlockPeriodization(new LoadBase.OwnMean(1), 3, 0.08, 0.6);
    double sum = 0;
    for (int day = 0; day < 28; day++) {
      sum += block.prescribe(morning(day, Map.of())).loadAu();
    }
    assertThat(sum / 28).isCloseTo(300, within(1e-9));
    assertThat(block.prescribe(morning(21, Map.of())).rule()).isEqualTo(Rule.DELOAD_WEEK);
    assertThat(block.prescribe(morning(20, Map.of())).loadAu())
        .isCloseTo(block.prescribe(morning(0, Map.of())).loadAu() * 1.16, within(1e-9));
    assertThat(block.prescribe(morning(21, Map.of())).loadAu())
        .isCloseTo(block.prescribe(morning(0, Map.of())).loadAu() * 0.6, within(1e-9));
  }

  @Test
  void aLinearProgressionKeepsTheMeanLoadOfItsBaseAndStartsAgain() {
    LoadPolicy linear = new LinearProgression(new LoadBase.Fixed(250), 12, 0.04);
    double sum = 0;
    for (int day = 0; day < 84; day++) {
      sum += linear.prescribe(morning(day, Map.of())).loadAu();
    }
    assertThat(sum / 84).isCloseTo(250, within(1e-9));
    assertThat(linear.prescribe(morning(84, Map.of())))
        .isEqualTo(linear.prescribe(morning(0, Map.of())));
  }

  @Test
  void aDayOutOfSeasonStaysADayOfRest() {
    Morning off = morning(3, Map.of(Sign.WEEKDAY_FACTOR, 0.0));
    LoadBase own = new LoadBase.OwnMean(1);
    assertThat(new BlockPeriodization(own, 3, 0.08, 0.6).prescribe(off).loadAu()).isZero();
    assertThat(new LinearProgression(own, 12, 0.04).prescribe(off).loadAu()).isZero();
    assertThat(new Constant(own).prescribe(off).loadAu()).isZero();
  }

  @Test
  void theRampCapBindsOnlyWhereTheWeekWouldRiseByMore() {
    LoadPolicy capped = constant.rampCappedAt(0.10);
    Map<Sign, Double> loads =
        Map.of(
            Sign.SIX_DAY_LOAD_AU, 1_900.0,
            Sign.PREVIOUS_WEEK_LOAD_AU, 2_000.0,
            Sign.CHRONIC_LOAD_AU, 250.0);
    Prescription bound = capped.prescribe(morning(40, loads));
    assertThat(bound.loadAu()).isCloseTo(300, within(1e-9));
    assertThat(bound.rule()).isEqualTo(Rule.RAMP_CAP);
    assertThat(bound.threshold()).isEqualTo(0.10);
    assertThat(bound.value()).as("asked rise").isCloseTo(0.15, within(1e-9));
    Prescription free =
        capped.prescribe(
            morning(
                40,
                Map.of(
                    Sign.SIX_DAY_LOAD_AU, 1_700.0,
                    Sign.PREVIOUS_WEEK_LOAD_AU, 2_000.0,
                    Sign.CHRONIC_LOAD_AU, 250.0)));
    assertThat(free).isEqualTo(constant.prescribe(morning(40, Map.of())));
    assertThat(capped.prescribe(morning(2, Map.of())).loadAu()).as("no history yet").isEqualTo(400);
  }

  @Test
  void afterALayoffTheRampCapLetsTheAthleteStartAgain() {
    Map<Sign, Double> nothing =
        Map.of(
            Sign.SIX_DAY_LOAD_AU, 0.0,
            Sign.PREVIOUS_WEEK_LOAD_AU, 0.0,
            Sign.CHRONIC_LOAD_AU, 0.0);
    assertThat(constant.rampCappedAt(0.10).prescribe(morning(90, nothing)).loadAu()).isEqualTo(400);
    assertThat(
            ((LoadPolicy) athlete -> Prescription.of(900, Rule.CONSTANT, 1))
                .rampCappedAt(0.10)
                .prescribe(morning(90, nothing))
                .loadAu())
        .isCloseTo(0.25 * 7 * 300, within(1e-9));
  }

  @Test
  void symptomsHoldLoadBackAndUnknownSymptomsDoNot() {
    LoadPolicy gated = constant.gatedBySymptoms(painLimit(3));
    assertThat(gated.prescribe(morning(0, Map.of())).loadAu()).isEqualTo(400);
    assertThat(gated.prescribe(morning(0, Map.of(Sign.PAIN, 3.0))).loadAu()).isEqualTo(400);
    assertThat(gated.prescribe(morning(0, Map.of(Sign.PAIN, 4.0))))
        .isEqualTo(new Prescription(200, Rule.PAIN_GATE, 3, 4));
    assertThat(gated.prescribe(morning(0, Map.of(Sign.PAIN, 6.0))))
        .isEqualTo(new Prescription(0, Rule.PAIN_STOP, 6, 6));
    assertThat(gated.prescribe(morning(0, Map.of(Sign.PAIN, 1.0, Sign.SORENESS, 8.0))))
        .isEqualTo(new Prescription(200, Rule.SORENESS_GATE, 7, 8));
  }

  @Test
  void aReturnGoesThroughItsStages() {
    LoadPolicy stages = constant.stagedAfterReturn(staged(3, 0.5, 0.75));
    assertThat(stages.prescribe(morning(0, Map.of(Sign.DAYS_SINCE_RETURN, 0.0))))
        .isEqualTo(new Prescription(200, Rule.STAGED_RETURN, 6, 0));
    assertThat(stages.prescribe(morning(0, Map.of(Sign.DAYS_SINCE_RETURN, 5.0))).loadAu())
        .isEqualTo(300);
    assertThat(stages.prescribe(morning(0, Map.of(Sign.DAYS_SINCE_RETURN, 6.0))).loadAu())
        .isEqualTo(400);
    assertThat(stages.prescribe(morning(0, Map.of())).loadAu()).isEqualTo(400);
  }

  @Test
  void aPrescriptionSaysWhy() {
    assertThat(new Prescription(0, Rule.PAIN_STOP, 6, 7).reason())
        .isEqualTo(
            "pain at or over the limit that stops training (PAIN_STOP, threshold 6.0, value 7.0)");
    assertThatThrownBy(() -> Prescription.of(-1, Rule.CONSTANT, 1))
        .hasMessage("Cannot prescribe a load: -1.0 AU by CONSTANT; give 0 AU or more");
  }

  @Test
  void anUnknownSignIsNotReadAsZero() {
    assertThatThrownBy(() -> morning(0, Map.of()).value(Sign.ACWR))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cannot read acwr: not known this morning; ask knows() first");
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> constant.rampCappedAt(3))
        .hasMessage("Cannot build a policy: weekly increase is 3.0; give a number from 0.0 to 2.0");
    assertThatThrownBy(() -> new LoadBase.Fixed(0))
        .hasMessage("Cannot build a policy: base load in AU is 0.0; give a number over 0");
  }
}
