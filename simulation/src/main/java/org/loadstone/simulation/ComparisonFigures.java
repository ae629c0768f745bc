package org.loadstone.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.loadstone.simulation.SimulationSummary.PairedDifference;
import org.loadstone.simulation.SimulationSummary.PolicyOutcome;
import org.loadstone.simulation.SimulationSummary.Provenance;
import org.loadstone.simulation.SimulationSummary.Rate;
import org.loadstone.simulation.policy.NamedPolicy;

/** Turns the rows of all athletes into figures; arrays are in ascending order of athlete id. */
final class ComparisonFigures {
  private static final double PER_HOURS = 1_000;

  private final CohortInput cohort;
  private final ComparisonSettings settings;
  private final Map<String, SortedMap<String, OutcomeRow>> byPolicy;
  private final AthleteBootstrap bootstrap;
  private final double[] seasons;

  ComparisonFigures(
      CohortInput cohort,
      ComparisonSettings settings,
      Map<String, SortedMap<String, OutcomeRow>> byPolicy) {
    this.cohort = cohort;
    this.settings = settings;
    this.byPolicy = byPolicy;
    this.bootstrap =
        new AthleteBootstrap(cohort.athletes().size(), settings.bootstraps(), settings.seed());
    this.seasons =
        cohort.athletes().stream()
            .mapToDouble(athlete -> (double) athlete.days() / PolicyComparison.SEASON_DAYS)
            .toArray();
  }

  SimulationSummary summary(Provenance provenance) {
    String reference = settings.policies().getFirst().name();
    List<PolicyOutcome> outcomes = new ArrayList<>();
    List<PairedDifference> differences = new ArrayList<>();
    for (NamedPolicy policy : settings.policies()) {
      outcomes.add(outcome(policy, reference));
      if (!policy.name().equals(reference)) {
        differences.add(difference(policy.name(), reference));
      }
    }
    return new SimulationSummary(
        SimulationSummary.EXPLORATORY,
        cohort.athletes().size(),
        sum(seasons),
        outcomes,
        differences,
        new NaturalCourse(cohort, bootstrap).checks(rows(reference)),
        provenance);
  }

  private PolicyOutcome outcome(NamedPolicy policy, String reference) {
    String name = policy.name();
    double[] days = values(name, OutcomeRow::days);
    double[] matchDays = values(name, OutcomeRow::matchDays);
    Estimate fitness =
        sum(matchDays) == 0
            ? null
            : bootstrap.ratio(values(name, OutcomeRow::fitnessMilliAu), matchDays, 1e-3, 0);
    return new PolicyOutcome(
        name,
        policy.about(),
        rate(name, OutcomeRow::injuries),
        rate(name, OutcomeRow::recurrences),
        rate(name, OutcomeRow::daysLost),
        bootstrap.ratio(values(name, OutcomeRow::availableDays), days, 1, 0),
        bootstrap.ratio(
            values(name, OutcomeRow::doseMilliAu),
            values(reference, OutcomeRow::doseMilliAu),
            1,
            0),
        fitness,
        sum(values(name, OutcomeRow::outsideSupportDays)) / sum(days));
  }

  private Rate rate(String policy, Function<OutcomeRow, Tally> of) {
    double[] counts = values(policy, row -> of.apply(row).sum());
    double[] hours = values(policy, row -> row.exposureMilliHours() / 1e3);
    double se = standardError(policy, row -> of.apply(row).varianceOfMean(row.replicates()));
    double replicates = settings.replicates();
    return new Rate(
        bootstrap.ratio(counts, seasons, 1 / replicates, se / sum(seasons)),
        bootstrap.ratio(counts, hours, PER_HOURS, se * PER_HOURS * replicates / sum(hours)));
  }

  private PairedDifference difference(String policy, String reference) {
    return new PairedDifference(
        policy,
        reference,
        difference(policy, OutcomeRow::injuries),
        difference(policy, OutcomeRow::recurrences),
        difference(policy, OutcomeRow::daysLost));
  }

  private Estimate difference(String policy, Function<OutcomeRow, Tally> of) {
    double se =
        standardError(policy, row -> of.apply(row).varianceOfMeanDifference(row.replicates()));
    return bootstrap.ratio(
        values(policy, row -> of.apply(row).difference()),
        seasons,
        1.0 / settings.replicates(),
        se / sum(seasons));
  }

  private double standardError(String policy, ToDoubleFunction<OutcomeRow> variance) {
    return Math.sqrt(sum(values(policy, variance)));
  }

  private double[] values(String policy, ToDoubleFunction<OutcomeRow> value) {
    return rows(policy).stream().mapToDouble(value).toArray();
  }

  private List<OutcomeRow> rows(String policy) {
    SortedMap<String, OutcomeRow> rows = byPolicy.get(policy);
    return cohort.athletes().stream().map(athlete -> rows.get(athlete.id())).toList();
  }

  /** Adds from the first athlete to the last: a stream's sum may be compensated differently. */
  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
