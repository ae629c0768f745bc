package org.loadstone.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Observed share of events in groups of ascending risk.
 *
 * <p>Groups hold equal numbers of rows as far as ties allow: rows with equal risk stay together, so
 * there may be fewer groups than asked for. Intervals resample athletes and hold the groups fixed.
 *
 * @param groups in ascending order of risk
 */
public record CalibrationCurve(List<Group> groups) {
  /**
   * One group of rows.
   *
   * @param rows number of rows, repeats counted
   * @param events rows with an event
   * @param athletes different athletes among the rows
   * @param meanRisk mean predicted risk
   * @param lowestRisk smallest predicted risk
   * @param highestRisk largest predicted risk
   * @param observed share of events with its athlete-bootstrap interval; Wilson's over athletes
   *     where no row or every row has an event
   */
  public record Group(
      long rows,
      long events,
      int athletes,
      double meanRisk,
      double lowestRisk,
      double highestRisk,
      Interval observed) {}

  public CalibrationCurve {
    groups = List.copyOf(groups);
  }

  /**
   * Returns the curve; absent without rows.
   *
   * @param athlete code of the athlete of each row, in the order in which the sample was given
   * @param wanted number of groups, at least 1
   * @throws IllegalArgumentException if {@code wanted} is below 1
   */
  public static Answer<CalibrationCurve> of(
      RiskSample s, int[] athlete, int wanted, AthleteBootstrap bootstrap) {
    if (wanted < 1) {
      throw new IllegalArgumentException(
          "Cannot group risks: " + wanted + " groups; ask for at least 1");
    }
    if (s.size == 0) {
      return Answer.absent(RiskSample.NO_ROWS);
    }
    int[] member = new int[athlete.length]; // in ascending order of risk
    int[] dense = AthleteBootstrap.dense(athlete);
    for (int row = 0; row < dense.length; row++) {
      member[s.positionOf(row)] = dense[row];
    }
    List<Group> groups = new ArrayList<>();
    long before = 0;
    for (int from = 0; from < s.risk.length; ) {
      int to = end(s, from, before, wanted);
      Group group = group(s, member, from, to, bootstrap);
      if (group != null) {
        groups.add(group);
        before += group.rows();
      }
      from = to;
    }
    return Answer.of(new CalibrationCurve(groups));
  }

  // A group ends at the first change of risk at or after the next k/wanted share of all rows.
  private static int end(RiskSample s, int from, long before, int wanted) {
    long k = before * wanted / s.size + 1;
    long seen = before;
    int i = from;
    while (i < s.risk.length) {
      seen += s.count[i];
      i++;
      boolean changes = i < s.risk.length && s.risk[i] != s.risk[i - 1];
      if (changes && seen * wanted >= k * s.size) {
        return i;
      }
    }
    return i;
  }

  private static Group group(
      RiskSample s, int[] member, int from, int to, AthleteBootstrap bootstrap) {
    int athletes = Arrays.stream(member).max().orElseThrow() + 1;
    long[] rows = new long[athletes];
    long[] events = new long[athletes];
    double sum = 0;
    int first = -1;
    int last = -1;
    for (int i = from; i < to; i++) {
      if (s.count[i] > 0) {
        first = first < 0 ? i : first;
        last = i;
        rows[member[i]] += s.count[i];
        events[member[i]] += (long) s.count[i] * s.event[i];
        sum += s.count[i] * s.risk[i];
      }
    }
    if (first < 0) {
      return null;
    }
    long n = Arrays.stream(rows).sum();
    return new Group(
        n,
        Arrays.stream(events).sum(),
        (int) Arrays.stream(rows).filter(r -> r > 0).count(),
        sum / n,
        s.risk[first],
        s.risk[last],
        bootstrap.share(rows, events));
  }
}
