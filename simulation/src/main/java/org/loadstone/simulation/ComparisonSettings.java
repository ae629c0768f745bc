package org.loadstone.simulation;

import java.util.List;
import org.loadstone.simulation.engine.EngineParameters;
import org.loadstone.simulation.policy.NamedPolicy;
import org.loadstone.simulation.policy.PolicyFile;

/**
 * What a comparison runs.
 *
 * @param policies the reference first
 * @param parameters constants of the twin
 * @param seed seed of all random streams
 * @param replicates replicates per athlete and policy, 1 to 100,000
 * @param bootstraps resamples of athletes, 100 to 100,000
 */
public record ComparisonSettings(
    List<NamedPolicy> policies,
    EngineParameters parameters,
    long seed,
    int replicates,
    int bootstraps) {
  /**
   * @throws IllegalArgumentException if there is no policy or a number lies outside its range
   */
  public ComparisonSettings {
    policies = List.copyOf(policies);
    if (policies.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot compare policies: none given; give the reference policy first");
    }
    if (replicates < 1 || replicates > 100_000 || bootstraps < 100 || bootstraps > 100_000) {
      throw new IllegalArgumentException(
          "Cannot compare policies with "
              + replicates
              + " replicates and "
              + bootstraps
              + " bootstraps; give 1 to 100000 and 100 to 100000");
    }
  }

  /** Returns the shipped policies and constants, 200 replicates, 1,000 bootstraps. */
  public static ComparisonSettings standard(long seed) {
    return new ComparisonSettings(
        PolicyFile.standard(), EngineParameters.standard(), seed, 200, 1_000);
  }

  /** Returns these settings with other policies, the reference first. */
  public ComparisonSettings withPolicies(List<NamedPolicy> others) {
    return new ComparisonSettings(others, parameters, seed, replicates, bootstraps);
  }

  /** Returns these settings with another number of replicates. */
  public ComparisonSettings withReplicates(int other) {
    return new ComparisonSettings(policies, parameters, seed, other, bootstraps);
  }

  /** Returns these settings with another number of bootstraps. */
  public ComparisonSettings withBootstraps(int other) {
    return new ComparisonSettings(policies, parameters, seed, replicates, other);
  }

  /** Returns these settings with other constants of the twin. */
  public ComparisonSettings withParameters(EngineParameters other) {
    return new ComparisonSettings(policies, other, seed, replicates, bootstraps);
  }

  /** Returns the run of one athlete under these settings. */
  public AthleteRun athleteRun() {
    return AthleteRun.of(parameters, policies, seed);
  }
}
