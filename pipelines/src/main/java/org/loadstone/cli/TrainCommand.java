package org.loadstone.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.pipeline.train.StudyPlan;
import org.loadstone.pipeline.train.StudyYaml;
import org.loadstone.pipeline.train.TeamAnswers;
import org.loadstone.pipeline.train.TrainJob;
import org.loadstone.risk.declared.DeclaredStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Fits and evaluates the risk models of a study; keeps them with model card and training rows.",
      "Test athletes and test days are both unseen in training."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone train --store club",
      "  loadstone train --store club --config study.yaml --dry-run",
      "",
      "Study file: docs/study-file.md. Exit code 3: the data know the future, or a gate refused."
    })
final class TrainCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Study file: cohort, outcome, features, learners, splits (default: the usual).")
  private Path config;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description = "What the team says to items of TRIPOD+AI in the model card (YAML).")
  private Path answers;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of splits, learners and bootstrap (default: the study's, else 1).")
  private Long seed;

  @Option(
      names = "--dry-run",
      description = "Fit nothing: print who falls out, onsets per parameter and what will run.")
  private boolean dryRun;

  @Mixin private StoreOptions store;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    StoreFolder folder = StoreFolder.open(store.store);
    Map<String, String> said = answers == null ? Map.of() : TeamAnswers.read(answers);
    DeclaredStudy study = config == null ? StudyYaml.USUAL : StudyYaml.read(config);
    if (seed != null) {
      study = study.withSeed(seed);
    }
    StudyPlan plan = StudyPlan.of(study, folder, () -> store.open(spark));
    if (dryRun) {
      common.print(TrainText.planned(plan), TrainText.of(plan));
      return 0;
    }
    TrainJob job = new TrainJob(folder, plan).withAnswers(said);
    TrainJob.Trained trained = run(job, common.progress());
    common.print(json(trained), TrainText.of(trained));
    return 0;
  }

  static TrainJob.Trained run(TrainJob job, Progress progress) {
    progress.begin("train", job.plan().settings().learners().size());
    int[] begun = new int[1];
    TrainJob.Trained trained =
        job.run(
            step -> {
              if (begun[0]++ > 0) {
                progress.step();
              }
              progress.doing(step);
            });
    progress.end(line(trained));
    return trained;
  }

  static String line(TrainJob.Trained trained) {
    return String.format(
        Locale.ROOT,
        "%,d athlete-days, %,d followed by one of %,d %s, %d models",
        trained.result().all().rows(),
        trained.result().all().events(),
        trained.result().all().onsets(),
        trained.plan().outcome().plural(),
        trained.result().models().size());
  }

  private static Map<String, Object> json(TrainJob.Trained trained) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("model", trained.id());
    out.put("study", trained.plan().study().name());
    out.put("study_hash", trained.plan().study().hash());
    out.put("outcome", trained.plan().outcome().name());
    out.put("rows", trained.result().all().rows());
    out.put("events", trained.result().all().events());
    out.put("onsets", trained.result().all().onsets());
    out.put("conclusions", trained.result().conclusions());
    out.put("card", trained.card().toString());
    return out;
  }
}
