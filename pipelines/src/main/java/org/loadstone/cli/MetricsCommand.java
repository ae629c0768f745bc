package org.loadstone.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.metric.RiskSample;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "metrics",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Judges predicted risks against what happened: discrimination, calibration, net benefit.",
      "Intervals by resampling whole athletes where --cluster names them."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone metrics risks.csv --outcome injured --predicted risk",
      "  loadstone metrics risks.csv --outcome y --predicted p --cluster athlete --bootstrap 1000",
      "  loadstone metrics risks.csv --outcome y --predicted p_a --compare p_b --json",
      "  loadstone metrics risks.csv --time days --status event --risk 28=risk_28,84=risk_84"
    })
final class MetricsCommand implements Callable<Integer> {
  private static final double LEVEL = 0.95;
  private static final int LEAST_REPLICATES = 20;
  private static final int MOST_REPLICATES = 100_000;

  @Mixin private FileOptions file;

  @Option(
      names = "--outcome",
      paramLabel = "COLUMN",
      description = "Column of 1 for an event and 0 for none.")
  private String outcome;

  @Option(
      names = "--predicted",
      paramLabel = "COLUMN",
      description = "Column of predicted risks, 0 to 1.")
  private String predicted;

  @Option(
      names = "--compare",
      paramLabel = "COLUMN",
      description = "A second column of risks, with DeLong's test; with --risk, H=COLUMN for each.")
  private String compare;

  @Mixin private CensoredMetricsOptions timed;

  @Option(
      names = "--cluster",
      paramLabel = "COLUMN",
      description = "Column that tells athletes apart, for --bootstrap.")
  private String cluster;

  @Option(
      names = "--bootstrap",
      paramLabel = "N",
      description = "Intervals from N resamples of athletes, of rows without --cluster.")
  private Integer bootstrap;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of the resamples (default ${DEFAULT-VALUE}).")
  private long seed;

  @Mixin private CommonOptions common;

  /** The rows that have every value. */
  private record Rows(int[] outcomes, double[] first, double[] second, int[] clusters) {}

  @Override
  public Integer call() {
    if (bootstrap != null && (bootstrap < LEAST_REPLICATES || bootstrap > MOST_REPLICATES)) {
      throw new InputError(
          "Cannot resample %d times: give %d to %d"
              .formatted(bootstrap, LEAST_REPLICATES, MOST_REPLICATES));
    }
    if (cluster != null && bootstrap == null) {
      throw new InputError("Cannot use --cluster alone: give --bootstrap N with it");
    }
    if (timed.isAsked()) {
      return judgeOverTime();
    }
    if (outcome == null || predicted == null) {
      throw new InputError(
          "Cannot judge risks: give --outcome and --predicted, or --time, --status and --risk");
    }
    Rows rows = read();
    Map<String, Object> first = judged(rows, rows.first());
    Object result = first;
    if (compare != null) {
      Map<String, Object> both = new LinkedHashMap<>();
      both.put("a", first);
      both.put("b", judged(rows, rows.second()));
      both.put(
          "delong_test_a_vs_b",
          BinaryMetrics.comparison(rows.first(), rows.second(), rows.outcomes()));
      result = both;
    }
    common.print(result, common.json ? "" : new MetricsText(predicted, compare).of(result));
    return 0;
  }

  private int judgeOverTime() {
    if (outcome != null || predicted != null) {
      throw new InputError(
          "Cannot use --outcome or --predicted with --time; give --time, --status and --risk");
    }
    CensoredRisks risks = timed.read(file, compare, cluster);
    noteLacking(risks.leftOut());
    Map<String, Object> metrics = CensoredMetrics.of(risks);
    if (bootstrap != null) {
      AthleteBootstrap resampling = new AthleteBootstrap(bootstrap, seed, LEVEL);
      Map<String, Object> all = new LinkedHashMap<>();
      new CensoredBootstrap(risks, resampling)
          .intervals()
          .forEach((name, answer) -> all.put(name, said(answer)));
      metrics.put("bootstrap", all);
    }
    common.print(metrics, common.json ? "" : new CensoredText(risks, metrics).text());
    return 0;
  }

  private void noteLacking(int rows) {
    if (rows > 0) {
      common.note("%,d rows lack a value and are left out.".formatted(rows));
    }
  }

  private Rows read() {
    List<String> asked =
        Stream.of(outcome, predicted, compare, cluster).filter(name -> name != null).toList();
    List<Integer> outcomes = new ArrayList<>();
    List<double[]> risks = new ArrayList<>();
    List<Integer> clusters = new ArrayList<>();
    Map<String, Integer> codes = new LinkedHashMap<>();
    int[] lacking = {0};
    file.read(
        asked,
        row -> {
          OptionalDouble y = row.number(outcome);
          OptionalDouble a = row.number(predicted);
          OptionalDouble b = compare == null ? OptionalDouble.of(0) : row.number(compare);
          if (y.isEmpty() || a.isEmpty() || b.isEmpty()) {
            lacking[0]++;
            return;
          }
          outcomes.add(event(row, y.getAsDouble()));
          risks.add(new double[] {risk(row, predicted, a), risk(row, compare, b)});
          String id = cluster == null ? String.valueOf(outcomes.size()) : row.id(cluster);
          clusters.add(codes.computeIfAbsent(id, one -> codes.size()));
        });
    noteLacking(lacking[0]);
    int[] events = outcomes.stream().mapToInt(Integer::intValue).toArray();
    long happened = outcomes.stream().filter(one -> one == 1).count();
    if (happened == 0 || happened == events.length) {
      throw file.error(
          "%d of %d rows have an event".formatted(happened, events.length),
          "give rows of both kinds");
    }
    return new Rows(
        events,
        risks.stream().mapToDouble(one -> one[0]).toArray(),
        risks.stream().mapToDouble(one -> one[1]).toArray(),
        clusters.stream().mapToInt(Integer::intValue).toArray());
  }

  private int event(NamedRow row, double value) {
    if (value != 0 && value != 1) {
      throw row.error("%s %s is neither 0 nor 1".formatted(outcome, value), "code events as 1");
    }
    return (int) value;
  }

  private static double risk(NamedRow row, String column, OptionalDouble value) {
    double risk = value.getAsDouble();
    if (!(risk >= 0 && risk <= 1)) {
      throw row.error("%s %s is no risk".formatted(column, risk), "give probabilities from 0 to 1");
    }
    return risk;
  }

  private Map<String, Object> judged(Rows rows, double[] risks) {
    Map<String, Object> metrics = BinaryMetrics.of(risks, rows.outcomes());
    if (bootstrap != null) {
      metrics.put("bootstrap", intervals(rows, risks));
    }
    return metrics;
  }

  private Map<String, Object> intervals(Rows rows, double[] risks) {
    AthleteBootstrap resampling = new AthleteBootstrap(bootstrap, seed, LEVEL);
    AthleteBootstrap.Draws draws =
        resampling.draw(
            RiskSample.of(risks, rows.outcomes()),
            rows.clusters(),
            EnumSet.allOf(RiskMetric.class));
    Map<String, Object> all = new LinkedHashMap<>();
    resampling
        .intervals(draws)
        .forEach((metric, answer) -> all.put(metric.name().toLowerCase(Locale.ROOT), said(answer)));
    return all;
  }

  private static Map<String, Object> said(Answer<AthleteBootstrap.Result> answer) {
    Map<String, Object> about = new LinkedHashMap<>();
    switch (answer) {
      case Answer.Of<AthleteBootstrap.Result>(AthleteBootstrap.Result result) -> {
        Interval interval = result.interval();
        about.put("estimate", interval.estimate());
        about.put("low", interval.low());
        about.put("high", interval.high());
        about.put("level", interval.level());
        about.put("usable", result.usable());
        about.put("replicates", result.replicates());
      }
      case Answer.Absent<AthleteBootstrap.Result>(String why) -> about.put("absent", why);
    }
    return about;
  }
}
