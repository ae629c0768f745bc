package org.loadstone.risk;

import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Interval;

/**
 * Turns the features of an athlete-day into the probability of an event within the horizon. Models
 * are data of our own: scoring needs no learning library.
 */
public sealed interface RiskModel
    permits BaseRateModel,
        ZoneModel,
        LogisticModel,
        ForestModel,
        BoostedModel,
        RecurrenceModel,
        CalibratedModel,
        BlendedModel {
  /** Returns the features that the model reads, in the order of its {@link FeatureVector}. */
  List<String> features();

  /** Returns the risk, in [0, 1]. */
  double risk(FeatureVector row);

  /** Returns how many parameters the data had to determine; trees count their leaves. */
  int parameters();

  /** Returns how many coefficients the data could have asked for; trees count their features. */
  default int candidates() {
    return Math.max(0, parameters() - 1);
  }

  /**
   * Returns the risk with an interval for its estimation error, athletes taken as independent, days
   * of one athlete not; empty where the model has none.
   */
  default Optional<Interval> interval(FeatureVector row, double level) {
    return Optional.empty();
  }

  /** Returns what each feature contributes; empty where the model cannot say so exactly. */
  default Optional<Explanation> explain(FeatureVector row) {
    return Optional.empty();
  }

  /** Returns the risk at a score on the scale of {@link #explain}; it rises strictly with it. */
  default double riskAt(double score) {
    return LogisticModel.expit(score);
  }

  /** Returns the risk as a sum over features; empty where {@link #explain} is. */
  default Optional<RiskSplit> split(FeatureVector row) {
    return explain(row).map(e -> RiskSplit.of(e, riskAt(e.reference()), risk(row)));
  }

  /** Returns the risk of every row; a feature that the table lacks is absent. */
  default double[] risks(RiskTable table) {
    FeatureReader reader = table.reader(features());
    double[] out = new double[table.rows()];
    for (int row = 0; row < out.length; row++) {
      out[row] = risk(reader.at(row));
    }
    return out;
  }
}
