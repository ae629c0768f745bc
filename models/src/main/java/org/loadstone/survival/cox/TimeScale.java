package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The function of time with which coefficients may change. */
public enum TimeScale {
  /** 1 less the Kaplan-Meier curve of all rows, just before the time. */
  KM,
  /** The time. */
  IDENTITY,
  /** Its rank among the ends of all rows, mean ranks for ties. */
  RANK,
  /** Its natural logarithm. */
  LOG;

  /** Returns a value per slot. */
  double[] of(CoxProblem problem) {
    double[] time = problem.times().time;
    return switch (this) {
      case IDENTITY -> time.clone();
      case LOG -> Arrays.stream(time).map(StrictMath::log).toArray();
      case RANK -> ranks(problem.rows(), time);
      case KM -> lost(problem.rows(), time);
    };
  }

  private static double[] ranks(CoxRows rows, double[] time) {
    double[] all = rows.stop.clone();
    Arrays.sort(all);
    return Arrays.stream(time)
        .map(t -> (lowest(all, t) + 1 + lowest(all, Math.nextUp(t))) / 2.0)
        .toArray();
  }

  /** Returns how many of ascending values are below {@code t}. */
  private static int lowest(double[] ascending, double t) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (ascending[mid] < t) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  private static double[] lost(CoxRows rows, double[] time) {
    int n = rows.size();
    double[] stops = rows.stop.clone();
    Arrays.sort(stops);
    double[] starts = rows.start == null ? new double[0] : rows.start.clone();
    Arrays.sort(starts);
    double[] events =
        IntStream.range(0, n).filter(i -> rows.event[i]).mapToDouble(i -> rows.stop[i]).toArray();
    Arrays.sort(events);
    double[] distinct = Arrays.stream(events).distinct().toArray();
    double[] before = new double[distinct.length];
    double survival = 1;
    for (int k = 0; k < distinct.length; k++) {
      before[k] = 1 - survival;
      double t = distinct[k];
      double started = rows.start == null ? n : lowest(starts, t);
      double atRisk = started - lowest(stops, t);
      double ending = lowest(events, Math.nextUp(t)) - lowest(events, t);
      survival *= 1 - ending / atRisk;
    }
    return Arrays.stream(time).map(t -> before[Arrays.binarySearch(distinct, t)]).toArray();
  }
}
