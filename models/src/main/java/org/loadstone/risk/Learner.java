package org.loadstone.risk;

import org.loadstone.metric.Answer;

/** A way to get a risk model from labelled athlete-days. */
public interface Learner {
  /** Returns the name by which reports and files know it. */
  String name();

  /** Returns whether this is one of the trivial rules that every model must beat. */
  boolean isBaseline();

  /**
   * Returns the model fitted to the table, the same for the same table and seed on any number of
   * threads; absent with a reason when the table lacks what the learner needs (an event, a column).
   *
   * @throws IllegalStateException if the table has no labels
   */
  Answer<RiskModel> fit(RiskTable train, long seed);

  /**
   * Returns this learner with what it chose for {@code fitted} chosen beforehand, so that models of
   * parts of the same rows cost no second choice.
   */
  default Learner settled(RiskModel fitted) {
    return this;
  }
}
