package org.loadstone.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Observed share of events in groups of ascending risk.
 *
 * <p>Groups hold equal numbers of rows as far as ties allow: rows with equal risk stay together, so
 * there may be fewer groups than asked for. Wilson intervals take rows as independent.
 *
 * @param groups in ascending order of risk
 */
public record CalibrationCurve(List<Group> groups) {
  /**
   * One group of rows.
   *
   * @param rows number of rows, repeats counted
   * @param events rows with an event
   * @param meanRisk mean predicted risk
   * @param lowestRisk smallest predicted risk
   * @param highestRisk largest predicted risk
   * @param observed share of events with Wilson's interval
   */
  public record Group(
      long rows,
      long events,
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
   * @param wanted number of groups, at least 1
   * @throws IllegalArgumentException if {@code wanted} is below 1
   */
  public static Answer<CalibrationCurve> of(RiskSample s, int wanted, double level) {
    if (wanted < 1) {
      throw new IllegalArgumentException(
          "Cannot group risks: " + wanted + " groups; ask for at least 1");
    }
    if (s.size == 0) {
      return Answer.absent(RiskSample.NO_ROWS);
    }
    List<Group> groups = new ArrayList<>();
    long before = 0;
    for (int from = 0; from < s.risk.length; ) {
      int to = end(s, from, before, wanted);
      Group group = group(s, from, to, level);
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

  private static Group group(RiskSample s, int from, int to, double level) {
    long rows = 0;
    long events = 0;
    double sum = 0;
    double lowest = 0;
    double highest = 0;
    for (int i = from; i < to; i++) {
      if (s.count[i] > 0) {
        lowest = rows == 0 ? s.risk[i] : lowest;
        highest = s.risk[i];
        rows += s.count[i];
        events += (long) s.count[i] * s.event[i];
        sum += s.count[i] * s.risk[i];
      }
    }
    return rows == 0
        ? null
        : new Group(
            rows, events, sum / rows, lowest, highest, Proportion.wilson(events, rows, level));
  }
}
