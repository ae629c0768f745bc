package org.loadstone.risk.study;

import java.util.HashSet;
import java.util.List;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.risk.Learner;
import org.loadstone.risk.declared.EvaluationPlan;

/**
 * What is evaluated and how.
 *
 * @param outcome name of the outcome, such as {@code recurrence_28d}
 * @param horizonDays days after the index day within which the outcome counts, at least 1
 * @param onsetUncertaintyDays days by which a recorded onset may be late, at least 0
 * @param seed of splits and learners
 * @param plan splits and figures
 * @param bootstrap intervals; its replicates, seed and level count, not those of the plan
 * @param learners at least one, with different names, in report order; the first that is no
 *     baseline is the one that scores
 */
public record StudySettings(
    String outcome,
    int horizonDays,
    int onsetUncertaintyDays,
    long seed,
    EvaluationPlan plan,
    AthleteBootstrap bootstrap,
    List<Learner> learners) {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range or two learners share a name
   */
  public StudySettings {
    learners = List.copyOf(learners);
    if (horizonDays < 1 || onsetUncertaintyDays < 0) {
      throw new IllegalArgumentException(
          "Cannot plan study: horizon %d, uncertainty %d days; give at least 1 and 0"
              .formatted(horizonDays, onsetUncertaintyDays));
    }
    var names = new HashSet<String>();
    if (learners.isEmpty() || !learners.stream().map(Learner::name).allMatch(names::add)) {
      throw new IllegalArgumentException(
          "Cannot plan study: learners %s; give at least one, each with its own name"
              .formatted(learners.stream().map(Learner::name).toList()));
    }
  }

  /** Returns the settings of a plan, with 3 days of onset uncertainty. */
  public static StudySettings of(
      String outcome, int horizonDays, long seed, EvaluationPlan plan, List<Learner> learners) {
    return new StudySettings(
        outcome,
        horizonDays,
        3,
        seed,
        plan,
        new AthleteBootstrap(plan.bootstrap(), seed, plan.level()),
        learners);
  }

  /** Returns the settings of the usual plan without what fits models again. */
  public static StudySettings of(
      String outcome, int horizonDays, long seed, List<Learner> learners) {
    return of(outcome, horizonDays, seed, EvaluationPlan.USUAL.withoutRefits(), learners);
  }

  /** Returns these settings with another number of folds and share of test rows. */
  public StudySettings withSplit(int newFolds, double newTestShare) {
    return with(plan.withSplit(newFolds, newTestShare));
  }

  /** Returns these settings with another plan. */
  public StudySettings with(EvaluationPlan newPlan) {
    return new StudySettings(
        outcome, horizonDays, onsetUncertaintyDays, seed, newPlan, bootstrap, learners);
  }

  /** Returns these settings with another onset uncertainty. */
  public StudySettings withOnsetUncertainty(int days) {
    return new StudySettings(outcome, horizonDays, days, seed, plan, bootstrap, learners);
  }

  /** Returns these settings with another bootstrap. */
  public StudySettings withBootstrap(AthleteBootstrap other) {
    return new StudySettings(
        outcome, horizonDays, onsetUncertaintyDays, seed, plan, other, learners);
  }

  /** Returns the number of athlete folds. */
  public int folds() {
    return plan.folds();
  }

  /** Returns the share of rows on or after the time cut. */
  public double testShare() {
    return plan.testShare();
  }

  /** Returns the probabilities at which net benefit is stated, ascending. */
  public List<Double> thresholds() {
    return plan.thresholds();
  }

  /**
   * Returns the days that a training row must end before the test window: horizon + uncertainty.
   */
  public int embargoDays() {
    return horizonDays + onsetUncertaintyDays;
  }
}
