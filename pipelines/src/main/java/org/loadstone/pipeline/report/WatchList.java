package org.loadstone.pipeline.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.loadstone.advice.Adjustment;
import org.loadstone.advice.AdjustmentRules;
import org.loadstone.advice.Situation;
import org.loadstone.chart.Decimal;
import org.loadstone.pipeline.job.ScoreJob;
import org.loadstone.report.Part;
import org.loadstone.report.WatchItem;

/** Whom to speak about, why, and what could be adjusted. */
final class WatchList {
  private static final double SHARE = 0.1;
  private static final int LEAST = 3;
  private static final int MOST = 8;
  private static final int REASONS = 3;

  /** Returns the alerts that staff can follow: a tenth of those at risk, 3 to 8. */
  static int budget(int atRisk) {
    return (int) Math.min(MOST, Math.max(LEAST, Math.round(SHARE * atRisk)));
  }

  /** Returns the scores on the list: within the budget and above the base rate, highest first. */
  static List<ScoreJob.Score> chosen(List<ScoreJob.Score> highestFirst, double baseRate) {
    return highestFirst.stream()
        .filter(score -> score.risk() > baseRate)
        .limit(budget(highestFirst.size()))
        .toList();
  }

  /** Returns the item of one athlete. */
  static WatchItem item(ScoreJob.Score score, History history, AdjustmentRules rules) {
    List<WatchItem.Reason> reasons =
        reasons(score.reasons()).stream().map(r -> reason(r, history)).toList();
    return new WatchItem(score.athlete(), reasons, suggestion(history, rules));
  }

  /**
   * Returns up to three reasons, one of a family: those that raise the estimate first, since the
   * list is about high ones, then those that lower it; strongest first in both.
   */
  static List<ScoreJob.Reason> reasons(List<ScoreJob.Reason> strongestFirst) {
    Stream<ScoreJob.Reason> raising =
        strongestFirst.stream().filter(reason -> reason.contribution() > 0);
    Stream<ScoreJob.Reason> lowering =
        strongestFirst.stream().filter(reason -> reason.contribution() < 0);
    Set<String> families = new HashSet<>();
    List<ScoreJob.Reason> kept = new ArrayList<>();
    Stream.concat(raising, lowering)
        .filter(reason -> !FeatureWords.isAboutData(reason.feature()))
        .filter(reason -> families.add(Evidence.family(reason.feature())))
        .limit(REASONS)
        .forEach(kept::add);
    return kept;
  }

  private static WatchItem.Reason reason(ScoreJob.Reason reason, History history) {
    return new WatchItem.Reason(
        FeatureWords.label(reason.feature(), reason.label()),
        reason.value(),
        FeatureWords.unit(reason.feature(), reason.unit()),
        history.normalOf(reason.feature()),
        Evidence.day(history, reason.feature()),
        reason.contribution() > 0 ? WatchItem.Direction.HIGHER : WatchItem.Direction.LOWER);
  }

  /** Returns what the tree says of an athlete's day. */
  static Optional<Adjustment> adjustment(History history, AdjustmentRules rules) {
    OptionalDouble limit =
        history.painLimit().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    return rules.find(new Situation(history.now(), limit));
  }

  private static Part<WatchItem.Suggestion> suggestion(History history, AdjustmentRules rules) {
    return adjustment(history, rules)
        .map(adjustment -> Part.of(suggestion(adjustment, rules.version())))
        .orElseGet(
            () ->
                Part.absent(
                    "None of the %d rules (version %s) applies today; the plan stands."
                        .formatted(rules.count(), rules.version())));
  }

  static WatchItem.Suggestion suggestion(Adjustment adjustment, String version) {
    String unit = adjustment.condition().unit();
    String limit = adjustment.condition().side().words() + " " + amount(adjustment.limit(), unit);
    return new WatchItem.Suggestion(
        adjustment.rule().text(),
        String.join(", then ", adjustment.path()) + " (rules " + version + ")",
        adjustment.origin().isEmpty() ? limit : limit + " (" + adjustment.origin() + ")",
        amount(adjustment.value(), unit),
        adjustment.rule().timeline(),
        adjustment.rule().source());
  }

  private static String amount(double value, String unit) {
    return (Decimal.plain(value) + " " + unit).strip();
  }

  private WatchList() {}
}
