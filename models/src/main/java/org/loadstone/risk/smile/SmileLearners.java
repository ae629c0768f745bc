package org.loadstone.risk.smile;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.Learner;

/** The learned models, and all learners of a run. */
public final class SmileLearners {
  private SmileLearners() {}

  /** Returns ridge logistic regression with the usual penalties to choose from. */
  public static Learner logistic() {
    return new RidgeLogistic(RidgeLogistic.PENALTIES, RidgeLogistic.INNER_FOLDS);
  }

  /** Returns a random forest. */
  public static Learner forest(ForestSettings settings) {
    return new RandomForestLearner(settings);
  }

  /** Returns boosted trees with exact splits: slow on many rows. */
  public static Learner boosting(GradientSettings settings) {
    return new GradientBoostingLearner(settings);
  }

  /** Returns the five baselines, logistic regression and the forest, in report order. */
  public static List<Learner> standard(ForestSettings settings) {
    List<Learner> all = new ArrayList<>(Baselines.all());
    all.add(logistic());
    all.add(forest(settings));
    return List.copyOf(all);
  }
}
