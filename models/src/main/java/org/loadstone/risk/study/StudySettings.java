package org.loadstone.risk.study;

import java.util.HashSet;
import java.util.List;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.risk.Learner;

/**
 * What is evaluated and how.
 *
 * @param outcome name of the outcome, such as {@code recurrence_28d}
 * @param horizonDays days after the index day within which the outcome counts, at least 1
 * @param onsetUncertaintyDays days by which a recorded onset may be late, at least 0
 * @param seed of splits, learners and bootstrap
 * @param folds athlete folds, at least 2
 * @param testShare share of rows on or after the time cut, in (0, 1)
 * @param bootstrap intervals; its seed counts, not {@code seed}
 * @param thresholds probabilities at which net benefit is stated, each in (0, 1)
 * @param learners at least one, with different names, in report order
 */
public record StudySettings(
    String outcome,
    int horizonDays,
    int onsetUncertaintyDays,
    long seed,
    int folds,
    double testShare,
    AthleteBootstrap bootstrap,
    List<Double> thresholds,
    List<Learner> learners) {
  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if one is out of range or two learners share a name
   */
  public StudySettings {
    thresholds = List.copyOf(thresholds);
    learners = List.copyOf(learners);
    if (horizonDays < 1 || onsetUncertaintyDays < 0 || folds < 2) {
      throw new IllegalArgumentException(
          "Cannot plan study: horizon %d, uncertainty %d days, %d folds; give at least 1, 0 and 2"
              .formatted(horizonDays, onsetUncertaintyDays, folds));
    }
    if (!(testShare > 0 && testShare < 1)) {
      throw new IllegalArgumentException(
          "Cannot plan study: test share " + testShare + "; give a share in (0, 1), such as 0.3");
    }
    var names = new HashSet<String>();
    if (learners.isEmpty() || !learners.stream().map(Learner::name).allMatch(names::add)) {
      throw new IllegalArgumentException(
          "Cannot plan study: learners %s; give at least one, each with its own name"
              .formatted(learners.stream().map(Learner::name).toList()));
    }
  }

  /**
   * Returns settings with 5 folds, the last 30 % of rows as test window, 3 days of onset
   * uncertainty, 200 bootstrap replicates and 95 % intervals.
   */
  public static StudySettings of(
      String outcome, int horizonDays, long seed, List<Learner> learners) {
    return new StudySettings(
        outcome,
        horizonDays,
        3,
        seed,
        5,
        0.3,
        new AthleteBootstrap(200, seed, 0.95),
        List.of(0.01, 0.02, 0.05, 0.1, 0.2),
        learners);
  }

  /** Returns these settings with another number of folds and share of test rows. */
  public StudySettings withSplit(int newFolds, double newTestShare) {
    return new StudySettings(
        outcome,
        horizonDays,
        onsetUncertaintyDays,
        seed,
        newFolds,
        newTestShare,
        bootstrap,
        thresholds,
        learners);
  }

  /** Returns these settings with another onset uncertainty. */
  public StudySettings withOnsetUncertainty(int days) {
    return new StudySettings(
        outcome, horizonDays, days, seed, folds, testShare, bootstrap, thresholds, learners);
  }

  /** Returns these settings with another bootstrap. */
  public StudySettings withBootstrap(AthleteBootstrap other) {
    return new StudySettings(
        outcome,
        horizonDays,
        onsetUncertaintyDays,
        seed,
        folds,
        testShare,
        other,
        thresholds,
        learners);
  }

  /**
   * Returns the days that a training row must end before the test window: horizon + uncertainty.
   */
  public int embargoDays() {
    return horizonDays + onsetUncertaintyDays;
  }
}
