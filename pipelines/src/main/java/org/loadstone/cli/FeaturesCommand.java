package org.loadstone.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.Outcomes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "features",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Builds injury episodes, athlete-days, features and labels from validated tables.",
    footer = {"", "Example: loadstone features --store club"})
final class FeaturesCommand implements Callable<Integer> {
  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Write only features from this day on, for example 2026-03-28.")
  private LocalDate since;

  @Option(
      names = "--merge-gap-days",
      paramLabel = "N",
      description =
          "Reports of one place at most this many days apart are one episode (default: as before,"
              + " first 7). Kept for later verbs.")
  private Integer mergeGapDays;

  @Option(
      names = "--same-injury-days",
      paramLabel = "N",
      description =
          "Injuries of one place recorded at most this many days apart are one injury recorded"
              + " twice (default: as before, first 2). Kept for later verbs.")
  private Integer sameInjuryDays;

  @Mixin private StoreOptions store;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Store opened = store.open(spark);
    BuildFeatures.Built built = run(opened, common.progress());
    common.print(built, text(built));
    return 0;
  }

  private BuildFeatures.Built run(Store opened, Progress progress) {
    progress.begin("features", BuildFeatures.TABLES);
    BuildFeatures.Built built =
        new BuildFeatures(opened, rule(opened))
            .run(Optional.ofNullable(since), table -> progress.step());
    progress.end(line(built));
    return built;
  }

  private EpisodeRule rule(Store opened) {
    EpisodeRule before = Outcomes.rule(opened);
    try {
      return new EpisodeRule(
          mergeGapDays == null ? before.mergeGapDays() : mergeGapDays,
          sameInjuryDays == null ? before.sameInjuryDays() : sameInjuryDays,
          before.open());
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  static String line(BuildFeatures.Built built) {
    return String.format(
        Locale.ROOT,
        "%,d athlete-days, %d features, %,d episodes",
        built.days(),
        BuildFeatures.SET.features().size(),
        built.episodes());
  }

  private static String text(BuildFeatures.Built built) {
    return String.format(
        Locale.ROOT,
        """
        athletes           %,d
        athlete-days       %,d (%,d with nothing known)
        injury episodes    %,d by site, %,d by athlete; %,d at a site injured before
        at-risk days       %,d, of which %,d were followed by %s""",
        built.athletes(),
        built.days(),
        built.missingDays(),
        built.episodes(),
        built.spells(),
        built.recurrences(),
        built.atRiskDays(),
        built.events(),
        built.outcome());
  }
}
