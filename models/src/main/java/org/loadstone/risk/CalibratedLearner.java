package org.loadstone.risk;

import org.loadstone.metric.Answer;
import org.loadstone.risk.calibration.CalibratorChoice;

/**
 * A learner whose model is calibrated on out-of-fold predictions of the training rows by the
 * calibrator with the best log score. Where these cannot be had, the model stays as it is.
 *
 * @param inner learns
 * @param folds athlete folds inside the training rows, at least 2
 */
public record CalibratedLearner(Learner inner, int folds) implements Learner {
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
    return switch (inner.fit(train, seed)) {
      case Answer.Absent<RiskModel> absent -> absent;
      case Answer.Of<RiskModel>(RiskModel model) ->
          Answer.of(
              OutOfFold.of(train, inner.settled(model), folds, seed)
                  .find()
                  .<RiskModel>map(p -> new CalibratedModel(model, choice(p, train)))
                  .orElse(model));
    };
  }

  private static CalibratorChoice choice(OutOfFold predictions, RiskTable train) {
    return CalibratorChoice.of(predictions.risk(), train.labels(), predictions.fold());
  }
}
