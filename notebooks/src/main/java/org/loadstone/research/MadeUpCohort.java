package org.loadstone.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.loadstone.pipeline.ingest.IngestJob;
import org.loadstone.pipeline.ingest.IngestSummary;
import org.loadstone.pipeline.ingest.Pseudonyms;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Store;
import org.loadstone.pipeline.store.StoreFolder;
import org.loadstone.simulation.generate.CohortGenerator;
import org.loadstone.simulation.generate.GeneratedCohort;
import org.loadstone.simulation.generate.GeneratorSettings;
import org.loadstone.source.InputError;
import org.loadstone.source.SourcePart;
import org.loadstone.source.format.SourceFormat;

/** From settings to a store with features. */
final class MadeUpCohort {
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  static Store write(SparkSession spark, Path folder, GeneratorSettings cohort) {
    requireEmpty(folder);
    GeneratedCohort made = generate(folder, cohort);
    Pseudonyms pseudonyms = pseudonyms(cohort.seed());
    StoreFolder opened =
        StoreFolder.openOrCreate(
            folder.resolve("store"), pseudonyms.fingerprint(), Optional.of(ZoneOffset.UTC));
    Store store = new Store(spark, opened);
    List<SourcePart> parts =
        SourceFormat.parts(
            made.raw(), SourceFormat.TABLES, SourceFormat.Options.of(ZoneOffset.UTC));
    IngestSummary.of(new IngestJob(store, pseudonyms, LATEST).run(parts, table -> {}))
        .record(store);
    new BuildFeatures(store).run(Optional.empty(), table -> {});
    return store;
  }

  private static void requireEmpty(Path folder) {
    try {
      Files.createDirectories(folder);
      try (var files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new InputError(
              "Cannot make up a cohort in %s: it is not empty; give a new folder"
                  .formatted(folder));
        }
      }
    } catch (IOException e) {
      throw new InputError(
          "Cannot make up a cohort in %s: %s; give another folder"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private static GeneratedCohort generate(Path folder, GeneratorSettings cohort) {
    try {
      return CohortGenerator.of(cohort).write(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the cohort to " + folder, e);
    }
  }

  /** Made-up athletes need no secret: a key from the seed keeps their ids the same. */
  private static Pseudonyms pseudonyms(long seed) {
    return Pseudonyms.of(HexFormat.of().parseHex(Hashes.sha256("loadstone demo " + seed)));
  }

  private MadeUpCohort() {}
}
