package org.loadstone.risk.card;

import static org.loadstone.risk.card.Appraisal.Reply.NO;
import static org.loadstone.risk.card.Appraisal.Reply.NO_INFORMATION;
import static org.loadstone.risk.card.Appraisal.Reply.PROBABLY_NO;
import static org.loadstone.risk.card.Appraisal.Reply.PROBABLY_YES;
import static org.loadstone.risk.card.Appraisal.Reply.YES;

import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.ZoneModel;
import org.loadstone.risk.card.Appraisal.Domain;
import org.loadstone.risk.card.Appraisal.Question;
import org.loadstone.risk.card.Appraisal.Reply;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.Probes;
import org.loadstone.risk.study.SampleSize;

/** The domain of PROBAST about the analysis. */
record ProbastAnalysis(Facts facts) {
  /** Onsets per candidate parameter below which a model is likely to be overfitted. */
  private static final double TOO_FEW = 10;

  private static final double ENOUGH = 20;

  /** Events below which an evaluation says little. */
  private static final int TO_EVALUATE = 100;

  Domain domain() {
    return new Domain(
        "analysis",
        List.of(
            size(),
            continuous(),
            everyone(),
            missing(),
            univariable(),
            complexities(),
            measures(),
            optimism(),
            weights()));
  }

  private Question size() {
    Counts all = facts.result().all();
    int tested = facts.result().test().onsets();
    OptionalDouble ratio = facts.onsetsPerCandidate();
    Reply evaluation = tested >= TO_EVALUATE ? YES : NO;
    String asks = "enough athletes with the outcome?";
    if (all.onsets() == 0 || ratio.isEmpty()) {
      return new Question(
          "4.1",
          asks,
          all.onsets() == 0 ? NO : evaluation.orWorse(PROBABLY_NO),
          "%d onsets; no model with parameters could be fitted.".formatted(all.onsets()));
    }
    return new Question(
        "4.1",
        asks,
        development(ratio.getAsDouble()).orWorse(evaluation),
        Shown.text(
            "%.1f onsets per candidate parameter (under %.0f: no; %.0f or more and the size of Riley"
                + " 2020: yes); %d onsets in the test window (under %d: no).",
            ratio.getAsDouble(), TOO_FEW, ENOUGH, tested, TO_EVALUATE));
  }

  private Reply development(double ratio) {
    if (ratio < TOO_FEW) {
      return NO;
    }
    boolean isLargeEnough =
        facts
            .result()
            .probes()
            .map(Probes::size)
            .flatMap(size -> size.find())
            .map(SampleSize::events)
            .filter(needed -> facts.result().all().onsets() >= needed)
            .isPresent();
    if (!isLargeEnough) {
      return PROBABLY_NO;
    }
    return ratio >= ENOUGH ? YES : PROBABLY_YES;
  }

  private Question continuous() {
    String asks = "predictors handled appropriately?";
    if (facts.parts().isEmpty()) {
      return new Question("4.2", asks, NO_INFORMATION, "No model but baselines could be fitted.");
    }
    if (facts.parts().stream().anyMatch(ZoneModel.class::isInstance)) {
      return new Question("4.2", asks, NO, "The scoring model cuts a predictor into zones.");
    }
    return facts.parts().stream().anyMatch(LogisticModel.class::isInstance)
        ? new Question(
            "4.2",
            asks,
            PROBABLY_YES,
            "Values stay continuous; as straight lines on the log-odds scale unless a feature itself is a"
                + " basis.")
        : new Question("4.2", asks, YES, "Values stay continuous; trees find their own cuts.");
  }

  private Question everyone() {
    String asks = "all enrolled athletes analysed?";
    OptionalDouble lost = facts.endedEarly();
    if (lost.isEmpty()) {
      return new Question(
          "4.3", asks, NO_INFORMATION, "The flow does not tell who was lost to follow-up.");
    }
    String why =
        "%s of the athlete-days left out because follow-up ended early (over %s: probably no)."
            .formatted(Shown.percent(lost.getAsDouble()), Shown.percent(Probast.FEW_LOST));
    return new Question(
        "4.3", asks, lost.getAsDouble() > Probast.FEW_LOST ? PROBABLY_NO : PROBABLY_YES, why);
  }

  private Question missing() {
    String asks = "missing values handled appropriately?";
    if (facts.parts().isEmpty()) {
      return new Question("4.4", asks, NO_INFORMATION, "No model but baselines could be fitted.");
    }
    return facts.hasMissingValues()
        ? new Question(
            "4.4",
            asks,
            PROBABLY_NO,
            "Training medians with a mark for absent values: the same at scoring time, but not multiple"
                + " imputation.")
        : new Question("4.4", asks, PROBABLY_YES, "No value was absent in training.");
  }

  private Question univariable() {
    return new Question(
        "4.5",
        "no selection by single predictors?",
        PROBABLY_YES,
        "All offered predictors enter but constant or wholly absent ones; how the offer came about is"
            + " not known to the run.");
  }

  private Question complexities() {
    String asks = "censoring, competing events and repeats accounted for?";
    OptionalDouble lost = facts.endedEarly();
    if (facts.competingLeftOut() > 0 || lost.orElse(0) > Probast.FEW_LOST) {
      return new Question(
          "4.6",
          asks,
          PROBABLY_NO,
          "Athlete-days left out and not weighted: %s with follow-up ended early, %d with another injury first."
              .formatted(Shown.percent(lost.orElse(0)), facts.competingLeftOut()));
    }
    return lost.isEmpty()
        ? new Question("4.6", asks, NO_INFORMATION, "The flow does not tell who was censored.")
        : new Question(
            "4.6",
            asks,
            PROBABLY_YES,
            "Athletes are split and resampled as wholes; another injury first counts as no event; few"
                + " days were censored (%s).".formatted(Shown.percent(lost.getAsDouble())));
  }

  private Question measures() {
    boolean ranks = facts.scored(RiskMetric.AUC).isPresent();
    boolean scales = facts.scored(RiskMetric.CALIBRATION_SLOPE).isPresent();
    String asks = "relevant measures, evaluated appropriately?";
    if (ranks && scales) {
      return new Question(
          "4.7",
          asks,
          YES,
          "Discrimination and calibration, with intervals from resampled athletes.");
    }
    return new Question(
        "4.7",
        asks,
        ranks || scales ? PROBABLY_NO : NO,
        "The scoring learner has %s AUC and %s calibration slope."
            .formatted(ranks ? "an" : "no", scales ? "a" : "no"));
  }

  private Question optimism() {
    boolean isEvaluated = facts.result().scoring().flatMap(facts.result()::find).isPresent();
    return new Question(
        "4.8",
        "overfitting and optimism accounted for?",
        isEvaluated ? YES : NO,
        isEvaluated
            ? "All steps, tuning and calibration among them, are repeated in training rows only; test rows"
                + " are other athletes, later."
            : "No model was evaluated on rows that it had not seen.");
  }

  private Question weights() {
    return facts.model().isEmpty()
        ? new Question("4.9", "weights as in the analysis?", NO_INFORMATION, "There is no model.")
        : new Question(
            "4.9",
            "weights as in the analysis?",
            PROBABLY_YES,
            "The saved model is the evaluated procedure, refitted to all labelled rows.");
  }
}
