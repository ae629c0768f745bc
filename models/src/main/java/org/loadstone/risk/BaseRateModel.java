package org.loadstone.risk;

import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Interval;

/**
 * Everyone's risk is the share of training rows with an event.
 *
 * @param base the rate
 */
public record BaseRateModel(ClusteredRate base) implements RiskModel {
  @Override
  public List<String> features() {
    return List.of();
  }

  @Override
  public double risk(FeatureVector row) {
    return base.rate();
  }

  @Override
  public int parameters() {
    return 1;
  }

  @Override
  public Optional<Interval> interval(FeatureVector row, double level) {
    return base.interval(level);
  }
}
