package org.loadstone.risk.card;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.risk.BlendedModel;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.CalibratedModel;
import org.loadstone.risk.ForestModel;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RecurrenceModel;
import org.loadstone.risk.RiskModel;

/** Models in a line of words. */
final class ModelWords {
  private ModelWords() {}

  /** Returns kind and size of a fitted model, or why there is none. */
  static String of(Answer<RiskModel> answer) {
    return switch (answer) {
      case Answer.Absent<RiskModel>(String why) -> "not fitted: " + why;
      case Answer.Of<RiskModel>(RiskModel model) -> of(model);
    };
  }

  static String of(RiskModel model) {
    return switch (model) {
      case CalibratedModel m ->
          "%s; calibrated: %s".formatted(of(m.model()), m.choice().calibrator().name());
      case BlendedModel m -> blended(m);
      case LogisticModel m ->
          "terms: %d, lambda %s%s"
              .formatted(m.coefficients().size(), m.lambda(), dropped(m.preprocessing()));
      case ForestModel m ->
          "%d trees, %d leaves%s"
              .formatted(m.trees().size(), m.parameters(), dropped(m.preprocessing()));
      case BoostedModel m ->
          "%d boosted trees, %d leaves%s"
              .formatted(m.trees().size(), m.parameters(), dropped(m.preprocessing()));
      case RecurrenceModel m ->
          "terms: %d, ridge %s%s%s"
              .formatted(
                  m.coefficients().size(),
                  m.lambda(),
                  m.frailtyVariance() > 0
                      ? ", frailty variance " + Shown.number(m.frailtyVariance())
                      : "",
                  dropped(m.preprocessing()));
      case RiskModel m -> m.features().isEmpty() ? "no feature" : String.join(", ", m.features());
    };
  }

  private static String blended(BlendedModel model) {
    return IntStream.range(0, model.members().size())
        .mapToObj(
            m ->
                "weight %s of (%s)"
                    .formatted(Shown.number(model.weights().get(m)), of(model.members().get(m))))
        .collect(Collectors.joining("; ", "blend: ", ""));
  }

  private static String dropped(Preprocessing steps) {
    return steps.dropped().isEmpty() ? "" : "; left out: " + String.join(", ", steps.dropped());
  }
}
