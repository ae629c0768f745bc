package org.loadstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.loadstone.pipeline.job.SimulateJob;
import org.loadstone.pipeline.store.Store;
import org.loadstone.simulation.ComparisonSettings;
import org.loadstone.simulation.Estimate;
import org.loadstone.simulation.SimulationSummary;
import org.loadstone.simulation.policy.NamedPolicy;
import org.loadstone.simulation.policy.PolicyFile;
import org.loadstone.source.InputError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares training policies over the cohort on shared random streams.",
      "Results hold under the model; gates that would let them speak are not run yet."
    },
    footer = {
      "",
      "Examples:",
      "  loadstone simulate --store club",
      "  loadstone simulate --store club --policies policies.yaml --replicates 500 --json"
    })
final class SimulateCommand implements Callable<Integer> {
  @Option(
      names = "--policies",
      paramLabel = "FILE",
      description =
          "YAML file of policies, the reference first. Default: historical, 3:1 block, ramp-capped"
              + " linear and symptom-gated.")
  private Path policies;

  @Option(
      names = "--replicates",
      defaultValue = "100",
      paramLabel = "N",
      description = "Replicates per athlete and policy (default 100).")
  private int replicates;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Seed of all random streams (default 1).")
  private long seed;

  @Mixin private StoreOptions store;
  @Mixin private SparkOptions spark;
  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    ComparisonSettings settings = settings();
    Store opened = store.open(spark);
    Progress progress = common.progress();
    progress.begin("simulate", 1);
    SimulationSummary summary = new SimulateJob(opened).run(settings);
    progress.end(line(summary, replicates));
    common.print(summary, text(summary));
    return 0;
  }

  private ComparisonSettings settings() {
    try {
      ComparisonSettings settings = ComparisonSettings.standard(seed).withReplicates(replicates);
      return policies == null ? settings : settings.withPolicies(read(policies));
    } catch (IllegalArgumentException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  private static List<NamedPolicy> read(Path file) {
    try {
      return PolicyFile.read(file);
    } catch (IOException e) {
      throw new InputError(
          "Cannot read policies %s: %s; check the file".formatted(file, e.getMessage()), e);
    }
  }

  static String line(SimulationSummary summary, int replicates) {
    return String.format(
        Locale.ROOT,
        "%d policies, %,d athletes, %,d replicates (%s)",
        summary.policies().size(),
        summary.athletes(),
        replicates,
        summary.status());
  }

  private static String text(SimulationSummary summary) {
    StringBuilder out = new StringBuilder(summary.status()).append('\n');
    String row = "%-22s %-26s %-26s %s%n";
    out.append(row.formatted("per athlete-season", "recurrences", "days lost", "dose kept"));
    for (SimulationSummary.PolicyOutcome policy : summary.policies()) {
      out.append(
          row.formatted(
              policy.policy(),
              shown(policy.recurrences().perAthleteSeason()),
              shown(policy.daysLost().perAthleteSeason()),
              shown(policy.doseKept())));
    }
    for (SimulationSummary.NaturalCourseCheck check : summary.naturalCourse()) {
      out.append(
          String.format(
              Locale.ROOT,
              "natural course, %s: observed %.3g, simulated %.3g, %s%n",
              check.measure(),
              check.observed(),
              check.simulated(),
              check.passed() ? "agrees" : "does not agree (" + check.limit() + ")"));
    }
    return out.toString().stripTrailing();
  }

  private static String shown(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
  }
}
