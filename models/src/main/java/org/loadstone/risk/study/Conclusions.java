package org.loadstone.risk.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.CalibratedModel;
import org.loadstone.risk.LogisticModel;
import org.loadstone.risk.RiskModel;

/** What a study allows one to say, and what not, as sentences. */
final class Conclusions {
  /** Below these, the order of models in the test window is mostly chance. */
  static final int FEW_ONSETS = 20;

  static final int FEW_ATHLETES = 10;

  /** A rule of thumb for unpenalised models; Riley 2020 (doi:10.1136/bmj.m441) asks for more. */
  static final int FEW_PER_PARAMETER = 10;

  /** Gaps of AUC smaller than this are not worth a sentence. */
  private static final double GAP = 0.02;

  private final StudyResult result;
  private final List<String> sentences = new ArrayList<>();

  private Conclusions(StudyResult result) {
    this.result = result;
  }

  static List<String> of(StudyResult result) {
    Conclusions c = new Conclusions(result);
    if (result.all().events() == 0) {
      c.noEvent();
    } else {
      c.size();
      if (result.test().canBeResampled()) {
        c.found();
        c.comparisons();
        c.calibration();
      } else if (result.test().onsets() > 0) {
        c.tooFewAthletes();
      }
      c.naiveGap();
      c.notEvaluated();
    }
    return List.copyOf(c.sentences);
  }

  private void noEvent() {
    say(
        "No onset of %s within the horizon of %d athlete-days of %d athletes: no model can be fitted,"
            + " compared or checked. The base rate is stated as 0; that does not mean that nobody is at risk.",
        result.settings().outcome(), result.all().rows(), result.all().athletes());
  }

  private void size() {
    Counts test = result.test();
    say(
        "The test window holds %d %s in %d of %d athletes; %d of its %d athlete-days lie within"
            + " the horizon before one.",
        test.onsets(),
        test.onsets() == 1 ? "onset" : "onsets",
        test.athletesWithEvent(),
        test.athletes(),
        test.events(),
        test.rows());
    if (test.onsets() == 0) {
      say("No onset in the test window: nothing can be said about how well models rank or scale.");
    } else if (test.onsets() < FEW_ONSETS || test.athletesWithEvent() < FEW_ATHLETES) {
      say(
          "Too few onsets to rank models: fewer than %d, or in fewer than %d athletes. Read the"
              + " intervals, not the order of the estimates.",
          FEW_ONSETS, FEW_ATHLETES);
    }
    result.models().forEach((name, answer) -> answer.find().ifPresent(m -> perParameter(name, m)));
  }

  private void perParameter(String name, RiskModel model) {
    RiskModel raw = model instanceof CalibratedModel calibrated ? calibrated.model() : model;
    if (!(raw instanceof LogisticModel) || model.features().size() < 2) {
      return;
    }
    double ratio = (double) result.all().onsets() / model.parameters();
    if (ratio < FEW_PER_PARAMETER) {
      say(
          "%s: %.1f onsets per parameter (%d for %d), under %d: single coefficients are"
              + " unstable; the penalty limits this and does not remove it.",
          name, ratio, result.all().onsets(), model.parameters(), FEW_PER_PARAMETER);
    }
  }

  private void tooFewAthletes() {
    say(
        "Nothing was found: the onsets in the test window are of %d %s, and intervals over athletes"
            + " need those of at least %d. The intervals shown are too narrow; models are compared"
            + " neither with chance nor with each other.",
        result.test().athletesWithEvent(),
        result.test().athletesWithEvent() == 1 ? "athlete" : "athletes",
        Counts.RESAMPLED_ATHLETES);
  }

  // The interval looks at these athletes, the chance range at these outcomes: both must agree.
  private void found() {
    List<String> ranked = models().stream().filter(name -> auc(name).isPresent()).toList();
    if (!ranked.isEmpty() && ranked.stream().noneMatch(this::isAboveChance)) {
      say(
          "Nothing was found: no model can be told from chance; each AUC has an interval that reaches"
              + " down to 0.5, or lies where outcomes exchanged between athletes put it.");
    }
  }

  private boolean isAboveChance(String name) {
    Interval own = auc(name).orElseThrow();
    return own.low() > 0.5
        && result
            .find(name)
            .flatMap(e -> e.chance().find())
            .flatMap(chance -> chance.person().find())
            .map(chance -> own.estimate() > chance.high())
            .orElse(true);
  }

  private Optional<Interval> auc(String name) {
    return result
        .find(name)
        .flatMap(e -> e.metric(RiskMetric.AUC).find())
        .map(AthleteBootstrap.Result::interval);
  }

  private void comparisons() {
    for (Contrast contrast : result.contrasts()) {
      contrast.auc().find().map(AthleteBootstrap.Result::interval).ifPresent(d -> say(contrast, d));
    }
  }

  private void say(Contrast contrast, Interval d) {
    String numbers = numbers(d);
    if (d.low() > 0) {
      say(
          "%s ranks athlete-days better than the best baseline, %s: AUC difference %s.",
          contrast.learner(), contrast.reference(), numbers);
    } else if (d.high() < 0) {
      say(
          "%s ranks athlete-days worse than the baseline %s: AUC difference %s.",
          contrast.learner(), contrast.reference(), numbers);
    } else {
      say(
          "%s is not shown to rank athlete-days better than the baseline %s: AUC difference %s.",
          contrast.learner(), contrast.reference(), numbers);
    }
  }

  private void calibration() {
    for (String name : models()) {
      result
          .find(name)
          .flatMap(e -> e.metric(RiskMetric.CALIBRATION_SLOPE).find())
          .map(AthleteBootstrap.Result::interval)
          .ifPresent(
              slope -> say("%s: calibration slope %s; %s.", name, numbers(slope), of(slope)));
    }
  }

  private static String of(Interval slope) {
    if (slope.high() < 1) {
      return "its risks are too extreme";
    }
    if (slope.low() > 1) {
      return "its risks are too timid";
    }
    return "compatible with 1, where risks mean what they say on average";
  }

  private void naiveGap() {
    for (String name : models()) {
      Answer<AthleteBootstrap.Result> naive = result.naiveAuc().get(name);
      result
          .find(name)
          .flatMap(e -> e.metric(RiskMetric.AUC).find())
          .ifPresent(honest -> naive.find().ifPresent(n -> gap(name, honest, n)));
    }
  }

  private void gap(String name, AthleteBootstrap.Result honest, AthleteBootstrap.Result naive) {
    double h = honest.interval().estimate();
    double n = naive.interval().estimate();
    if (n - h > GAP) {
      say(
          "%s: a random-row split would have shown an AUC of %s instead of %s: it lets"
              + " athletes and neighbouring days stand in training and test at once.",
          name, number(n), number(h));
    }
  }

  private void notEvaluated() {
    result
        .evaluations()
        .forEach(
            (name, answer) ->
                answer.reason().ifPresent(why -> say("%s was not evaluated: %s.", name, why)));
  }

  private List<String> models() {
    return result.settings().learners().stream()
        .filter(l -> !l.isBaseline())
        .map(l -> l.name())
        .toList();
  }

  private void say(String format, Object... values) {
    sentences.add(String.format(Locale.ROOT, format, values));
  }

  static String numbers(Interval i) {
    return "%s (%s to %s)".formatted(number(i.estimate()), number(i.low()), number(i.high()));
  }

  static String number(double v) {
    return String.format(Locale.ROOT, Math.abs(v) < 0.1 ? "%.4f" : "%.3f", v);
  }
}
