package org.loadstone.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.loadstone.simulation.SimulationSummary.NaturalCourseCheck;

/**
 * Holds the reference policy to what was observed: a figure passes within 10 % of the observed one
 * or inside its 95 % interval, the load distribution within a Kolmogorov distance of 0.05.
 */
final class NaturalCourse {
  private static final double TOLERANCE = 0.10;
  private static final double LARGEST_DISTANCE = 0.05;
  private static final String LIMIT = "within 10 % or inside the observed 95 % interval";

  private final CohortInput cohort;
  private final AthleteBootstrap bootstrap;

  NaturalCourse(CohortInput cohort, AthleteBootstrap bootstrap) {
    this.cohort = cohort;
    this.bootstrap = bootstrap;
  }

  /** Returns the checks, or none when an athlete has no observed outcomes. */
  List<NaturalCourseCheck> checks(List<OutcomeRow> simulated) {
    if (cohort.athletes().stream().anyMatch(each -> each.findObserved().isEmpty())) {
      return List.of();
    }
    List<NaturalCourseCheck> checks = new ArrayList<>();
    double hours = total(simulated, row -> row.exposureMilliHours() / 1e3);
    double injuries = total(simulated, row -> row.injuries().sum());
    double recurrences = total(simulated, row -> row.recurrences().sum());
    double daysLost = total(simulated, row -> row.daysLost().sum());
    checks.add(
        check(
            "injuries per 1000 h",
            1_000 * injuries / hours,
            ObservedOutcomes::injuries,
            ObservedOutcomes::exposureHours,
            1_000));
    checks.add(
        check(
            "recurrences per injury",
            recurrences / Math.max(1, injuries),
            ObservedOutcomes::recurrences,
            ObservedOutcomes::injuries,
            1));
    checks.add(
        check(
            "days lost per 1000 h",
            1_000 * daysLost / hours,
            ObservedOutcomes::daysLost,
            ObservedOutcomes::exposureHours,
            1_000));
    checks.add(loadDistribution(simulated));
    return checks;
  }

  private NaturalCourseCheck check(
      String measure,
      double simulated,
      ToDoubleFunction<ObservedOutcomes> above,
      ToDoubleFunction<ObservedOutcomes> below,
      double scale) {
    Estimate observed = bootstrap.ratio(observed(above), observed(below), scale, 0);
    boolean passed =
        Math.abs(simulated - observed.value()) <= TOLERANCE * observed.value()
            || simulated >= observed.low() && simulated <= observed.high();
    return new NaturalCourseCheck(
        measure, observed.value(), observed.low(), observed.high(), simulated, LIMIT, passed);
  }

  private NaturalCourseCheck loadDistribution(List<OutcomeRow> simulated) {
    long[] ofRecords = new long[LoadBins.COUNT];
    for (SimAthlete athlete : cohort.athletes()) {
      for (int day = 0; day < athlete.days(); day++) {
        // a day to fill without load is a layoff or has no record
        if (!athlete.daysToFill()[day] || athlete.loadAu()[day] > 0) {
          ofRecords[LoadBins.of(athlete.loadAu()[day])]++;
        }
      }
    }
    long[] ofRuns = new long[LoadBins.COUNT];
    for (OutcomeRow row : simulated) {
      ofRuns = LoadBins.sum(ofRuns, row.loadCounts());
    }
    double distance = LoadBins.kolmogorovDistance(ofRecords, ofRuns);
    return new NaturalCourseCheck(
        "Kolmogorov distance of daily load",
        0,
        0,
        LARGEST_DISTANCE,
        distance,
        "under 0.05",
        distance < LARGEST_DISTANCE);
  }

  private double[] observed(ToDoubleFunction<ObservedOutcomes> of) {
    return cohort.athletes().stream()
        .mapToDouble(athlete -> of.applyAsDouble(athlete.findObserved().orElseThrow()))
        .toArray();
  }

  private static double total(List<OutcomeRow> rows, ToDoubleFunction<OutcomeRow> of) {
    return ComparisonFigures.sum(rows.stream().mapToDouble(of).toArray());
  }
}
