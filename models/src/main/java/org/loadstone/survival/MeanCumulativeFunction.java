package org.loadstone.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.metric.StandardNormal;

/**
 * The expected number of events of an athlete who stays at risk, at the event times of a group.
 *
 * <p>M(t) = sum d/n over event times, n the weight of the rows with start < time <= stop (Nelson
 * 1988, doi:10.1080/00224065.1988.11979113). The robust variance is sum_i (sum_s (dN_i - Y_i d/n) /
 * n)^2 over athletes, for any dependence between the events of one (Lawless and Nadeau 1995,
 * doi:10.1080/00401706.1995.10484300); the Poisson variance, sum d/n^2, takes events as
 * independent.
 *
 * @param group code of the group
 * @param time event times, ascending
 * @param atRisk weight at risk just before each time
 * @param events weight of the events at each time
 * @param mean mean number of events up to and including each time
 * @param robustError Lawless and Nadeau's standard error
 * @param poissonError standard error if events were independent
 */
public record MeanCumulativeFunction(
    int group,
    double[] time,
    double[] atRisk,
    double[] events,
    double[] mean,
    double[] robustError,
    double[] poissonError) {

  /**
   * Returns the function of each group, in ascending code; any cause is an event, rows of one
   * subject are one athlete.
   */
  public static List<MeanCumulativeFunction> of(SurvivalData data) {
    return Arrays.stream(data.groups()).mapToObj(g -> function(data, g)).toList();
  }

  private static MeanCumulativeFunction function(SurvivalData data, int group) {
    int[] rows = data.rowsOf(group);
    EventTable t = EventTable.of(data, rows);
    double[] robust = SubjectErrors.of(data, rows, t).hazard();
    int[] at = IntStream.range(0, t.time().length).filter(k -> t.events()[k] > 0).toArray();
    double[] mean = new double[at.length];
    double[] poisson = new double[at.length];
    double m = 0;
    double variance = 0;
    for (int j = 0; j < at.length; j++) {
      double risk = t.atRisk()[at[j]];
      m += t.events()[at[j]] / risk;
      variance += t.events()[at[j]] / (risk * risk);
      mean[j] = m;
      poisson[j] = StrictMath.sqrt(variance);
    }
    return new MeanCumulativeFunction(
        group,
        pick(t.time(), at),
        pick(t.atRisk(), at),
        pick(t.events(), at),
        mean,
        pick(robust, at),
        poisson);
  }

  private static double[] pick(double[] values, int[] at) {
    return Arrays.stream(at).mapToDouble(k -> values[k]).toArray();
  }

  /** Returns limits symmetric in log M, M exp(+/- z se / M), with the robust standard error. */
  public SurvivalCurve.Limits limits(double level) {
    double z = StandardNormal.twoSided(level);
    return new SurvivalCurve.Limits(limit(-z), limit(z));
  }

  private double[] limit(double z) {
    return IntStream.range(0, time.length)
        .mapToDouble(k -> mean[k] * StrictMath.exp(z * robustError[k] / mean[k]))
        .toArray();
  }

  /** Returns the mean number of events at {@code t}, 0 before the first. */
  public double meanAt(double t) {
    int k = Arrays.binarySearch(time, t);
    int at = k >= 0 ? k : -k - 2;
    return at < 0 ? 0 : mean[at];
  }
}
