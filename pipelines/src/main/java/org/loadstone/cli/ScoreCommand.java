package org.loadstone.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.loadstone.advice.Adjustment;
import org.loadstone.chart.Decimal;
import org.loadstone.pipeline.job.ScoreJob;
import org.loadstone.pipeline.report.AlertJob;
import org.loadstone.pipeline.store.Store;
import org.loadstone.report.Range;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints the risks of a day's at-risk athletes with up to three reasons each: value, own normal,",
      "date and records behind it, and the rule for training changes that fired."
    },
    footer = {"", "Example: loadstone score --store club --day 2026-03-28 --json"})
final class ScoreCommand implements Callable<Integer> {
  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Day to score (default: the last day with at-risk athletes).")
  private LocalDate day;

  @Mixin private StoreOptions store;
  @Mixin private RulesOption rules;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    AlertJob.Alerts alerts = alerts();
    common.print(json(alerts), text(alerts));
    return 0;
  }

  private AlertJob.Alerts alerts() {
    var tree = rules.rules();
    Store opened = store.open(spark);
    LocalDate scored =
        day != null
            ? day
            : new ScoreJob(opened)
                .lastDay()
                .orElseThrow(
                    () -> new InputError("Cannot score: nobody was ever at risk; ingest more"));
    return new AlertJob(opened, tree).run(scored);
  }

  private static Map<String, Object> json(AlertJob.Alerts alerts) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("day", alerts.day().toString());
    out.put("outcome", alerts.outcome());
    out.put("horizon_days", alerts.horizonDays());
    out.put("rules_version", alerts.rules());
    out.put("athletes", alerts.athletes().stream().map(ScoreCommand::json).toList());
    return out;
  }

  private static Map<String, Object> json(AlertJob.Alert alert) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("athlete_id", alert.score().athlete());
    out.put("squad", alert.score().squad());
    out.put("risk", alert.score().risk());
    out.put("low", boxed(alert.score().low()));
    out.put("high", boxed(alert.score().high()));
    out.put("reasons", alert.reasons().stream().map(ScoreCommand::json).toList());
    out.put("rule", alert.adjustment().map(ScoreCommand::json).orElse(null));
    return out;
  }

  private static Map<String, Object> json(AlertJob.Reason one) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("feature", one.reason().feature());
    out.put("label", one.reason().label());
    out.put("value", one.reason().value());
    out.put("unit", one.reason().unit());
    out.put("contribution", one.reason().contribution());
    out.put("risk_points", one.reason().points());
    out.put("normal_low", one.normal().map(Range::lower).orElse(null));
    out.put("normal_high", one.normal().map(Range::upper).orElse(null));
    out.put("date", one.date().toString());
    out.put("source_rows", one.rows());
    return out;
  }

  private static Map<String, Object> json(Adjustment adjustment) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("path", adjustment.path());
    out.put("value", adjustment.value());
    out.put("limit", adjustment.limit());
    out.put("side", adjustment.condition().side().words());
    out.put("do", adjustment.rule().text());
    out.put("timeline", adjustment.rule().timeline());
    out.put("source", adjustment.rule().source());
    return out;
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static String text(AlertJob.Alerts alerts) {
    StringBuilder out = new StringBuilder();
    out.append(alerts.day()).append(", ").append(alerts.outcome()).append('\n');
    for (AlertJob.Alert alert : alerts.athletes()) {
      out.append(line(alert.score(), alerts.horizonDays())).append('\n');
      alert.reasons().forEach(reason -> out.append("    ").append(line(reason)).append('\n'));
      rule(alert.adjustment()).ifPresent(rule -> out.append("    ").append(rule).append('\n'));
    }
    out.append("Amounts are shares of the risk in proportion to the model's score; rules version ");
    return out.append(alerts.rules()).append('.').toString();
  }

  private static Optional<String> rule(Optional<Adjustment> adjustment) {
    return adjustment.map(
        a -> "rule: %s: %s".formatted(String.join(", then ", a.path()), a.rule().text()));
  }

  private static String line(AlertJob.Reason one) {
    ScoreJob.Reason reason = one.reason();
    return String.format(
        Locale.ROOT,
        "%+.1f in 100: %s %s%s; %s%s",
        100 * reason.points(),
        reason.label(),
        amount(reason.value(), reason.unit()),
        one.normal()
            .map(
                n ->
                    ", own normal %s to %s"
                        .formatted(Decimal.plain(n.lower()), Decimal.plain(n.upper())))
            .orElse(""),
        one.date(),
        one.rows().isEmpty()
            ? ""
            : ", %s line %d".formatted(one.rows().getFirst().file(), one.rows().getFirst().line()));
  }

  private static String amount(double value, String unit) {
    return (Decimal.plain(value) + " " + unit).strip();
  }

  private static String line(ScoreJob.Score score, int horizon) {
    return String.format(
        Locale.ROOT,
        "%s %-14s %4.1f in 100 over %d days (%s)",
        score.athlete(),
        score.squad(),
        100 * score.risk(),
        horizon,
        interval(score));
  }

  private static String interval(ScoreJob.Score score) {
    return score.low().isEmpty() || score.high().isEmpty()
        ? "no interval"
        : String.format(
            Locale.ROOT,
            "%.1f to %.1f",
            100 * score.low().getAsDouble(),
            100 * score.high().getAsDouble());
  }
}
