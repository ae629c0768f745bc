package org.loadstone.pipeline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.loadstone.pipeline.job.BuildFeatures;
import org.loadstone.pipeline.job.Provenances;
import org.loadstone.pipeline.store.Hashes;
import org.loadstone.pipeline.store.Models;
import org.loadstone.pipeline.store.Store;
import org.loadstone.report.Provenance;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Labels;

/** Where a report's numbers come from: hashes of what it read, and the facts of its run. */
final class ReportProvenance {
  /** A report draws nothing at random, so it has no seed. */
  private static final long NO_DRAWS = 0;

  static Provenance of(Store store, LocalDate day, Instant started, String rules) {
    org.loadstone.provenance.Provenance from =
        Provenances.of(
            store,
            "report of " + day + ", rules " + rules,
            NO_DRAWS,
            started,
            AthleteDays.TABLE,
            BuildFeatures.FEATURES,
            Labels.TABLE);
    Map<String, String> content = new TreeMap<>();
    from.tableHashes().forEach((table, hash) -> content.put("content of " + table, hash));
    content.put("code version", from.codeVersion());
    content.put("adjustment rules", "version " + rules);
    modelHash(store).ifPresent(hash -> content.put("model", hash));
    return Provenance.of(content, from.run().map(ReportProvenance::facts).orElseGet(Map::of));
  }

  private static Map<String, String> facts(org.loadstone.provenance.Provenance.Run run) {
    Map<String, String> facts = new TreeMap<>();
    run.tableVersions()
        .forEach((table, version) -> facts.put("version of " + table, Long.toString(version)));
    facts.put("started", run.startedAt());
    facts.put("finished", run.finishedAt());
    return facts;
  }

  private static Optional<String> modelHash(Store store) {
    Path model = store.folder().model().resolve(Models.MODEL);
    try {
      return Files.exists(model)
          ? Optional.of(Hashes.sha256(Files.readString(model)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the model " + model, e);
    }
  }

  private ReportProvenance() {}
}
