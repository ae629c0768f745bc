package org.loadstone.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.loadstone.pipeline.job.ScoreJob;
import org.loadstone.pipeline.store.Store;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Prints the risks of a day's at-risk athletes, each with its strongest reasons.",
    footer = {"", "Example: loadstone score --store club --day 2026-03-28 --json"})
final class ScoreCommand implements Callable<Integer> {
  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Day to score (default: the last day with at-risk athletes).")
  private LocalDate day;

  @Mixin private StoreOptions store;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Store opened = store.open(spark);
    ScoreJob job = new ScoreJob(opened);
    LocalDate scored =
        day != null
            ? day
            : job.lastDay()
                .orElseThrow(
                    () -> new InputError("Cannot score: nobody was ever at risk; ingest more"));
    ScoreJob.Scores scores = job.run(scored);
    common.print(json(scores), text(scores));
    return 0;
  }

  private static Map<String, Object> json(ScoreJob.Scores scores) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("day", scores.day().toString());
    out.put("outcome", scores.outcome());
    out.put("horizon_days", scores.horizonDays());
    out.put("athletes", scores.athletes().stream().map(ScoreCommand::json).toList());
    return out;
  }

  private static Map<String, Object> json(ScoreJob.Score score) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("athlete_id", score.athlete());
    out.put("squad", score.squad());
    out.put("risk", score.risk());
    out.put("low", boxed(score.low()));
    out.put("high", boxed(score.high()));
    out.put("reasons", score.reasons());
    return out;
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static String text(ScoreJob.Scores scores) {
    List<String> lines =
        scores.athletes().stream().map(score -> line(score, scores.horizonDays())).toList();
    return scores.day()
        + ", "
        + scores.outcome()
        + System.lineSeparator()
        + String.join("\n", lines);
  }

  private static String line(ScoreJob.Score score, int horizon) {
    String reasons =
        score.reasons().stream()
            .map(
                r ->
                    String.format(Locale.ROOT, "%s %.3g %s", r.label(), r.value(), r.unit())
                        .strip())
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "%s %-14s %4.1f in 100 over %d days (%s)  %s",
        score.athlete(),
        score.squad(),
        100 * score.risk(),
        horizon,
        interval(score),
        reasons);
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
