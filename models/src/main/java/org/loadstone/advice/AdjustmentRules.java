package org.loadstone.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loadstone.day.LimbTest;
import org.loadstone.feature.LimbFeatures;
import org.loadstone.feature.LimbFeatures.LimbAsymmetry;

/**
 * Rules in the order in which they are asked; the first that fires gives the adjustment.
 *
 * @param version changes whenever a rule or the order does
 * @param rules most pressing first
 */
public record AdjustmentRules(String version, List<AdjustmentRule> rules) {
  private static final double PAIN_WITHOUT_AGREEMENT_NRS = 4;
  private static final int RETURN_DAYS = 28;
  private static final int FRESH_TEST_DAYS = 28;
  private static final String UNVALIDATED =
      "; a ratio of loads, not a cause, and no threshold is validated (Impellizzeri 2020,"
          + " doi:10.1123/ijspp.2019-0864)";

  public AdjustmentRules {
    rules = List.copyOf(rules);
    Set<String> names = new HashSet<>();
    for (AdjustmentRule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException(
            "Cannot list rule %s twice; give each name once".formatted(rule.name()));
      }
    }
  }

  /** Returns the platform's list. */
  public static AdjustmentRules standard() {
    List<AdjustmentRule> rules = new ArrayList<>();
    rules.add(pain());
    rules.add(stagedExposure());
    rules.addAll(load());
    for (LimbTest test : LimbTest.values()) {
      rules.add(asymmetry(test));
    }
    rules.addAll(recovery());
    return new AdjustmentRules("1", rules);
  }

  /** Returns what the first rule that fires suggests, or empty when none does. */
  public Optional<Adjustment> find(Situation situation) {
    return rules.stream().flatMap(rule -> rule.find(situation).stream()).findFirst();
  }

  private static AdjustmentRule pain() {
    return new AdjustmentRule(
        "pain at the limit",
        List.of(
            new Condition(
                "pain_max_7d",
                Condition.Side.AT_LEAST,
                new Limit.AgreedPain(PAIN_WITHOUT_AGREEMENT_NRS),
                "NRS")),
        "Speak with the athlete and the medical staff before the next hard session; hold the load"
            + " where it is",
        "the next step of the plan waits until pain stays under the limit",
        "Pain-monitoring approach of Silbernagel 2007, doi:10.1177/0363546506298279; the limit is"
            + " the athlete's or the house's, not that study's");
  }

  private static AdjustmentRule stagedExposure() {
    return new AdjustmentRule(
        "early after a return",
        List.of(Condition.below("days_since_return", RETURN_DAYS, "days")),
        "Keep exposure staged: one of volume, intensity and match minutes rises at a time, each"
            + " step agreed with medical staff",
        "the plan's usual steps go on to day 28 after the return instead of ending with it",
        "Return as a continuum: Ardern 2016, doi:10.1136/bjsports-2016-096278; 28 days is the"
            + " platform's horizon, not a healing time");
  }

  private static List<AdjustmentRule> load() {
    String shorten =
        "Keep the next sessions under the largest of the last 30 days and move the rest to later"
            + " days";
    String spread = "the planned volume is reached some days later";
    String frandsen = "Frandsen 2025, doi:10.1136/bjsports-2024-109380 (distance of runs)";
    return List.of(
        new AdjustmentRule(
            "distance spike of a session",
            List.of(Condition.above("distance_session_spike", 1.1, "times")),
            shorten,
            spread,
            frandsen),
        new AdjustmentRule(
            "load spike of a session",
            List.of(Condition.above("srpe_session_spike", 1.1, "times")),
            shorten,
            spread,
            frandsen + "; for session-RPE load it is an analogy"),
        new AdjustmentRule(
            "rise from the week before",
            List.of(Condition.above("srpe_week_change", 0.3, "of the week before")),
            "Repeat this week's load once before the next rise",
            "the build-up takes one week longer",
            "Nielsen 2014, doi:10.2519/jospt.2014.5164 (novice runners, weekly distance); for"
                + " session-RPE load it is an analogy"),
        new AdjustmentRule(
            "week against the three weeks before",
            List.of(Condition.above("srpe_acwr_uncoupled_7_21", 1.5, "times")),
            "Look at the week and the weeks before side by side; spread the next hard sessions",
            spread,
            "Hulin 2014, doi:10.1136/bjsports-2013-092524" + UNVALIDATED));
  }

  private static AdjustmentRule asymmetry(LimbTest test) {
    String size = new LimbAsymmetry(test, LimbFeatures.Reading.BILATERAL_STRENGTH).name();
    String age = new LimbAsymmetry(test, LimbFeatures.Reading.AGE).name();
    return new AdjustmentRule(
        test.label().replace('_', ' ') + " asymmetry",
        List.of(Condition.above(size, 15, "%"), Condition.below(age, FRESH_TEST_DAYS, "days")),
        "Repeat the test; if it shows the same, add single-leg work for the weaker side to the"
            + " plan",
        "a repeat within a week; the plan stays as it is until then",
        "House setting: 15 % is a common screen, not a validated threshold; size and direction"
            + " vary by test (Bishop 2018, doi:10.1519/SSC.0000000000000371)");
  }

  private static List<AdjustmentRule> recovery() {
    String ask =
        "Ask the athlete what lies behind it and offer an easier session where it is a hard one";
    String soon = "no change of the plan beyond the next two days";
    String own =
        "Against the athlete's own normal as in Saw 2016, doi:10.1136/bjsports-2015-094758; 1.5"
            + " standard deviations is a house setting";
    return List.of(
        new AdjustmentRule(
            "short sleep",
            List.of(Condition.below("sleep_mean_7d", 7, "h")),
            "Talk about sleep, and move early sessions later where the plan allows",
            soon,
            "Adults, 7 h or more: Watson 2015, doi:10.5665/sleep.4716"),
        new AdjustmentRule(
            "readiness under own normal",
            List.of(Condition.below("readiness_z_28d", -1.5, "SD")),
            ask,
            soon,
            own),
        new AdjustmentRule(
            "freshness under own normal",
            List.of(Condition.below("fatigue_z_28d", -1.5, "SD")),
            ask,
            soon,
            own));
  }
}
