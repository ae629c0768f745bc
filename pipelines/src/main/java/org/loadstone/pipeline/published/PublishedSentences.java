package org.loadstone.pipeline.published;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.loadstone.metric.Interval;
import org.loadstone.pipeline.published.PublishedStudy.Figure;
import org.loadstone.pipeline.published.PublishedStudy.Quantity;
import org.loadstone.risk.bagged.AthleteScaling;
import org.loadstone.risk.bagged.BaggedResult;
import org.loadstone.risk.bagged.Spread;
import org.loadstone.risk.bagged.WindowOrder;
import org.loadstone.risk.study.Counts;
import org.loadstone.risk.study.RiskEvaluation;

/** What the figures of a published study say, and what they do not, as sentences. */
public final class PublishedSentences {
  private final PublishedResult result;
  private final List<String> sentences = new ArrayList<>();

  private PublishedSentences(PublishedResult result) {
    this.result = result;
  }

  /** Returns the sentences but the limits, which the study file holds. */
  public static List<String> of(PublishedResult result) {
    PublishedSentences all = new PublishedSentences(result);
    all.order();
    all.published();
    all.scalings();
    all.leak();
    all.risks();
    all.sameAthletes();
    if (!result.sameAthletes().untold().isEmpty()) {
      all.say(
          "Baselines left out, because the file has no column for them: %s.",
          String.join(", ", result.sameAthletes().untold()));
    }
    result
        .everyAthlete()
        .conclusions()
        .forEach(sentence -> all.say("Honest, every athlete held out once: %s", sentence));
    return List.copyOf(all.sentences);
  }

  private void order() {
    WindowOrder order = result.order();
    int last = result.study().layout().blocks() - 1;
    if (order.pairs() == 0) {
      say(
          "Which end of the windows is the newest cannot be told: no athlete has two rows one block,"
              + " %d days, apart.",
          result.study().layout().blockDays());
      return;
    }
    String shares =
        "of %,d pairs of rows one block apart %.1f %% agree if .%d is the newest, %.1f %% if it is the"
                .formatted(order.pairs(), 100 * order.lastSuffix(), last, 100 * order.unsuffixed())
            + " block without a suffix";
    if (order.newest() == WindowOrder.Newest.UNTOLD) {
      say("Which end of the windows is the newest the rows do not tell: %s.", shares);
      return;
    }
    say(
        "The newest block is %s: %s.%s",
        order.newest() == WindowOrder.Newest.UNSUFFIXED
            ? "the one without a suffix"
            : "the one with the last suffix, ." + last,
        shares,
        order.newest() == result.study().layout().newest()
            ? ""
            : " The study file says the other: mend newest there. No figure here depends on it.");
  }

  private void published() {
    BaggedResult protocol = result.protocol().getFirst();
    say(
        "The protocol as published has a test AUC of %s%s.%s",
        spread(protocol.auc(), protocol.repeats().size()),
        protocol
            .aucInterval()
            .find()
            .map(
                r ->
                    "; resampling its %d test athletes gives %s"
                        .formatted(result.testAthletes().size(), limits(r.interval())))
            .orElse(""),
        published(Quantity.AUC));
    protocol
        .aucInterval()
        .find()
        .filter(r -> r.interval().contains(0.5))
        .ifPresent(
            r ->
                say(
                    "That interval holds 0.5: on these test athletes the protocol cannot be told from"
                        + " chance."));
    say(
        "Its validation rows are training rows: AUC %s there. %s",
        number(protocol.validationAuc().mean()),
        protocol.validationAuc().mean() > protocol.auc().mean()
            ? "They promise more than test athletes keep."
            : "They tell nothing about new athletes.");
  }

  private String published(Quantity quantity) {
    return result.study().figures().stream()
        .filter(figure -> figure.quantity() == quantity)
        .map(Figure::value)
        .findFirst()
        .map(value -> " Published: " + number(value) + ".")
        .orElse("");
  }

  private void scalings() {
    for (int k = 1; k < result.protocol().size(); k++) {
      BaggedResult other = result.protocol().get(k);
      say(
          "The same protocol %s: AUC %s. %s",
          other.scaling().title(),
          spread(other.auc(), other.repeats().size()),
          result.gains().get(k - 1).find().map(r -> gain(r.interval())).orElse(""));
    }
  }

  private static String gain(Interval gain) {
    String numbers = "%s (%s)".formatted(signed(gain.estimate()), signedLimits(gain));
    if (gain.contains(0)) {
      return "The published scaling is not shown to differ: " + numbers + ".";
    }
    return "The published scaling shows %s: %s."
        .formatted(gain.low() > 0 ? "more" : "less", numbers);
  }

  private static String signedLimits(Interval interval) {
    return "%s to %s".formatted(signed(interval.low()), signed(interval.high()));
  }

  private void leak() {
    boolean isUsed =
        result.protocol().getFirst().scaling() == AthleteScaling.HEALTHY_ROWS
            && result.leak().marked() > 0;
    if (isUsed) {
      say(
          "The published scaling marks %,d of %,d injuries: their row holds a number other than the"
              + " one that a feature is on all of the athlete's healthy rows, and an sd of 0 counts"
              + " as 0.01. No healthy row can be marked, in the test athletes neither.",
          result.leak().marked(), result.leak().events());
    }
  }

  private void risks() {
    BaggedResult protocol = result.protocol().getFirst();
    Counts test = protocol.test();
    say(
        "The protocol's probabilities are no risks: balanced bags give %.2f on average where %.1f %% of"
            + " test rows have an event.",
        protocol.meanRisk(), 100.0 * test.events() / test.rows());
  }

  private void sameAthletes() {
    result.sameAthletes().evaluations().values().stream()
        .flatMap(answer -> answer.find().stream())
        .map(RiskEvaluation::counts)
        .findFirst()
        .ifPresentOrElse(
            test ->
                say(
                    "Honest, the same test athletes: %d events in %,d rows of %d athletes from day %d"
                        + " on; read the intervals.",
                    test.events(),
                    test.rows(),
                    test.athletes(),
                    result.sameAthletes().cutDay() + HonestForward.HORIZON_DAYS),
            () ->
                say(
                    "Honest, the same test athletes: nothing could be evaluated: %s.",
                    String.join(
                        "; ",
                        new LinkedHashSet<>(
                            result.sameAthletes().evaluations().values().stream()
                                .flatMap(answer -> answer.reason().stream())
                                .toList()))));
  }

  private static String spread(Spread spread, int repeats) {
    return "%s (SD %s over %d repeats)"
        .formatted(number(spread.mean()), number(spread.sd()), repeats);
  }

  private static String limits(Interval interval) {
    return "%s to %s".formatted(number(interval.low()), number(interval.high()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String signed(double value) {
    return String.format(Locale.ROOT, "%+.3f", value);
  }

  private void say(String format, Object... values) {
    sentences.add(String.format(Locale.ROOT, format, values));
  }
}
