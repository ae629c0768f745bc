package org.loadstone.risk.recurrent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.loadstone.feature.lag.Basis;
import org.loadstone.feature.lag.NaturalSpline;
import org.loadstone.risk.CumulativeHazard;

/**
 * The log hazard by days since return as a natural spline of log(1 + days), which spans the steep
 * weeks after a return and the flat years with few knots: the inner ones at the thirds of the days
 * of onsets, the boundaries at the least and the most days at risk.
 *
 * @param spline empty where too few days differ: the hazard is then constant
 * @param lastDay of training, at least 1
 */
record ReturnSpline(Optional<NaturalSpline> spline, int lastDay) {
  /** The curve is kept by day so long; later ones change little, and few rows tell them. */
  private static final int MOST_DAYS = 730;

  private static final int STRETCH = 28;

  /**
   * Returns the spline.
   *
   * @param atRisk days since return of each day at risk
   * @param onsets of those days with an onset
   */
  static ReturnSpline of(double[] atRisk, double[] onsets) {
    double least = Arrays.stream(atRisk).min().orElse(1);
    double most = Arrays.stream(atRisk).max().orElse(1);
    int last = (int) Math.max(1, Math.floor(most));
    if (onsets.length == 0 || !(least < most)) {
      return new ReturnSpline(Optional.empty(), last);
    }
    double[] sorted = onsets.clone();
    Arrays.sort(sorted);
    List<Double> knots = new ArrayList<>();
    for (int third = 1; third <= 2; third++) {
      double knot = sorted[(sorted.length - 1) * third / 3];
      double before = knots.isEmpty() ? least : knots.getLast();
      if (knot > before && knot < most) {
        knots.add(knot);
      }
    }
    List<Double> logs = knots.stream().map(StrictMath::log1p).toList();
    return new ReturnSpline(
        Optional.of(
            new NaturalSpline(
                logs, StrictMath.log1p(least), StrictMath.log1p(most), Basis.Intercept.WITHOUT)),
        last);
  }

  int columns() {
    return spline.map(NaturalSpline::columns).orElse(0);
  }

  double[] at(double days) {
    return spline.map(s -> s.at(StrictMath.log1p(days))).orElse(new double[0]);
  }

  /**
   * Returns the sums of e^(intercept + spline) over days 1, 2, ... to the last day of training, at
   * most two years; then the mean of its last four weeks.
   */
  CumulativeHazard cumulative(double intercept, double[] coefficients) {
    int last = Math.min(lastDay, MOST_DAYS);
    List<Double> day = new ArrayList<>(List.of(0.0));
    List<Double> hazard = new ArrayList<>(List.of(0.0));
    for (int d = 1; d <= last; d++) {
      double[] basis = at(d);
      double eta = intercept;
      for (int k = 0; k < basis.length; k++) {
        eta += coefficients[k] * basis[k];
      }
      day.add((double) d);
      hazard.add(hazard.getLast() + StrictMath.exp(eta));
    }
    int from = Math.max(0, last - STRETCH);
    return new CumulativeHazard(day, hazard, (hazard.getLast() - hazard.get(from)) / (last - from));
  }
}
