package org.loadstone.risk;

import java.util.Collections;
import java.util.List;

/**
 * A cumulative hazard over days, straight between its knots; after the last knot it goes on with
 * the mean slope of the last stretch.
 *
 * @param day knots in days, ascending, the first 0
 * @param hazard cumulative hazard at each knot, 0 at the first, never falling; no unit
 * @param rate hazard per day after the last knot, above 0
 */
public record CumulativeHazard(List<Double> day, List<Double> hazard, double rate) {
  /**
   * Checks the curve.
   *
   * @throws IllegalArgumentException if lengths differ, days do not rise from 0, the hazard falls
   *     or the rate is not above 0
   */
  public CumulativeHazard {
    day = List.copyOf(day);
    hazard = List.copyOf(hazard);
    boolean isCurve = !day.isEmpty() && day.size() == hazard.size();
    isCurve = isCurve && day.getFirst() == 0 && hazard.getFirst() == 0;
    for (int k = 1; isCurve && k < day.size(); k++) {
      isCurve = day.get(k) > day.get(k - 1) && hazard.get(k) >= hazard.get(k - 1);
    }
    if (!isCurve || !(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Cannot form cumulative hazard: %d days, %d hazards, rate %s; let both rise from 0 and the"
                  .formatted(day.size(), hazard.size(), rate)
              + " rate be above 0");
    }
  }

  /** Returns the curve of a constant hazard per day. */
  public static CumulativeHazard constant(double rate) {
    return new CumulativeHazard(List.of(0.0), List.of(0.0), rate);
  }

  /** Returns the cumulative hazard at a day; 0 before day 0. */
  public double at(double t) {
    int found = Collections.binarySearch(day, t);
    if (found >= 0) {
      return hazard.get(found);
    }
    int next = -found - 1;
    if (next == 0) {
      return 0;
    }
    if (next == day.size()) {
      return hazard.getLast() + rate * (t - day.getLast());
    }
    double share = (t - day.get(next - 1)) / (day.get(next) - day.get(next - 1));
    return hazard.get(next - 1) + share * (hazard.get(next) - hazard.get(next - 1));
  }
}
