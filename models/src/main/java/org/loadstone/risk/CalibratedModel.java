package org.loadstone.risk;

import java.util.List;
import java.util.Optional;
import org.loadstone.metric.Interval;
import org.loadstone.risk.calibration.CalibratorChoice;

/**
 * A model whose risks pass through a calibrator that was chosen and fitted on predictions of
 * athletes whom the model behind them had not seen.
 *
 * @param model gives the raw risk, and the reasons
 * @param choice rises strictly: ranking and signs of reasons stay
 */
public record CalibratedModel(RiskModel model, CalibratorChoice choice) implements RiskModel {
  @Override
  public List<String> features() {
    return model.features();
  }

  @Override
  public double risk(FeatureVector row) {
    return choice.calibrator().calibrate(model.risk(row));
  }

  @Override
  public double[] risks(RiskTable table) {
    return choice.calibrator().calibrate(model.risks(table));
  }

  @Override
  public double riskAt(double score) {
    return choice.calibrator().calibrate(model.riskAt(score));
  }

  @Override
  public int parameters() {
    return model.parameters();
  }

  @Override
  public int candidates() {
    return model.candidates();
  }

  /** Returns the raw interval with its ends calibrated; the calibrator counts as known. */
  @Override
  public Optional<Interval> interval(FeatureVector row, double level) {
    return model
        .interval(row, level)
        .map(
            raw ->
                new Interval(
                    choice.calibrator().calibrate(raw.estimate()),
                    choice.calibrator().calibrate(raw.low()),
                    choice.calibrator().calibrate(raw.high()),
                    level));
  }

  /** Returns the contributions to the raw score. */
  @Override
  public Optional<Explanation> explain(FeatureVector row) {
    return model.explain(row);
  }
}
