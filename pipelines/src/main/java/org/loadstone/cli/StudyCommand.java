package org.loadstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.published.PublishedResult;
import org.loadstone.pipeline.published.PublishedRun;
import org.loadstone.pipeline.published.PublishedStudy;
import org.loadstone.pipeline.published.PublishedStudyYaml;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "study",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the protocol of a published study on its public file, and an honest variant beside it.",
      "Needs no store. What the figures mean: docs/lovdal-2021.md."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone study studies/lovdal-2021-day.yaml --data day_approach_maskedID_timeseries.csv",
      "  loadstone study studies/lovdal-2021-week.yaml --data week_approach_maskedID_timeseries.csv"
          + " --out week"
    })
final class StudyCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "Study file: source, columns, protocol, published figures.")
  private Path file;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "CSV",
      description = "The public file: one row an athlete and day, labelled.")
  private Path data;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Also write study.json and study.md there.")
  private Path out;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of bags, splits, learners and resamples (default: the study's, else 1).")
  private Long seed;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    PublishedStudy study = PublishedStudyYaml.read(file);
    if (seed != null) {
      study = study.withSeed(seed);
    }
    Progress progress = common.progress();
    progress.begin("read", 1);
    LabelledFile read = LabelledFile.read(data, study.layout());
    progress.end(
        String.format(
            Locale.ROOT,
            "%,d rows, %d athletes, %,d events",
            read.table().rows(),
            read.table().athleteCount(),
            read.table().events()));
    PublishedResult result = run(study, read, progress);
    var given = new StudyText.Given(data.getFileName().toString(), read.columns(), read.repeated());
    StudyText text = new StudyText(result, given);
    if (out != null) {
      folder();
      OutFile.write(out.resolve("study.json"), Json.pretty(StudyJson.of(result, given)) + "\n");
      OutFile.write(out.resolve("study.md"), text.markdown());
    }
    common.print(
        common.json ? StudyJson.of(result, given) : null,
        text.terminal() + (out == null ? "" : "\n\nWritten to " + out + ": study.json, study.md"));
    return 0;
  }

  private static PublishedResult run(PublishedStudy study, LabelledFile read, Progress progress) {
    progress.begin("study", PublishedRun.steps(study));
    PublishedResult result = PublishedRun.of(study, read.table(), step -> progress.step());
    progress.end(
        "%d runs of the protocol, %d learners"
            .formatted(
                result.protocol().size() * study.protocol().settings().repeats(),
                result.everyAthlete().models().size()));
    return result;
  }

  private void folder() {
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw new InputError(
          "Cannot write to %s: it is no folder, or may not be made; check the path".formatted(out),
          e);
    }
  }
}
