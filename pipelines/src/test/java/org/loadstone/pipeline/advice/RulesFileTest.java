package org.loadstone.pipeline.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.advice.Adjustment;
import org.loadstone.advice.AdjustmentRule;
import org.loadstone.advice.AdjustmentRules;
import org.loadstone.advice.Situation;
import org.loadstone.source.InputError;

class RulesFileTest {
  private static final AdjustmentRules RULES = RulesFile.shipped();

  private static Situation with(Map<String, Double> features) {
    return new Situation(features, OptionalDouble.empty());
  }

  private static String rule(Map<String, Double> features) {
    return RULES.find(with(features)).map(a -> a.rule().name()).orElse("none");
  }

  @Test
  void theAthletesOwnPainLimitComesBeforeTheHouseSetting() {
    Map<String, Double> pain = Map.of("pain_max_7d", 3.0);
    assertThat(rule(pain)).isEqualTo("none");
    Adjustment own = RULES.find(new Situation(pain, OptionalDouble.of(3))).orElseThrow();
    assertThat(own.rule().name()).isEqualTo("pain at the limit");
    assertThat(own.limit()).isEqualTo(3);
    assertThat(own.origin()).isEqualTo("the athlete's agreed limit");
    Adjustment house = RULES.find(with(Map.of("pain_max_7d", 4.0))).orElseThrow();
    assertThat(house.limit()).isEqualTo(4);
    assertThat(house.origin()).isEqualTo("house setting, no agreed limit on record");
  }

  @Test
  void painComesBeforeLoadAndLoadBeforeSleep() {
    assertThat(
            rule(Map.of("pain_max_7d", 6.0, "srpe_session_spike", 1.4, "days_since_return", 5.0)))
        .isEqualTo("pain at the limit");
    assertThat(rule(Map.of("srpe_session_spike", 1.4, "sleep_mean_7d", 6.0)))
        .isEqualTo("load spike of a session");
    assertThat(rule(Map.of("sleep_mean_7d", 6.0))).isEqualTo("short sleep");
  }

  @Test
  void thresholdsAreOpenAtTheirEnds() {
    assertThat(rule(Map.of("days_since_return", 27.0))).isEqualTo("early after a return");
    assertThat(rule(Map.of("days_since_return", 28.0))).isEqualTo("none");
    assertThat(rule(Map.of("srpe_week_change", 0.3))).isEqualTo("none");
    assertThat(rule(Map.of("srpe_week_change", 0.31))).isEqualTo("rise from the week before");
    assertThat(rule(Map.of("srpe_acwr_uncoupled_7_21", 1.6)))
        .isEqualTo("week against the three weeks before");
    assertThat(rule(Map.of("fatigue_z_28d", -1.6))).isEqualTo("freshness under own normal");
  }

  @Test
  void anOldTestSuggestsNothing() {
    String size = "cmj_impulse_bilateral_strength_asymmetry";
    assertThat(rule(Map.of(size, 22.0, "cmj_impulse_age_days", 40.0))).isEqualTo("none");
    assertThat(rule(Map.of(size, 22.0))).isEqualTo("none");
    Adjustment fresh =
        RULES.find(with(Map.of(size, 22.0, "cmj_impulse_age_days", 3.0))).orElseThrow();
    assertThat(fresh.rule().name()).isEqualTo("cmj impulse asymmetry");
    assertThat(fresh.value()).isEqualTo(22);
    assertThat(fresh.condition().unit()).isEqualTo("%");
  }

  @Test
  void nothingKnownSuggestsNothing() {
    assertThat(RULES.find(with(Map.of()))).isEmpty();
  }

  @Test
  void aRuleBelowAnotherSpeaksInsteadAndTheWayToItIsTold() {
    Map<String, Double> early = Map.of("days_since_return", 5.0, "srpe_session_spike", 1.4);
    Adjustment found = RULES.find(with(early)).orElseThrow();
    assertThat(found.rule().name()).isEqualTo("load spike early after a return");
    assertThat(found.path())
        .containsExactly("early after a return", "load spike early after a return");
    assertThat(found.value()).isEqualTo(1.4);
    assertThat(RULES.count()).isGreaterThan(RULES.rules().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "srpe_week_change | srpe_wek_change | rules[4].when[0]: no feature is named srpe_wek_change; did you mean srpe_week_change?",
        "above: 0.3 | over: 0.3 | unknown key over; did you mean above?",
        "above: 0.3 | above: much | expected a number, found much",
        "name: short sleep | title: short sleep | unknown key title; did you mean",
        "name: short sleep | name: pain at the limit | Cannot list rule pain at the limit twice",
        "at_least: agreed_pain_limit, | at_least: 4, | otherwise without agreed_pain_limit; leave it out",
      })
  void aMistakeIsToldWithItsPlace(String from, String to, String message) {
    assertThat(RulesFile.shippedText()).contains(from);
    assertThatThrownBy(() -> RulesFile.of("own.yaml", RulesFile.shippedText().replace(from, to)))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read rules own.yaml: ")
        .hasMessageContaining(message);
  }

  @Test
  void noRuleClaimsACauseAndEveryRuleNamesItsBasis() {
    for (AdjustmentRule rule : RULES.rules()) {
      String words = (rule.text() + " " + rule.timeline()).toLowerCase(Locale.ROOT);
      assertThat(words).doesNotContain("cause", "prevent", "reduce", "lower the risk", "because");
      assertThat(rule.text()).doesNotEndWith(".");
      assertThat(rule.source()).containsPattern("doi:10\\.\\d{4}");
    }
  }

  @Test
  void aNameListedTwiceIsRejected() {
    AdjustmentRule rule = RULES.rules().getFirst();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdjustmentRules("x", List.of(rule, rule)))
        .withMessage("Cannot list rule pain at the limit twice; give each name once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AdjustmentRule("empty", List.of(), "", "", "", List.of()))
        .withMessage("Cannot define rule empty: 0 conditions; give at least one");
  }
}
