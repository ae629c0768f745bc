package org.loadstone.metric;

import java.util.Arrays;

/** Counts pairs in two passes over time, backward and forward, with weights summed by rank. */
final class ConcordanceSweep {
  private final SurvivalSample s;
  private final int[] rank; // 1, 2, ... in ascending score
  private final int ranks;
  private final double[] weight; // of an event at the row's end, 0 for other rows
  private final double[][] pairs; // of each row: concordant, discordant, tied score
  private double tiedTime;
  private double tiedBoth;

  ConcordanceSweep(SurvivalSample s, double[] score, PairWeight kind, double tau) {
    this.s = s;
    double[] distinct = Arrays.stream(score).map(v -> v + 0.0).sorted().distinct().toArray();
    this.ranks = distinct.length;
    this.rank =
        Arrays.stream(score).mapToInt(v -> 1 + Arrays.binarySearch(distinct, v + 0.0)).toArray();
    this.pairs = new double[score.length][3];
    this.weight = new double[score.length];
    weigh(kind, tau);
  }

  private boolean isEvent(int row) {
    return s.cause[row] == 1 && s.count[row] > 0;
  }

  private void weigh(PairWeight kind, double tau) {
    double survival = 1;
    double uncensored = 1;
    double risk = s.size;
    for (int from = 0; from < s.order.length; ) {
      int to = s.tiedUntil(from);
      double events = 0;
      double ending = 0;
      for (int k = from; k < to; k++) {
        int i = s.order[k];
        events += isEvent(i) ? s.count[i] : 0;
        ending += s.count[i];
        if (isEvent(i) && s.time[i] <= tau) {
          weight[i] = kind.of(s.size, risk, survival, uncensored);
        }
      }
      survival *= events == 0 ? 1 : (risk - events) / risk;
      uncensored *= ending == events ? 1 : (risk - ending) / (risk - events);
      risk -= ending;
      from = to;
    }
  }

  /** Compares events with later ends and with other ends of the same time. */
  Concordance run() {
    backward(false);
    forward(false);
    return result();
  }

  /** Compares events with later ends alone. */
  Concordance runStrictly() {
    backward(true);
    forward(true);
    return result();
  }

  private void backward(boolean isStrict) {
    RankSums later = new RankSums(ranks);
    for (int to = s.order.length; to > 0; ) {
      int from = to - 1;
      while (from > 0 && s.time[s.order[from - 1]] == s.time[s.order[to - 1]]) {
        from--;
      }
      add(later, from, to, !isStrict, false);
      for (int k = from; k < to; k++) {
        int i = s.order[k];
        if (weight[i] > 0) {
          count(i, weight[i], later.below(rank[i]), later.above(rank[i]), later.at(rank[i]));
        }
      }
      add(later, from, to, isStrict, true);
      tie(from, to);
      to = from;
    }
  }

  // Adds ends without an event if wanted, and events if wanted.
  private void add(RankSums sums, int from, int to, boolean others, boolean events) {
    for (int k = from; k < to; k++) {
      int i = s.order[k];
      if (isEvent(i) ? events : others) {
        sums.add(rank[i], s.count[i]);
      }
    }
  }

  private void forward(boolean isStrict) {
    RankSums earlier = new RankSums(ranks);
    for (int from = 0; from < s.order.length; ) {
      int to = s.tiedUntil(from);
      for (int pass = 0; pass < 2; pass++) {
        boolean isAfterEvents = pass == 1;
        for (int k = from; k < to; k++) {
          int i = s.order[k];
          boolean waits = !isStrict && !isEvent(i);
          if (waits == isAfterEvents) {
            count(i, 1, earlier.above(rank[i]), earlier.below(rank[i]), earlier.at(rank[i]));
          }
        }
        for (int k = from; k < to && !isAfterEvents; k++) {
          int i = s.order[k];
          if (weight[i] > 0) {
            earlier.add(rank[i], weight[i] * s.count[i]);
          }
        }
      }
      from = to;
    }
  }

  private void count(int row, double weight, double concordant, double discordant, double tied) {
    pairs[row][0] += weight * concordant;
    pairs[row][1] += weight * discordant;
    pairs[row][2] += weight * tied;
  }

  private void tie(int from, int to) {
    int[] tied =
        Arrays.stream(s.order, from, to)
            .filter(i -> weight[i] > 0)
            .boxed()
            .sorted((a, b) -> Integer.compare(rank[a], rank[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double before = 0;
    for (int i = 0; i < tied.length; ) {
      double same = 0;
      double w = weight[tied[i]];
      int r = rank[tied[i]];
      for (; i < tied.length && rank[tied[i]] == r; i++) {
        same += s.count[tied[i]];
      }
      tiedTime += w * before * same;
      tiedBoth += w * same * (same - 1) / 2;
      before += same;
    }
  }

  // Each pair stands at both of its rows.
  private Concordance result() {
    double[] sum = new double[3];
    for (int i = 0; i < pairs.length; i++) {
      for (int m = 0; m < 3; m++) {
        sum[m] += s.count[i] * pairs[i][m] / 2;
      }
    }
    double all = sum[0] + sum[1] + sum[2];
    double difference = (sum[0] - sum[1]) / all;
    double[] influence = new double[pairs.length];
    for (int i = 0; i < influence.length; i++) {
      double[] p = pairs[i];
      double own = p[0] - p[1] - difference * (p[0] + p[1] + p[2]);
      influence[i] = s.count[i] * own / all / 2;
    }
    return new Concordance(sum[0], sum[1], sum[2], tiedTime, tiedBoth, influence);
  }
}
