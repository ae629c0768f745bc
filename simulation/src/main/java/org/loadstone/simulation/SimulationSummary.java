package org.loadstone.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The result of a comparison of policies. All figures hold under the model and its parameters.
 *
 * <p>An athlete-season is {@value PolicyComparison#SEASON_DAYS} days of membership.
 *
 * @param status how far the result may be trusted, one line
 * @param athletes number of athletes
 * @param athleteSeasons their observed days in seasons
 * @param policies one entry per policy, the reference first
 * @param differences each other policy against the reference
 * @param naturalCourse whether the reference reproduces what was observed; empty without records
 * @param provenance what the numbers were made from
 */
public record SimulationSummary(
    String status,
    int athletes,
    double athleteSeasons,
    List<PolicyOutcome> policies,
    List<PairedDifference> differences,
    List<NaturalCourseCheck> naturalCourse,
    Provenance provenance) {

  /** The status while the checks that a result must pass have not been run. */
  public static final String EXPLORATORY = "exploratory: gates not run";

  private static final ObjectWriter CANONICAL =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  /** Copies the lists. */
  public SimulationSummary {
    policies = List.copyOf(policies);
    differences = List.copyOf(differences);
    naturalCourse = List.copyOf(naturalCourse);
  }

  /**
   * A frequency in its two customary units.
   *
   * @param perAthleteSeason events or days per athlete-season
   * @param per1000h events or days per 1,000 h of exposure
   */
  public record Rate(Estimate perAthleteSeason, Estimate per1000h) {}

  /**
   * What happens under one policy.
   *
   * @param policy name
   * @param about one sentence on it
   * @param injuries time-loss injuries
   * @param recurrences injuries of a spot that had been injured before
   * @param daysLost days of layoff
   * @param availability share of days with full availability, 0 to 1
   * @param doseKept load done over the load done under the reference
   * @param fitnessOnMatchDaysAu mean fitness on match days with availability, AU a day; null (and
   *     not in the JSON) when there are no match days
   * @param outsideSupport share of days whose load exceeds all that the athlete was observed to do
   */
  public record PolicyOutcome(
      String policy,
      String about,
      Rate injuries,
      Rate recurrences,
      Rate daysLost,
      Estimate availability,
      Estimate doseKept,
      Estimate fitnessOnMatchDaysAu,
      double outsideSupport) {}

  /**
   * A policy against the reference on the same random streams, per athlete-season; under 0 means
   * fewer than under the reference.
   *
   * @param policy name
   * @param reference name of the reference
   * @param injuries difference in injuries
   * @param recurrences difference in recurrences
   * @param daysLost difference in days lost
   */
  public record PairedDifference(
      String policy,
      String reference,
      Estimate injuries,
      Estimate recurrences,
      Estimate daysLost) {}

  /**
   * One check of the natural course.
   *
   * @param measure what is compared, with its unit
   * @param observed figure from the records
   * @param observedLow lower end of its 95 % interval (bootstrap over athletes)
   * @param observedHigh upper end
   * @param simulated figure under the reference policy
   * @param limit what passes, in words
   * @param passed whether it does
   */
  public record NaturalCourseCheck(
      String measure,
      double observed,
      double observedLow,
      double observedHigh,
      double simulated,
      String limit,
      boolean passed) {}

  /**
   * What the numbers were made from.
   *
   * @param seed seed of all random streams
   * @param replicates replicates per athlete and policy
   * @param bootstraps resamples of athletes behind the intervals
   * @param parametersSha256 hash of the twin's constants
   * @param policies definition of each policy by name
   * @param run facts of this very run, which do not belong to compared content; null until a caller
   *     sets it
   */
  public record Provenance(
      long seed,
      int replicates,
      int bootstraps,
      String parametersSha256,
      SortedMap<String, String> policies,
      Run run) {}

  /**
   * Times, paths, versions and host of one run.
   *
   * @param facts by name
   */
  public record Run(Map<String, String> facts) {}

  /** Returns this summary with the facts of a run. */
  public SimulationSummary withRun(Map<String, String> facts) {
    Provenance p = provenance;
    return new SimulationSummary(
        status,
        athletes,
        athleteSeasons,
        policies,
        differences,
        naturalCourse,
        new Provenance(
            p.seed(),
            p.replicates(),
            p.bootstraps(),
            p.parametersSha256(),
            p.policies(),
            new Run(facts)));
  }

  /** Returns this summary as JSON with sorted keys; equal summaries give equal bytes. */
  public String toJson() {
    try {
      return CANONICAL.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write the simulation summary", e);
    }
  }
}
