package org.loadstone.risk.recurrent;

import java.util.List;
import org.loadstone.risk.Learner;

/** The learners of recurrent events, and logistic regression with curves. */
public final class RecurrentLearners {
  /** The horizon of the standard study, in days. */
  public static final int HORIZON_DAYS = 28;

  private static final int INNER_FOLDS = 3;

  /**
   * Ridges per event: with 0.001 the data decide all but alone; with 10 a coefficient of 0.3 a
   * standard deviation must raise the mean log likelihood of an event by 0.45.
   */
  private static final List<Double> PER_EVENT = List.of(1e-3, 1e-2, 1e-1, 0.3, 1.0, 3.0, 10.0);

  /** Ridges of a mean over rows, those of the ridge logistic regression. */
  private static final List<Double> PER_ROW = List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0);

  private RecurrentLearners() {}

  /** Returns all learners for an outcome within 28 days, in report order. */
  public static List<Learner> all() {
    return all(HORIZON_DAYS);
  }

  /**
   * Returns all learners for an outcome within {@code horizonDays}, in report order.
   *
   * @throws IllegalArgumentException if the horizon is below 1
   */
  public static List<Learner> all(int horizonDays) {
    requireHorizon(horizonDays);
    PenaltyChoice choice = new PenaltyChoice(PER_EVENT, INNER_FOLDS);
    return List.of(
        new DiscreteHazard(horizonDays, choice),
        new CoxLearner(CoxLearner.Kind.ANDERSEN_GILL, horizonDays, choice),
        new CoxLearner(CoxLearner.Kind.GAP_TIME, horizonDays, choice),
        new CoxLearner(CoxLearner.Kind.FRAILTY, horizonDays, choice),
        splineLogistic(SplineLogistic.LOAD_CHANGES));
  }

  /**
   * Returns ridge logistic regression with splines.
   *
   * @param curved words in the names of features that enter as curves
   */
  public static Learner splineLogistic(List<String> curved) {
    return new SplineLogistic(curved, new PenaltyChoice(PER_ROW, INNER_FOLDS));
  }

  private static void requireHorizon(int horizonDays) {
    if (horizonDays < 1) {
      throw new IllegalArgumentException(
          "Cannot learn risks within %d days; give a horizon of at least 1".formatted(horizonDays));
    }
  }
}
