package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * First and second derivatives of the log partial likelihood along frailties of groups.
 *
 * @param gradient per group
 * @param diagonal information of each frailty by itself
 * @param cross groups by p, information of each frailty with each coefficient
 */
record GroupInformation(double[] gradient, double[] diagonal, double[][] cross) {
  static GroupInformation of(RiskSums sums, int[] group, int groups) {
    CoxRows rows = sums.problem.rows();
    double[] expected = sums.expected();
    double[] gradient = new double[groups];
    double[] diagonal = new double[groups];
    for (int i = 0; i < group.length; i++) {
      gradient[group[i]] += rows.weight(i) * ((rows.event[i] ? 1 : 0) - expected[i]);
      diagonal[group[i]] += rows.weight(i) * expected[i];
    }
    double[] squares = new Shares(sums, group, groups).squares();
    for (int g = 0; g < groups; g++) {
      diagonal[g] -= squares[g];
    }
    double[][] cross = new double[groups][sums.problem.width()];
    for (int j = 0; j < sums.problem.width(); j++) {
      cross(sums, expected, group, j, cross);
    }
    return new GroupInformation(gradient, diagonal, cross);
  }

  // sum of E x less what the mean of the risk set has of it.
  private static void cross(
      RiskSums sums, double[] expected, int[] group, int j, double[][] cross) {
    CoxProblem problem = sums.problem;
    EventTimes times = problem.times();
    MeanPath path = MeanPath.of(sums, j);
    double[] cumulative = times.cumulative(path.step());
    for (int i = 0; i < group.length; i++) {
      int k = times.slot[i];
      double own = k < 0 ? 0 : path.step()[k] - path.ownStep()[k];
      double passed = sums.risk[i] * (times.grown(cumulative, i) - own);
      double x = problem.rows().columns[j][i] - problem.centre()[j];
      cross[group[i]][j] += problem.rows().weight(i) * (expected[i] * x - passed);
    }
  }

  /** Squared shares of groups in the risk sets. */
  private static final class Shares {
    private final RiskSums sums;
    private final int[] group;
    private final double[] out;
    private final double[] cumulative; // of hazard / risk left
    private final double[] step;

    Shares(RiskSums sums, int[] group, int groups) {
      this.sums = sums;
      this.group = group;
      this.out = new double[groups];
      this.step = new double[sums.hazard.length];
      for (int k = 0; k < step.length; k++) {
        for (int s = 0; s < sums.problem.steps(k); s++) {
          double left = sums.left(k, sums.problem.gone(k, s));
          step[k] += sums.stepWeight(k) / (left * left);
        }
      }
      this.cumulative = sums.problem.times().cumulative(step);
    }

    double[] squares() {
      int n = group.length;
      int[] order =
          IntStream.range(0, n)
              .boxed()
              .sorted((a, b) -> Integer.compare(group[a], group[b]))
              .mapToInt(Integer::intValue)
              .toArray();
      for (int from = 0; from < n; ) {
        int to = from;
        while (to < n && group[order[to]] == group[order[from]]) {
          to++;
        }
        out[group[order[from]]] = ofGroup(Arrays.copyOfRange(order, from, to));
        from = to;
      }
      return out;
    }

    // Between the ends of its rows a group's risk is constant; slots with its events are by hand.
    private double ofGroup(int[] members) {
      EventTimes times = sums.problem.times();
      int[] at = Arrays.stream(members).filter(i -> times.last[i] >= 0).toArray();
      int[] edges =
          Arrays.stream(at)
              .flatMap(i -> IntStream.of(first(i), times.last[i] + 1))
              .sorted()
              .distinct()
              .toArray();
      double[] change = new double[edges.length];
      for (int i : at) {
        double w = sums.problem.rows().weight(i) * sums.risk[i];
        change[Arrays.binarySearch(edges, first(i))] += w;
        change[Arrays.binarySearch(edges, times.last[i] + 1)] -= w;
      }
      double total = 0;
      double risk = 0;
      for (int e = 0; e + 1 < edges.length; e++) {
        risk += change[e];
        total += risk * risk * grown(edges[e], edges[e + 1] - 1);
      }
      int[] slots = Arrays.stream(at).map(i -> times.slot[i]).filter(k -> k >= 0).toArray();
      for (int k : Arrays.stream(slots).distinct().toArray()) {
        total += correction(k, at);
      }
      return total;
    }

    private int first(int i) {
      EventTimes times = sums.problem.times();
      return times.before[i] >= 0
          ? times.before[i] + 1
          : times.from[sums.problem.rows().stratum(i)];
    }

    private double grown(int first, int last) {
      EventTimes times = sums.problem.times();
      double sum = 0;
      for (int k = first; k <= last; ) {
        int end = Math.min(last, times.from[times.stratum[k] + 1] - 1);
        boolean isBegin = k == times.from[times.stratum[k]];
        sum += cumulative[end] - (isBegin ? 0 : cumulative[k - 1]);
        k = end + 1;
      }
      return sum;
    }

    // Of a slot with own events the risk that is gone step by step.
    private double correction(int slot, int[] members) {
      EventTimes times = sums.problem.times();
      double risk = 0;
      double ending = 0;
      for (int i : members) {
        double w = sums.problem.rows().weight(i) * sums.risk[i];
        risk += first(i) <= slot && slot <= times.last[i] ? w : 0;
        ending += times.slot[i] == slot ? w : 0;
      }
      double total = -risk * risk * step[slot];
      for (int s = 0; s < sums.problem.steps(slot); s++) {
        double gone = sums.problem.gone(slot, s);
        double share = (risk - gone * ending) / sums.left(slot, gone);
        total += sums.stepWeight(slot) * share * share;
      }
      return total;
    }
  }
}
