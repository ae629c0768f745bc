package org.loadstone.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.ingest.IngestJob;
import org.loadstone.pipeline.ingest.IngestSummary;
import org.loadstone.pipeline.ingest.Pseudonyms;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.SimulateJob;
import org.loadstone.pipeline.report.ReportJob;
import org.loadstone.pipeline.report.ReportSettings;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.pipeline.train.StudyPlan;
import org.loadstone.pipeline.train.StudyYaml;
import org.loadstone.pipeline.train.TrainJob;
import org.loadstone.simulation.ComparisonSettings;
import org.loadstone.simulation.SimulationSummary;
import org.loadstone.simulation.generate.GeneratedCohort;
import org.loadstone.source.InputError;
import org.loadstone.source.SourcePart;
import org.loadstone.source.format.SourceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the whole chain on a made-up cohort: logs, tables, features, risk, policies, report.",
      "Leaves raw/, truth/, store/, model/, simulation/ and report/ in the folder."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone demo",
      "  loadstone demo --out demo-out --athletes 200 --seasons 3"
    })
final class DemoCommand implements Callable<Integer> {
  private static final int REPLICATES = 40;
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  @Option(
      names = "--out",
      defaultValue = "demo-out",
      paramLabel = "DIR",
      description = "Folder, new or empty (default demo-out).")
  private Path out;

  @Mixin private GenerateCommand.CohortOptions cohort;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  private Progress progress;

  @Override
  public Integer call() {
    requireEmpty();
    progress = common.progress();
    GeneratedCohort made = generate();
    Pseudonyms pseudonyms = Pseudonyms.of(key());
    StoreFolder folder =
        StoreFolder.openOrCreate(
            out.resolve("store"), pseudonyms.fingerprint(), Optional.of(ZoneOffset.UTC));
    progress.begin("spark", 1);
    Store store = new Store(spark.start(), folder);
    progress.end("started");
    ingest(store, pseudonyms, made);
    features(store);
    train(store);
    simulate(store);
    Path page = report(store);
    common.print(
        Map.of("report", page.toString(), "seconds", progress.elapsed().toSeconds()),
        "Report: " + page.toAbsolutePath().normalize());
    return 0;
  }

  private void requireEmpty() {
    try {
      if (Files.exists(out)) {
        try (var files = Files.list(out)) {
          if (files.findAny().isPresent()) {
            throw new InputError(
                "Cannot run the demo in %s: it is not empty; remove it or give another --out"
                    .formatted(out));
          }
        }
      }
    } catch (IOException e) {
      throw new InputError(
          "Cannot run the demo in %s: %s; give another --out".formatted(out, e.getMessage()), e);
    }
  }

  private GeneratedCohort generate() {
    progress.begin("generate", 1);
    GeneratedCohort made = GenerateCommand.generate(out, cohort);
    progress.end(GenerateCommand.line(made));
    return made;
  }

  /** Made-up athletes need no secret: a key from the seed keeps the whole demo reproducible. */
  private byte[] key() {
    try {
      byte[] key =
          MessageDigest.getInstance("SHA-256")
              .digest(("loadstone demo " + cohort.seed).getBytes(StandardCharsets.UTF_8));
      Files.writeString(out.resolve("demo.key"), HexFormat.of().formatHex(key) + "\n");
      return key;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot make a key: SHA-256 is missing", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + out, e);
    }
  }

  private void ingest(Store store, Pseudonyms pseudonyms, GeneratedCohort made) {
    List<SourcePart> parts =
        SourceFormat.parts(
            made.raw(), SourceFormat.TABLES, SourceFormat.Options.of(store.folder().zone()));
    progress.begin("ingest", IngestJob.tables(parts));
    IngestSummary summary =
        IngestSummary.of(
            new IngestJob(store, pseudonyms, LATEST).run(parts, table -> progress.step()));
    summary.record(store);
    progress.end(summary.line());
  }

  private void features(Store store) {
    progress.begin("features", BuildFeatures.TABLES);
    BuildFeatures.Built built =
        new BuildFeatures(store).run(Optional.empty(), table -> progress.step());
    progress.end(FeaturesCommand.line(built));
  }

  private void train(Store store) {
    StudyPlan plan =
        StudyPlan.of(StudyYaml.USUAL.withSeed(cohort.seed), store.folder(), () -> store);
    TrainCommand.run(new TrainJob(store.folder(), plan), progress);
    copy(store.folder().model(), out.resolve("model"));
  }

  private void simulate(Store store) {
    progress.begin("simulate", 1);
    SimulationSummary summary =
        new SimulateJob(store)
            .run(ComparisonSettings.standard(cohort.seed).withReplicates(REPLICATES));
    copy(store.folder().simulation(), out.resolve("simulation"));
    progress.end(SimulateCommand.line(summary, REPLICATES));
  }

  private Path report(Store store) {
    progress.begin("report", ReportJob.STEPS);
    ReportJob.Written written =
        new ReportJob(store, progress::step).run(ReportSettings.standard(), out.resolve("report"));
    progress.end(
        String.format(
            Locale.ROOT,
            "%d athletes, %d on the watch list",
            written.athletes(),
            written.watched()));
    return written.page();
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to);
      try (var files = Files.list(from)) {
        for (Path file : files.toList()) {
          Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot copy to " + to, e);
    }
  }
}
