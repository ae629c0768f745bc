package org.loadstone.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * The probability of having had one cause first, with Aalen's variance in Gray's form: the
 * variances of all cause-specific increments, each with the finite-sample factor of tied events,
 * carried to the incidence (Gray 1988, doi:10.1214/aos/1176350951). As cmprsk's {@code cuminc}.
 *
 * @param group code of the group
 * @param cause code of the cause
 * @param time times with an event of the cause, ascending
 * @param estimate cumulative incidence from each time on
 * @param variance of the estimate
 * @param lastTime end of follow-up in the group
 */
public record CumulativeIncidence(
    int group, int cause, double[] time, double[] estimate, double[] variance, double lastTime) {

  /**
   * Returns the incidence of each cause in each group, cause by cause, each in ascending code.
   *
   * @throws IllegalArgumentException if a row starts late or weighs other than 1
   */
  public static List<CumulativeIncidence> of(SurvivalData data) {
    CompetingRows.requirePlain(data);
    List<CumulativeIncidence> out = new ArrayList<>();
    for (int cause : data.causes()) {
      for (int group : data.groups()) {
        out.add(of(data, data.rowsOf(group), group, cause));
      }
    }
    return List.copyOf(out);
  }

  private static CumulativeIncidence of(SurvivalData data, int[] rows, int group, int cause) {
    int[] byStop = SurvivalData.ascending(rows, data.stop);
    Sums sums = new Sums();
    List<double[]> steps = new ArrayList<>();
    for (int from = 0; from < byStop.length; ) {
      double t = data.stop[byStop[from]];
      int own = 0;
      int other = 0;
      int to = from;
      for (; to < byStop.length && data.stop[byStop[to]] == t; to++) {
        own += data.cause[byStop[to]] == cause ? 1 : 0;
        other += data.cause[byStop[to]] != cause && data.cause[byStop[to]] != 0 ? 1 : 0;
      }
      sums.add(byStop.length - from, own, other);
      if (own > 0) {
        steps.add(new double[] {t, sums.incidence, sums.variance()});
      }
      from = to;
    }
    return new CumulativeIncidence(
        group,
        cause,
        steps.stream().mapToDouble(s -> s[0]).toArray(),
        steps.stream().mapToDouble(s -> s[1]).toArray(),
        steps.stream().mapToDouble(s -> s[2]).toArray(),
        data.stop[byStop[byStop.length - 1]]);
  }

  /** Returns the incidence at {@code t}, NaN after the end of follow-up. */
  public double estimateAt(double t) {
    return at(estimate, t);
  }

  /** Returns the variance of the incidence at {@code t}, NaN after the end of follow-up. */
  public double varianceAt(double t) {
    return at(variance, t);
  }

  private double at(double[] values, double t) {
    if (t > lastTime) {
      return Double.NaN;
    }
    int k = step(t).orElse(-1);
    return k < 0 ? 0 : values[k];
  }

  private OptionalInt step(double t) {
    int k = Arrays.binarySearch(time, t);
    int at = k >= 0 ? k : -k - 2;
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  // The influence of an increment at s on F(t) is linear in F(t) - F(s) over S(s), so three sums
  // do.
  private static final class Sums {
    double incidence;
    private double survival = 1;
    private double constant;
    private double linear;
    private double quadratic;

    void add(int risk, int own, int other) {
      if (own + other == 0) {
        return;
      }
      double before = survival;
      double after = survival * (risk - own - other) / risk;
      incidence += before * own / risk;
      double inverse = after > 0 ? 1 / after : 0;
      if (after > 0) {
        increment(before, other, risk, incidence * inverse, inverse);
      }
      increment(before, own, risk, 1 + incidence * inverse, inverse);
      survival = after;
    }

    private void increment(double before, int count, double risk, double level, double slope) {
      if (count == 0) {
        return;
      }
      double ties = count > 1 ? 1 - (count - 1) / (risk - 1) : 1;
      double spread = before * before * ties * count / (risk * risk);
      constant += level * level * spread;
      linear += level * slope * spread;
      quadratic += slope * slope * spread;
    }

    double variance() {
      return constant + incidence * (incidence * quadratic - 2 * linear);
    }
  }
}
