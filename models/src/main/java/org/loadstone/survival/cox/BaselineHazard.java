package org.loadstone.survival.cox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cumulative hazard of one stratum at covariates 0 and no offset.
 *
 * @param stratum code
 * @param time event times, ascending
 * @param atRisk weight of the rows at risk
 * @param events weight of the events
 * @param censored weight of the rows that end at an event time without the event
 * @param hazard cumulative hazard after each time
 */
public record BaselineHazard(
    int stratum,
    double[] time,
    double[] atRisk,
    double[] events,
    double[] censored,
    double[] hazard) {
  static List<BaselineHazard> of(CoxFit fit, RiskSums sums) {
    CoxProblem problem = sums.problem;
    EventTimes times = problem.times();
    double back = problem.shift() + Newton.product(fit.coefficients(), problem.centre());
    double[] steps = times.cumulative(sums.hazard);
    double[] hazard = Arrays.stream(steps).map(h -> h * StrictMath.exp(-back)).toArray();
    return split(sums, hazard);
  }

  static List<BaselineHazard> split(RiskSums sums, double[] hazard) {
    CoxProblem problem = sums.problem;
    EventTimes times = problem.times();
    double[] weight = new double[problem.rows().size()];
    Arrays.setAll(weight, problem.rows()::weight);
    double[] atRisk = times.atRisk(weight);
    double[] censored = censored(problem);
    List<BaselineHazard> out = new ArrayList<>();
    for (int s = 0; s < times.strata(); s++) {
      int from = times.from[s];
      int to = times.from[s + 1];
      out.add(
          new BaselineHazard(
              s,
              Arrays.copyOfRange(times.time, from, to),
              Arrays.copyOfRange(atRisk, from, to),
              Arrays.copyOfRange(sums.weightEnding, from, to),
              Arrays.copyOfRange(censored, from, to),
              Arrays.copyOfRange(hazard, from, to)));
    }
    return out;
  }

  private static double[] censored(CoxProblem problem) {
    EventTimes times = problem.times();
    double[] out = new double[times.slots()];
    for (int i = 0; i < problem.rows().size(); i++) {
      int k = times.last[i];
      if (k >= 0 && !problem.rows().event[i] && problem.rows().stop[i] == times.time[k]) {
        out[k] += problem.rows().weight(i);
      }
    }
    return out;
  }
}
