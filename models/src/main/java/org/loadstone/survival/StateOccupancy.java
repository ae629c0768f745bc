package org.loadstone.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.metric.StandardNormal;

/**
 * The probability of being event-free, or of having had each cause first (Aalen-Johansen), at every
 * distinct end of a row.
 *
 * <p>p(t) = p(t-) (I + dH(t)) with dH_k = d_k / n from the event-free state; standard errors are
 * the infinitesimal jackknife, the root of the sum over rows of squared influence, as R's {@code
 * survfit} of a factor (Aalen and Johansen 1978, Scandinavian Journal of Statistics 5:141).
 *
 * @param group code of the group
 * @param causes codes of the causes, ascending: states 1, 2, ... of the arrays, 0 = event-free
 * @param time distinct ends, ascending
 * @param atRisk weight at risk just before each time
 * @param events weight of the events, time by cause
 * @param probability state occupancy, time by state
 * @param standardError of it, time by state
 * @param hazard cumulative cause-specific hazard, time by cause
 */
public record StateOccupancy(
    int group,
    int[] causes,
    double[] time,
    double[] atRisk,
    double[][] events,
    double[][] probability,
    double[][] standardError,
    double[][] hazard) {

  /** Limits, time by state; NaN where the probability is 0. */
  public record Limits(double[][] lower, double[][] upper) {}

  /**
   * Returns the estimate of each group, in ascending code.
   *
   * @throws IllegalArgumentException if a row starts late
   */
  public static List<StateOccupancy> of(SurvivalData data) {
    if (Arrays.stream(data.start).anyMatch(s -> s > 0)) {
      throw new IllegalArgumentException(
          "Cannot estimate occupancy: a row starts after 0; give rows followed from the beginning");
    }
    int[] causes = data.causes();
    return Arrays.stream(data.groups())
        .mapToObj(g -> new OccupancySweep(data, data.rowsOf(g), causes).run(g))
        .toList();
  }

  /** Returns the estimate at its event times alone. */
  public StateOccupancy atEvents() {
    int[] at =
        IntStream.range(0, time.length).filter(k -> Arrays.stream(events[k]).sum() > 0).toArray();
    return new StateOccupancy(
        group,
        causes,
        Arrays.stream(at).mapToDouble(k -> time[k]).toArray(),
        Arrays.stream(at).mapToDouble(k -> atRisk[k]).toArray(),
        pick(events, at),
        pick(probability, at),
        pick(standardError, at),
        pick(hazard, at));
  }

  private static double[][] pick(double[][] values, int[] at) {
    return Arrays.stream(at).mapToObj(k -> values[k]).toArray(double[][]::new);
  }

  /** Returns limits symmetric in log p, p exp(+/- z se / p), cut at 1. */
  public Limits limits(double level) {
    double z = StandardNormal.twoSided(level);
    return new Limits(limit(-z), limit(z));
  }

  private double[][] limit(double z) {
    double[][] out = new double[time.length][causes.length + 1];
    for (int k = 0; k < time.length; k++) {
      for (int s = 0; s <= causes.length; s++) {
        double p = probability[k][s];
        out[k][s] =
            p > 0 ? Math.min(1, p * StrictMath.exp(z * standardError[k][s] / p)) : Double.NaN;
      }
    }
    return out;
  }
}
