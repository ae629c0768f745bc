package org.loadstone.pipeline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.loadstone.pipeline.store.Replacement;
import org.loadstone.pipeline.store.Store;
import org.loadstone.provenance.Provenance;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.InjuryEpisodes;
import org.loadstone.simulation.AthleteRun;
import org.loadstone.simulation.CohortInput;
import org.loadstone.simulation.ComparisonSettings;
import org.loadstone.simulation.OutcomeRow;
import org.loadstone.simulation.PolicyComparison;
import org.loadstone.simulation.SimAthlete;
import org.loadstone.simulation.SimulationSummary;
import org.loadstone.source.InputError;

/** Compares policies over a store's cohort; Spark spreads the athletes, only sums come back. */
public final class SimulateJob {
  /** The file of the comparison. */
  public static final String SUMMARY = "summary.json";

  private final Store store;

  public SimulateJob(Store store) {
    this.store = store;
  }

  /**
   * Runs the comparison and writes its summary.
   *
   * @throws InputError if the store has no athlete-days with load
   */
  public SimulationSummary run(ComparisonSettings settings) {
    Instant started = Instant.now();
    if (!store.has(AthleteDays.TABLE)) {
      throw new InputError(
          "Cannot simulate %s: it has no athlete-days yet; run loadstone features --store %s"
              .formatted(store.folder().root(), store.folder().root()));
    }
    List<SimAthlete> athletes = new SimulationCohort(store).athletes();
    if (athletes.isEmpty()) {
      throw new InputError(
          "Cannot simulate %s: no athlete has training load; ingest sessions with duration and RPE"
              .formatted(store.folder().root()));
    }
    CohortInput cohort = new CohortInput(athletes);
    SimulationSummary summary =
        PolicyComparison.summarise(cohort, settings, rows(cohort, settings))
            .withRun(facts(settings, started));
    write(summary);
    return summary;
  }

  private List<OutcomeRow> rows(CohortInput cohort, ComparisonSettings settings) {
    AthleteRun run = settings.athleteRun();
    int replicates = settings.replicates();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(store.spark().sparkContext());
    int slices = Math.min(cohort.athletes().size(), 4 * context.defaultParallelism());
    List<OutcomeRow> rows = new ArrayList<>();
    context
        .parallelize(cohort.athletes(), slices)
        .map(athlete -> new ArrayList<>(run.run(athlete, 0, replicates)))
        .collect()
        .forEach(rows::addAll);
    return rows;
  }

  private Map<String, String> facts(ComparisonSettings settings, Instant started) {
    Provenance provenance =
        Provenances.of(
            store,
            settings.policies().toString(),
            settings.seed(),
            started,
            AthleteDays.TABLE,
            InjuryEpisodes.TABLE);
    Map<String, String> facts = new TreeMap<>();
    facts.put("code_version", provenance.codeVersion());
    facts.put("jdk", provenance.jdk());
    provenance
        .run()
        .ifPresent(
            run -> {
              facts.put("started_at", run.startedAt());
              facts.put("finished_at", run.finishedAt());
              facts.put("host", run.host());
              facts.put("table_versions", run.tableVersions().toString());
            });
    return facts;
  }

  private void write(SimulationSummary summary) {
    Path file = store.folder().simulation().resolve(SUMMARY);
    try {
      Replacement.ofFile(file, draft -> Files.writeString(draft, summary.toJson()));
      store.folder().tighten();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the simulation to " + file, e);
    }
  }
}
