package org.loadstone.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.loadstone.simulation.SimulationSummary.PairedDifference;
import org.loadstone.simulation.SimulationSummary.PolicyOutcome;
import org.loadstone.simulation.policy.Historical;
import org.loadstone.simulation.policy.LoadPolicy;
import org.loadstone.simulation.policy.NamedPolicy;
import org.loadstone.simulation.policy.Prescription;
import org.loadstone.simulation.policy.Rule;
import org.loadstone.simulation.policy.Sign;

class PolicyComparisonTest {
  private final CohortInput cohort = Cohorts.of(6, 364);
  private final ComparisonSettings settings =
      ComparisonSettings.standard(11).withReplicates(24).withBootstraps(200);

  private static NamedPolicy scaled(String name, double factor) {
    LoadPolicy policy =
        athlete ->
            Prescription.of(
                factor * athlete.value(Sign.HISTORICAL_LOAD_AU), Rule.HISTORICAL, factor);
    return new NamedPolicy(name, "", policy);
  }

  @Test
  void aRelabelledPolicyDiffersByExactlyZero() {
    NamedPolicy historical = new NamedPolicy("historical", "", new Historical());
    SimulationSummary summary =
        PolicyComparison.compare(
            cohort,
            settings.withPolicies(List.of(historical, historical.named("the same again"))),
            1);
    PairedDifference difference = summary.differences().getFirst();
    Estimate zero = new Estimate(0, 0, 0, 0);
    assertThat(difference.injuries()).isEqualTo(zero);
    assertThat(difference.recurrences()).isEqualTo(zero);
    assertThat(difference.daysLost()).isEqualTo(zero);
    assertThat(summary.policies().get(0).injuries())
        .isEqualTo(summary.policies().get(1).injuries());
    assertThat(summary.policies().get(1).doseKept().value()).isEqualTo(1);
  }

  @Test
  void theSameSeedGivesTheSameBytesOnOneAndOnTwoThreads() {
    String one = PolicyComparison.compare(cohort, settings, 1).toJson();
    String two = PolicyComparison.compare(cohort, settings, 2).toJson();
    assertThat(two).isEqualTo(one).contains("\"status\" : \"exploratory: gates not run\"");
    assertThat(one).doesNotContain("NaN").doesNotContain("null").endsWith("}\n");
    assertThat(PolicyComparison.compare(cohort, withSeed(12), 1).toJson()).isNotEqualTo(one);
  }

  private ComparisonSettings withSeed(long seed) {
    return ComparisonSettings.standard(seed).withReplicates(24).withBootstraps(200);
  }

  @Test
  void rowsMayBeSplitAndShuffledInAnyWay() {
    AthleteRun run = settings.athleteRun();
    List<OutcomeRow> whole = new ArrayList<>();
    List<OutcomeRow> pieces = new ArrayList<>();
    for (SimAthlete athlete : cohort.athletes()) {
      whole.addAll(run.run(athlete, 0, 24));
      pieces.addAll(run.run(athlete, 17, 24));
      pieces.addAll(run.run(athlete, 0, 1));
      pieces.addAll(run.run(athlete, 1, 17));
    }
    Collections.shuffle(pieces, new Random(5));
    assertThat(PolicyComparison.summarise(cohort, settings, pieces).toJson())
        .isEqualTo(PolicyComparison.summarise(cohort, settings, whole).toJson());
  }

  @Test
  void moreLoadMakesMoreInjuriesAndLessKeepsLessDose() {
    SimulationSummary summary =
        PolicyComparison.compare(
            cohort,
            settings.withPolicies(
                List.of(
                    new NamedPolicy("historical", "", new Historical()),
                    scaled("half more", 1.5),
                    scaled("less", 0.6))),
            2);
    PairedDifference more = summary.differences().get(0);
    PairedDifference less = summary.differences().get(1);
    assertThat(more.injuries().low()).isPositive();
    assertThat(less.injuries().high()).isNegative();
    PolicyOutcome historical = summary.policies().get(0);
    assertThat(summary.policies().get(2).doseKept().value()).isBetween(0.6, 0.7);
    assertThat(summary.policies().get(1).outsideSupport()).isGreaterThan(0.2);
    assertThat(historical.outsideSupport()).isLessThan(0.01);
    assertThat(historical.fitnessOnMatchDaysAu().value())
        .isGreaterThan(summary.policies().get(2).fitnessOnMatchDaysAu().value());
    assertThat(historical.injuries().perAthleteSeason())
        .satisfies(
            estimate -> {
              assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
              assertThat(estimate.monteCarloSe()).isPositive();
            });
  }

  @Test
  void daysLostAndAvailabilityAreTwoSidesOfTheSameDays() {
    SimulationSummary summary = PolicyComparison.compare(cohort, settings, 1);
    assertThat(summary.athleteSeasons()).isEqualTo(6);
    for (PolicyOutcome outcome : summary.policies()) {
      double lostShare = outcome.daysLost().perAthleteSeason().value() / 364;
      assertThat(outcome.availability().value()).isCloseTo(1 - lostShare, within(1e-9));
      assertThat(outcome.recurrences().perAthleteSeason().value())
          .isLessThan(outcome.injuries().perAthleteSeason().value());
    }
  }

  @Test
  void theNaturalCourseIsHeldToTheRecords() {
    List<OutcomeRow> rows = new ArrayList<>();
    ComparisonSettings bare =
        settings.withPolicies(List.of(new NamedPolicy("historical", "", new Historical())));
    AthleteRun run = bare.athleteRun();
    List<SimAthlete> matched = new ArrayList<>();
    List<SimAthlete> unlike = new ArrayList<>();
    for (SimAthlete athlete : cohort.athletes()) {
      List<OutcomeRow> own = run.run(athlete, 0, 24);
      rows.addAll(own);
      OutcomeRow historical = own.getFirst();
      double hours = historical.exposureMilliHours() / 24e3;
      int injuries = (int) Math.round(historical.injuries().sum() / 24.0);
      int lost = (int) Math.round(historical.daysLost().sum() / 24.0);
      matched.add(athlete.withObserved(new ObservedOutcomes(injuries, 0, lost, hours, 300)));
      unlike.add(athlete.withObserved(new ObservedOutcomes(injuries + 9, 0, 200, hours, 300)));
    }
    var passing = PolicyComparison.summarise(new CohortInput(matched), bare, rows);
    assertThat(passing.naturalCourse())
        .filteredOn(check -> !check.measure().startsWith("recurrences"))
        .hasSize(3)
        .allSatisfy(check -> assertThat(check.passed()).as("%s", check).isTrue());
    var failing = PolicyComparison.summarise(new CohortInput(unlike), bare, rows);
    assertThat(failing.naturalCourse())
        .filteredOn(check -> check.measure().equals("injuries per 1000 h"))
        .singleElement()
        .satisfies(check -> assertThat(check.passed()).isFalse());
    assertThat(PolicyComparison.summarise(cohort, bare, rows).naturalCourse())
        .as("nothing was observed")
        .isEmpty();
  }

  @Test
  void missingReplicatesAreRefused() {
    List<OutcomeRow> rows = settings.athleteRun().run(cohort.athletes().getFirst(), 0, 24);
    assertThatThrownBy(() -> PolicyComparison.summarise(cohort, settings, rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot summarise athlete a01 under historical: 0 replicates of 24; give every"
                + " replicate once");
  }

  @Test
  void theFactsOfARunStayApartFromTheContent() {
    SimulationSummary summary = PolicyComparison.compare(cohort, settings, 1);
    assertThat(summary.toJson()).doesNotContain("\"run\"");
    assertThat(summary.withRun(Map.of("host", "h")).toJson()).contains("\"run\"", "\"host\"");
    assertThat(summary.provenance().policies().get("historical"))
        .startsWith("StagedAfterReturn[policy=SymptomGated[policy=Historical[], limits=");
  }
}
