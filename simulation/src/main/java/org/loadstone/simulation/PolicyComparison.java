package org.loadstone.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.loadstone.simulation.engine.EngineParameters;
import org.loadstone.simulation.engine.Parameter;

/**
 * Compares policies over a cohort: runs athletes, adds their rows and states figures with
 * intervals. {@link #summarise} alone serves callers that run athletes elsewhere.
 */
public final class PolicyComparison {
  /** Days of an athlete-season: 52 weeks. */
  public static final int SEASON_DAYS = 364;

  private PolicyComparison() {}

  /**
   * Runs every athlete on this machine and summarises.
   *
   * @param threads number of threads, at least 1; does not change the result
   */
  public static SimulationSummary compare(
      CohortInput cohort, ComparisonSettings settings, int threads) {
    AthleteRun run = settings.athleteRun();
    List<OutcomeRow> rows = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<List<OutcomeRow>>> futures = new ArrayList<>();
      for (SimAthlete athlete : cohort.athletes()) {
        futures.add(pool.submit(() -> run.run(athlete, 0, settings.replicates())));
      }
      for (Future<List<OutcomeRow>> future : futures) {
        rows.addAll(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot finish the simulation: interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("Cannot finish the simulation", e.getCause());
    }
    return summarise(cohort, settings, rows);
  }

  /**
   * Summarises rows of {@link AthleteRun#run}, in any order and split over replicates in any way.
   *
   * @throws IllegalArgumentException if an athlete and policy does not have all replicates
   */
  public static SimulationSummary summarise(
      CohortInput cohort, ComparisonSettings settings, Iterable<OutcomeRow> rows) {
    SortedMap<String, SortedMap<String, OutcomeRow>> byPolicy = new TreeMap<>();
    for (OutcomeRow row : rows) {
      byPolicy
          .computeIfAbsent(row.policy(), name -> new TreeMap<>())
          .merge(row.athleteId(), row, OutcomeRow::plus);
    }
    requireComplete(cohort, settings, byPolicy);
    return new ComparisonFigures(cohort, settings, byPolicy).summary(provenance(settings));
  }

  private static void requireComplete(
      CohortInput cohort,
      ComparisonSettings settings,
      Map<String, SortedMap<String, OutcomeRow>> byPolicy) {
    for (var policy : settings.policies()) {
      for (SimAthlete athlete : cohort.athletes()) {
        OutcomeRow row = byPolicy.getOrDefault(policy.name(), new TreeMap<>()).get(athlete.id());
        int replicates = row == null ? 0 : row.replicates();
        if (replicates != settings.replicates()) {
          throw new IllegalArgumentException(
              "Cannot summarise athlete "
                  + athlete.id()
                  + " under "
                  + policy.name()
                  + ": "
                  + replicates
                  + " replicates of "
                  + settings.replicates()
                  + "; give every replicate once");
        }
      }
    }
  }

  private static SimulationSummary.Provenance provenance(ComparisonSettings settings) {
    SortedMap<String, String> definitions = new TreeMap<>();
    settings.policies().forEach(each -> definitions.put(each.name(), definition(each.policy())));
    return new SimulationSummary.Provenance(
        settings.seed(),
        settings.replicates(),
        settings.bootstraps(),
        sha256(settings.parameters()),
        definitions,
        null);
  }

  /** A lambda has no text of its own that stays the same from run to run. */
  private static String definition(Object policy) {
    return policy instanceof Record ? policy.toString() : "a policy written in Java";
  }

  private static String sha256(EngineParameters parameters) {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : parameters.all().values()) {
      text.append(parameter.name()).append('=').append(parameter.value()).append('\n');
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash the engine parameters", e);
    }
  }
}
