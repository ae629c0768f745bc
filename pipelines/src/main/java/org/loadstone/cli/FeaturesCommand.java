package org.loadstone.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.FeatureAudit;
import org.loadstone.pipeline.job.Outcomes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.train.AuditRecord;
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
    footer = {
      "",
      "Examples:",
      "  loadstone features --store club",
      "  loadstone features --store club --new",
      "  loadstone features --store club --audit"
    })
final class FeaturesCommand implements Callable<Integer> {
  private static final int GATE = 3;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Write only features from this day on, for example 2026-03-28.")
  private LocalDate since;

  @Option(
      names = "--new",
      description =
          "Add the nights after the last build, from stored states where the new rows allow it.")
  private boolean added;

  @Option(
      names = "--audit",
      description =
          "Build nothing: make a sample of the features again from what was known on their nights"
              + " and exit with code 3 where one differs; train then refuses these features.")
  private boolean audit;

  @Option(
      names = "--audit-rows",
      paramLabel = "N",
      description = "Athlete-days that --audit compares (default ${DEFAULT-VALUE}).",
      defaultValue = "500")
  private int auditRows;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Which athlete-days --audit compares (default ${DEFAULT-VALUE}).",
      defaultValue = "1")
  private long seed;

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
    requireOne();
    Store opened = store.open(spark);
    if (audit) {
      return audit(opened);
    }
    BuildFeatures.Built built = run(opened, common.progress());
    common.print(built, text(built));
    return 0;
  }

  private void requireOne() {
    boolean building = since != null || mergeGapDays != null || sameInjuryDays != null;
    if (audit && (added || building)) {
      throw new InputError("Cannot build and audit at once; leave out --audit or the others");
    }
    if (added && building) {
      throw new InputError("Cannot add nights by other rules; leave out --new or the others");
    }
    if (auditRows < 1) {
      throw new InputError("Cannot audit %d rows; give 1 or more".formatted(auditRows));
    }
  }

  private int audit(Store opened) {
    Progress progress = common.progress();
    progress.begin("audit", 1);
    FeatureAudit.Result result = new FeatureAudit(opened).run(auditRows, seed);
    AuditRecord.write(opened.folder(), result);
    progress.step();
    progress.end(AuditText.line(result));
    common.print(result, AuditText.of(result));
    return result.isClean() ? 0 : GATE;
  }

  private BuildFeatures.Built run(Store opened, Progress progress) {
    progress.begin("features", BuildFeatures.TABLES);
    BuildFeatures.Built built =
        new BuildFeatures(opened, rule(opened)).run(since(opened), table -> progress.step());
    progress.end(line(built));
    return built;
  }

  private Optional<LocalDate> since(Store opened) {
    return added
        ? opened.published().features().map(last -> last.lastDay().plusDays(1))
        : Optional.ofNullable(since);
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
