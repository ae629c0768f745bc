package org.loadstone.risk.declared;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * How learners are split, tuned and judged.
 *
 * @param folds athlete folds, at least 2
 * @param testShare share of rows in the test window, in (0, 1)
 * @param seasonBegins first day of a season in every year
 * @param innerFolds athlete folds inside the training rows for tuning and calibration, at least 2
 * @param tuningBudget most settings tried a learner, at least 1
 * @param calibrate whether a calibrator is chosen on out-of-fold predictions
 * @param alertsPerAthleteWeek budget of alerts, in (0, 1]
 * @param bootstrap athlete-bootstrap replicates, at least 20
 * @param level of intervals, in (0, 1)
 * @param chanceDraws permutations of the chance range, at least 20
 * @param thresholds probabilities at which net benefit is stated
 * @param learningCurve shares of training athletes, each in (0, 1]; empty for none
 * @param carryOver whether squads and seasons are held out in turn
 * @param testFrom first day of the test window; empty to let {@code testShare} decide
 * @param refuseSmall whether a study with fewer onsets than a model needs (Riley 2020,
 *     doi:10.1136/bmj.m441) is refused; else it is warned of
 */
public record EvaluationPlan(
    int folds,
    double testShare,
    MonthDay seasonBegins,
    int innerFolds,
    int tuningBudget,
    boolean calibrate,
    double alertsPerAthleteWeek,
    int bootstrap,
    double level,
    int chanceDraws,
    List<Double> thresholds,
    List<Double> learningCurve,
    boolean carryOver,
    Optional<LocalDate> testFrom,
    boolean refuseSmall) {
  /** What a study does that says nothing else. */
  public static final EvaluationPlan USUAL =
      new EvaluationPlan(
          5,
          0.3,
          MonthDay.of(7, 1),
          3,
          5,
          true,
          0.05,
          200,
          0.95,
          200,
          List.of(0.01, 0.02, 0.05, 0.1, 0.2),
          List.of(0.25, 0.5, 1.0),
          true,
          Optional.empty(),
          false);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the one that is out of range
   */
  public EvaluationPlan {
    thresholds = thresholds.stream().sorted().toList();
    learningCurve = learningCurve.stream().sorted().toList();
    require(folds >= 2, "folds", folds, "2 or more");
    require(testShare > 0 && testShare < 1, "test_share", testShare, "a share in (0, 1)");
    require(innerFolds >= 2, "inner_folds", innerFolds, "2 or more");
    require(tuningBudget >= 1, "budget", tuningBudget, "1 or more");
    require(
        alertsPerAthleteWeek > 0 && alertsPerAthleteWeek <= 1,
        "per_athlete_week",
        alertsPerAthleteWeek,
        "a budget in (0, 1]");
    require(bootstrap >= 20, "bootstrap", bootstrap, "20 or more, better 200");
    require(level > 0 && level < 1, "level", level, "a share in (0, 1), such as 0.95");
    require(chanceDraws >= 20, "chance_draws", chanceDraws, "20 or more, better 200");
    thresholds.forEach(t -> require(t > 0 && t < 1, "thresholds", t, "risks in (0, 1)"));
    learningCurve.forEach(t -> require(t > 0 && t <= 1, "learning_curve", t, "shares in (0, 1]"));
  }

  /** Returns this plan with another number of folds and share of test rows. */
  public EvaluationPlan withSplit(int newFolds, double newTestShare) {
    return new EvaluationPlan(
        newFolds,
        newTestShare,
        seasonBegins,
        innerFolds,
        tuningBudget,
        calibrate,
        alertsPerAthleteWeek,
        bootstrap,
        level,
        chanceDraws,
        thresholds,
        learningCurve,
        carryOver,
        testFrom,
        refuseSmall);
  }

  /** Returns this plan with the test window from a day on. */
  public EvaluationPlan withTestFrom(LocalDate day) {
    return new EvaluationPlan(
        folds,
        testShare,
        seasonBegins,
        innerFolds,
        tuningBudget,
        calibrate,
        alertsPerAthleteWeek,
        bootstrap,
        level,
        chanceDraws,
        thresholds,
        learningCurve,
        carryOver,
        Optional.of(day),
        refuseSmall);
  }

  /** Returns this plan without learning curve and without squads and seasons held out. */
  public EvaluationPlan withoutRefits() {
    return new EvaluationPlan(
        folds,
        testShare,
        seasonBegins,
        innerFolds,
        tuningBudget,
        calibrate,
        alertsPerAthleteWeek,
        bootstrap,
        level,
        chanceDraws,
        thresholds,
        List.of(),
        false,
        testFrom,
        refuseSmall);
  }

  private static void require(boolean isGood, String key, Number value, String remedy) {
    if (!isGood) {
      throw new IllegalArgumentException(
          "Cannot evaluate with %s: %s; give %s".formatted(key, value, remedy));
    }
  }
}
