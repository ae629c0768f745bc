package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.loadstone.metric.Concordance;
import org.loadstone.metric.RankSums;

/**
 * Compares each event with the other rows of its stratum at risk at its time, from the last time to
 * the first: one set of sums for the rows at risk, one for the events that have passed.
 */
final class RiskSetConcordance {
  private static final int CONCORDANT = 0;
  private static final int DISCORDANT = 1;
  private static final int TIED = 2;

  private final CoxRows rows;
  private final int[] rank; // 1, 2, ... by ascending score
  private final double[][] pairs; // of each row
  private double tiedTime;
  private double tiedBoth;

  private RiskSetConcordance(CoxRows rows, double[] score) {
    this.rows = rows;
    double[] distinct = score.clone();
    Arrays.parallelSort(distinct);
    double[] levels = Arrays.stream(distinct).distinct().toArray();
    this.rank = new int[score.length];
    Blocks.forEach(
        score.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rank[i] = 1 + Arrays.binarySearch(levels, score[i]);
          }
        });
    this.pairs = new double[3][score.length];
  }

  static Concordance of(CoxRows rows, double[] score) {
    RiskSetConcordance sweep = new RiskSetConcordance(rows, score);
    Integer[] byStop = sorted(rows, rows.stop);
    Integer[] byStart = rows.start == null ? new Integer[0] : sorted(rows, rows.start);
    int atStart = 0;
    for (int from = 0; from < byStop.length; ) {
      int stratum = rows.stratum(byStop[from]);
      int to = from;
      while (to < byStop.length && rows.stratum(byStop[to]) == stratum) {
        to++;
      }
      int startTo = rows.start == null ? 0 : to;
      sweep.stratum(
          Arrays.copyOfRange(byStop, from, to), Arrays.copyOfRange(byStart, atStart, startTo));
      atStart = startTo;
      from = to;
    }
    return sweep.result();
  }

  // By stratum and descending time.
  private static Integer[] sorted(CoxRows rows, double[] time) {
    Integer[] order = IntStream.range(0, time.length).boxed().toArray(Integer[]::new);
    Comparator<Integer> byStratum = Comparator.comparingInt(rows::stratum);
    Arrays.parallelSort(order, byStratum.thenComparing((a, b) -> Double.compare(time[b], time[a])));
    return order;
  }

  private void stratum(Integer[] byStop, Integer[] byStart) {
    int[] ranks = Arrays.stream(byStop).mapToInt(i -> rank[i]).sorted().distinct().toArray();
    for (int i : byStop) {
      rank[i] = 1 + Arrays.binarySearch(ranks, rank[i]);
    }
    RankSums atRisk = new RankSums(ranks.length);
    RankSums passed = new RankSums(ranks.length);
    int stop = 0;
    int start = 0;
    while (stop < byStop.length) {
      double t = rows.stop[byStop[stop]];
      for (; start < byStart.length && rows.start[byStart[start]] >= t; start++) {
        leave(byStart[start], atRisk, passed);
      }
      int to = stop;
      for (; to < byStop.length && rows.stop[byStop[to]] == t; to++) {
        enter(byStop[to], false, atRisk, passed);
      }
      events(Arrays.copyOfRange(byStop, stop, to), atRisk, passed);
      stop = to;
    }
    for (int k = rows.start == null ? 0 : start; k < byStop.length; k++) {
      meet(rows.start == null ? byStop[k] : byStart[k], 1, passed);
    }
  }

  private void leave(int i, RankSums atRisk, RankSums passed) {
    atRisk.add(rank[i], -rows.weight(i));
    meet(i, 1, passed);
  }

  private void enter(int i, boolean event, RankSums atRisk, RankSums passed) {
    if (rows.event[i] == event) {
      meet(i, -1, passed);
      atRisk.add(rank[i], rows.weight(i));
    }
  }

  // Adds the events of later times to a row, or takes away those after its end.
  private void meet(int i, int sign, RankSums passed) {
    pairs[CONCORDANT][i] += sign * passed.above(rank[i]);
    pairs[DISCORDANT][i] += sign * passed.below(rank[i]);
    pairs[TIED][i] += sign * passed.at(rank[i]);
  }

  private void events(Integer[] ending, RankSums atRisk, RankSums passed) {
    for (int i : ending) {
      if (rows.event[i]) {
        pairs[CONCORDANT][i] += atRisk.below(rank[i]);
        pairs[DISCORDANT][i] += atRisk.above(rank[i]);
        pairs[TIED][i] += atRisk.at(rank[i]);
      }
    }
    tie(ending);
    for (int i : ending) {
      if (rows.event[i]) {
        passed.add(rank[i], rows.weight(i));
      }
    }
    for (int i : ending) {
      enter(i, true, atRisk, passed);
    }
  }

  private void tie(Integer[] ending) {
    Integer[] events =
        Arrays.stream(ending)
            .filter(i -> rows.event[i])
            .sorted(Comparator.comparingInt(i -> rank[i]))
            .toArray(Integer[]::new);
    double before = 0;
    for (int from = 0; from < events.length; ) {
      double same = 0;
      double squares = 0;
      int r = rank[events[from]];
      for (; from < events.length && rank[events[from]] == r; from++) {
        double w = rows.weight(events[from]);
        same += w;
        squares += w * w;
      }
      tiedTime += before * same;
      tiedBoth += (same * same - squares) / 2;
      before += same;
    }
  }

  // Each pair stands at both of its rows.
  private Concordance result() {
    double[] sum = new double[3];
    int n = rank.length;
    for (int m = 0; m < 3; m++) {
      for (int i = 0; i < n; i++) {
        sum[m] += rows.weight(i) * pairs[m][i] / 2;
      }
    }
    double all = sum[0] + sum[1] + sum[2];
    double difference = (sum[0] - sum[1]) / all;
    double[] influence = new double[n];
    for (int i = 0; i < n; i++) {
      double c = pairs[CONCORDANT][i];
      double d = pairs[DISCORDANT][i];
      double own = c - d - difference * (c + d + pairs[TIED][i]);
      influence[i] = rows.weight(i) * own / all / 2;
    }
    return new Concordance(sum[0], sum[1], sum[2], tiedTime, tiedBoth, influence);
  }
}
