package org.loadstone.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;
import org.loadstone.metric.RiskMetric;
import org.loadstone.pipeline.job.TrainJob;
import org.loadstone.pipeline.store.Store;
import org.loadstone.risk.study.RiskEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fits and evaluates risk models; writes model, model card and training snapshot.",
      "Test athletes and test days are both unseen in training."
    },
    footer = {"", "Example: loadstone train --store club"})
final class TrainCommand implements Callable<Integer> {
  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Seed of splits, learners and bootstrap (default 1).")
  private long seed;

  @Mixin private StoreOptions store;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Store opened = store.open(spark);
    Progress progress = common.progress();
    progress.begin("train", 1);
    TrainJob.Trained trained = new TrainJob(opened, seed).run();
    progress.end(line(trained));
    common.print(json(trained), text(trained));
    return 0;
  }

  static String line(TrainJob.Trained trained) {
    return String.format(
        Locale.ROOT,
        "%,d athlete-days, %,d followed by one of %,d %s, %d models",
        trained.result().all().rows(),
        trained.result().all().events(),
        trained.result().all().onsets(),
        trained.outcome().plural(),
        trained.result().models().size());
  }

  private static Map<String, Object> json(TrainJob.Trained trained) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("outcome", trained.outcome().name());
    out.put("rows", trained.result().all().rows());
    out.put("events", trained.result().all().events());
    out.put("onsets", trained.result().all().onsets());
    out.put("conclusions", trained.result().conclusions());
    out.put("card", trained.card().toString());
    return out;
  }

  private static String text(TrainJob.Trained trained) {
    StringBuilder out = new StringBuilder();
    String row = "%-28s %-22s %-22s%n";
    out.append(row.formatted("model", "AUC (95 % interval)", "calibration slope"));
    trained
        .result()
        .evaluations()
        .forEach(
            (name, answer) ->
                out.append(
                    row.formatted(
                        name,
                        shown(answer, RiskMetric.AUC),
                        shown(answer, RiskMetric.CALIBRATION_SLOPE))));
    trained.result().conclusions().forEach(sentence -> out.append(sentence).append('\n'));
    return out.append("Model card: ").append(trained.card()).toString();
  }

  private static String shown(Answer<RiskEvaluation> answer, RiskMetric metric) {
    return answer
        .find()
        .flatMap(evaluation -> evaluation.metric(metric).find())
        .map(AthleteBootstrap.Result::interval)
        .map(TrainCommand::shown)
        .orElse("-");
  }

  private static String shown(Interval interval) {
    return String.format(
        Locale.ROOT, "%.2f (%.2f to %.2f)", interval.estimate(), interval.low(), interval.high());
  }
}
