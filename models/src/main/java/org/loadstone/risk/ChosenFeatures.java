package org.loadstone.risk;

import java.util.List;
import org.loadstone.metric.Answer;

/**
 * A learner that sees some columns of a table only; baselines look at columns of their own.
 *
 * @param inner learns
 * @param features names of the columns it sees
 */
public record ChosenFeatures(Learner inner, List<String> features) implements Learner {
  public ChosenFeatures {
    features = List.copyOf(features);
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public boolean isBaseline() {
    return inner.isBaseline();
  }

  @Override
  public Answer<RiskModel> fit(RiskTable train, long seed) {
    return inner.fit(train.withFeatures(features), seed);
  }

  @Override
  public Learner settled(RiskModel fitted) {
    return new ChosenFeatures(inner.settled(fitted), features);
  }
}
