package org.loadstone.risk.card;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.BlendedModel;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.CalibratedModel;
import org.loadstone.risk.ForestModel;
import org.loadstone.risk.Learner;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RecurrenceModel;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.declared.CohortFlow;
import org.loadstone.risk.study.RiskEvaluation;
import org.loadstone.risk.study.StudyResult;

/** What the sections of a card ask of a study. */
record Facts(StudyResult result, CardText text) {
  /** Returns the names of all learners in report order. */
  List<String> learners() {
    return List.copyOf(result.evaluations().keySet());
  }

  /** Returns the names of the learners that are no baselines. */
  List<String> models() {
    return result.settings().learners().stream()
        .filter(learner -> !learner.isBaseline())
        .map(Learner::name)
        .toList();
  }

  /** Returns what an evaluation holds, or why the learner was not evaluated. */
  <T> Answer<T> of(String learner, Function<RiskEvaluation, Answer<T>> part) {
    return switch (result.evaluations().get(learner)) {
      case Answer.Of<RiskEvaluation>(RiskEvaluation evaluation) -> part.apply(evaluation);
      case Answer.Absent<RiskEvaluation>(String why) ->
          Answer.absent(learner + " was not evaluated: " + why);
    };
  }

  /** Returns a metric of a learner. */
  Answer<AthleteBootstrap.Result> metric(String learner, RiskMetric metric) {
    return of(learner, evaluation -> evaluation.metric(metric));
  }

  /** Returns a metric of the learner that scores. */
  Optional<Interval> scored(RiskMetric metric) {
    return result
        .scoring()
        .flatMap(name -> metric(name, metric).find())
        .map(AthleteBootstrap.Result::interval);
  }

  /** Returns the model that scores. */
  Optional<RiskModel> model() {
    return result.scoring().flatMap(name -> result.models().get(name).find());
  }

  /** Returns the models that the scoring model is made of, without calibrators. */
  List<RiskModel> parts() {
    return model().stream().flatMap(Facts::parts).toList();
  }

  private static Stream<RiskModel> parts(RiskModel model) {
    return switch (model) {
      case CalibratedModel calibrated -> parts(calibrated.model());
      case BlendedModel blended -> blended.members().stream().flatMap(Facts::parts);
      default -> Stream.of(model);
    };
  }

  /** Returns how a model prepares its features, empty where it takes them as they are. */
  static Optional<Preprocessing> preparation(RiskModel model) {
    return switch (model) {
      case LogisticModel logistic -> Optional.of(logistic.preprocessing());
      case ForestModel forest -> Optional.of(forest.preprocessing());
      case BoostedModel boosted -> Optional.of(boosted.preprocessing());
      case RecurrenceModel recurrence -> Optional.of(recurrence.preprocessing());
      default -> Optional.empty();
    };
  }

  /** Returns whether the scoring model met absent values in training. */
  boolean hasMissingValues() {
    return parts().stream()
        .flatMap(model -> preparation(model).stream())
        .flatMap(steps -> steps.terms().stream())
        .anyMatch(term -> term.kind() == Preprocessing.Kind.MISSING);
  }

  /** Returns onsets per coefficient that the scoring model could have asked for. */
  OptionalDouble onsetsPerCandidate() {
    int candidates = model().map(RiskModel::candidates).orElse(0);
    return candidates == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) result.all().onsets() / candidates);
  }

  /** Returns the share of athlete-days left out because follow-up ended early, where known. */
  OptionalDouble endedEarly() {
    return text.flow().steps().stream()
        .filter(CohortFlow.Step::endsFollowUp)
        .mapToDouble(step -> (double) step.out() / Math.max(1, step.out() + step.days()))
        .findFirst();
  }

  /** Returns how many athlete-days were left out because another injury came first. */
  long competingLeftOut() {
    return text.flow().steps().stream()
        .filter(CohortFlow.Step::hasCompeting)
        .mapToLong(CohortFlow.Step::out)
        .sum();
  }

  /** Returns the nominal coverage of intervals, such as {@code 95 %}. */
  String level() {
    return Shown.level(result.settings().bootstrap().level());
  }
}
