package org.loadstone.pipeline.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.loadstone.advice.Adjustment;
import org.loadstone.advice.AdjustmentRules;
import org.loadstone.pipeline.job.Nights;
import org.loadstone.pipeline.job.ScoreJob;
import org.loadstone.pipeline.report.SourceRows.SourceRow;
import org.loadstone.pipeline.store.Store;
import org.loadstone.report.Range;

/** The scores of a night with what stands behind each: own normal, date, records, rule. */
public final class AlertJob {
  private static final int CANDIDATES = 12;

  /**
   * A reason with what it can be held against.
   *
   * @param reason feature, value and share of the risk
   * @param normal 10th to 90th percentile of the athlete's own earlier values, empty with fewer
   *     than 20
   * @param date day of the newest record behind it
   * @param rows those records
   */
  public record Reason(
      ScoreJob.Reason reason, Optional<Range> normal, LocalDate date, List<SourceRow> rows) {}

  /**
   * A scored athlete.
   *
   * @param score risk and interval
   * @param reasons up to three, one of a family
   * @param adjustment rule for training changes that fired, empty where none did
   */
  public record Alert(
      ScoreJob.Score score, List<Reason> reasons, Optional<Adjustment> adjustment) {}

  /**
   * Alerts of a night, highest risk first.
   *
   * @param rules version of the rules
   */
  public record Alerts(
      LocalDate day, String outcome, int horizonDays, String rules, List<Alert> athletes) {}

  private final Store store;
  private final AdjustmentRules rules;

  public AlertJob(Store store, AdjustmentRules rules) {
    this.store = store;
    this.rules = rules;
  }

  /**
   * Scores a night and explains each score.
   *
   * @throws org.loadstone.source.InputError if no model was trained or nobody was at risk
   */
  public Alerts run(LocalDate day) {
    ScoreJob.Scores scores = new ScoreJob(store).withReasons(CANDIDATES).run(day);
    StoreRows rows = new StoreRows(store, Nights.of(store), day);
    List<String> ids = scores.athletes().stream().map(ScoreJob.Score::athlete).toList();
    Map<String, History> histories =
        History.all(
            store,
            (int) day.toEpochDay(),
            rows.squadDays(Panels.LOAD_DAYS),
            ids,
            rows.episodes(),
            () -> {});
    SourceRows sources = new SourceRows(store, day);
    for (ScoreJob.Score score : scores.athletes()) {
      History history = histories.get(score.athlete());
      for (ScoreJob.Reason reason : WatchList.reasons(score.reasons())) {
        String feature = reason.feature();
        sources.ask(Evidence.of(feature), score.athlete(), Evidence.day(history, feature));
      }
    }
    sources.read();
    List<Alert> alerts = new ArrayList<>();
    for (ScoreJob.Score score : scores.athletes()) {
      alerts.add(alert(score, histories.get(score.athlete()), sources));
    }
    return new Alerts(
        day, scores.outcome(), scores.horizonDays(), rules.version(), List.copyOf(alerts));
  }

  private Alert alert(ScoreJob.Score score, History history, SourceRows sources) {
    List<Reason> reasons =
        WatchList.reasons(score.reasons()).stream()
            .map(
                reason -> {
                  LocalDate date = Evidence.day(history, reason.feature());
                  return new Reason(
                      reason,
                      history.normalOf(reason.feature()),
                      date,
                      sources.of(Evidence.of(reason.feature()), score.athlete(), date));
                })
            .toList();
    return new Alert(score, reasons, WatchList.adjustment(history, rules));
  }
}
