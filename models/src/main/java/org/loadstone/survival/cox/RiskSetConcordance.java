package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.Comparator;
import org.loadstone.metric.Concordance;
import org.loadstone.metric.RankSums;

/**
 * Compares each event with the other rows of its stratum at risk at its time, from the last time to
 * the first. Scores count by where they stand among those of the events: in cells between and at
 * them.
 */
final class RiskSetConcordance {
  private final CoxRows rows;
  private final EventTimes times;
  private final double[] score;
  private final int[] cell; // from 1; even ones are scores of events of the stratum
  private final SlotRows byLast;
  private final SlotRows byBefore;
  private final double[][] ofEvents; // lower, higher and equal scores that each event meets
  private final double[] net; // of each row as one that events meet: concordant less discordant
  private final double[] all; // and all
  private double tiedTime;
  private double tiedBoth;

  private RiskSetConcordance(CoxProblem problem, double[] score) {
    this.rows = problem.rows();
    this.times = problem.times();
    this.score = score;
    this.cell = new int[score.length];
    this.byLast = SlotRows.of(times.last, times.slots());
    this.byBefore = SlotRows.of(times.before, times.slots());
    this.ofEvents = new double[3][times.rows.length];
    this.net = new double[score.length];
    this.all = new double[score.length];
  }

  static Concordance of(CoxProblem problem, double[] score) {
    RiskSetConcordance sweep = new RiskSetConcordance(problem, score);
    double[][] levels = sweep.levels();
    Blocks.forEach(score.length, (from, to) -> sweep.place(levels, from, to));
    Blocks.each(
        2,
        part -> {
          for (int s = 0; s < levels.length; s++) {
            RankSums sums = new RankSums(2 * levels[s].length + 1);
            if (part == 0) {
              sweep.events(s, sums);
            } else {
              sweep.others(s, sums);
            }
          }
        });
    return sweep.result();
  }

  // Distinct scores of the events of each stratum.
  private double[][] levels() {
    double[][] levels = new double[times.strata()][];
    for (int s = 0; s < levels.length; s++) {
      int from = times.rowsFrom[times.from[s]];
      int to = times.rowsFrom[times.from[s + 1]];
      double[] scores = new double[to - from];
      Arrays.setAll(scores, e -> score[times.rows[from + e]]);
      Arrays.parallelSort(scores);
      int distinct = 0;
      for (double one : scores) {
        if (distinct == 0 || one != scores[distinct - 1]) {
          scores[distinct++] = one;
        }
      }
      levels[s] = Arrays.copyOf(scores, distinct);
    }
    return levels;
  }

  private void place(double[][] levels, int from, int to) {
    for (int i = from; i < to; i++) {
      if (times.last[i] >= 0) {
        int at = Arrays.binarySearch(levels[rows.stratum(i)], score[i]);
        cell[i] = at >= 0 ? 2 * at + 2 : 2 * (-at - 1) + 1;
      }
    }
  }

  // What each event meets among the rows at risk.
  private void events(int stratum, RankSums atRisk) {
    for (int k = times.from[stratum + 1] - 1; k >= times.from[stratum]; k--) {
      for (int m = byBefore.from(k); m < byBefore.to(k); m++) {
        int i = byBefore.row(m);
        atRisk.add(cell[i], -rows.weight(i));
      }
      for (int m = byLast.from(k); m < byLast.to(k); m++) {
        int i = byLast.row(m);
        if (times.slot[i] != k) {
          atRisk.add(cell[i], rows.weight(i));
        }
      }
      for (int e = times.rowsFrom[k]; e < times.rowsFrom[k + 1]; e++) {
        int c = cell[times.rows[e]];
        ofEvents[0][e] = atRisk.below(c);
        ofEvents[2][e] = atRisk.at(c);
        ofEvents[1][e] = atRisk.all() - ofEvents[0][e] - ofEvents[2][e];
      }
      tie(times.rowsFrom[k], times.rowsFrom[k + 1]);
      for (int e = times.rowsFrom[k]; e < times.rowsFrom[k + 1]; e++) {
        atRisk.add(cell[times.rows[e]], rows.weight(times.rows[e]));
      }
    }
  }

  private void tie(int from, int to) {
    int[] tied =
        Arrays.stream(times.rows, from, to)
            .boxed()
            .sorted(Comparator.comparingInt(i -> cell[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double before = 0;
    for (int m = 0; m < tied.length; ) {
      double same = 0;
      double squares = 0;
      int c = cell[tied[m]];
      for (; m < tied.length && cell[tied[m]] == c; m++) {
        double w = rows.weight(tied[m]);
        same += w;
        squares += w * w;
      }
      tiedTime += before * same;
      tiedBoth += (same * same - squares) / 2;
      before += same;
    }
  }

  // What each row meets among the events while it is at risk: those after its start less those
  // after its end.
  private void others(int stratum, RankSums passed) {
    int first = times.from[stratum];
    int last = times.from[stratum + 1] - 1;
    for (int k = last; k >= first; k--) {
      for (int m = byBefore.from(k); m < byBefore.to(k); m++) {
        pass(byBefore.row(m), 1, passed);
      }
      endings(k, false, passed);
      for (int e = times.rowsFrom[k]; e < times.rowsFrom[k + 1]; e++) {
        passed.add(cell[times.rows[e]], rows.weight(times.rows[e]));
      }
      endings(k, true, passed);
    }
    for (int m = first > last ? 0 : byLast.from(first); m < byLast.to(last); m++) {
      if (times.before[byLast.row(m)] < 0) {
        pass(byLast.row(m), 1, passed);
      }
    }
  }

  private void endings(int k, boolean isEvent, RankSums passed) {
    for (int m = byLast.from(k); m < byLast.to(k); m++) {
      int i = byLast.row(m);
      if ((times.slot[i] == k) == isEvent) {
        pass(i, -1, passed);
      }
    }
  }

  private void pass(int i, int sign, RankSums passed) {
    double lower = passed.below(cell[i]);
    double higher = passed.all() - lower - passed.at(cell[i]);
    net[i] += sign * (higher - lower);
    all[i] += sign * passed.all();
  }

  // Each pair stands at both of its rows.
  private Concordance result() {
    double[] sum = new double[3];
    for (int e = 0; e < times.rows.length; e++) {
      int i = times.rows[e];
      for (int m = 0; m < 3; m++) {
        sum[m] += rows.weight(i) * ofEvents[m][e];
      }
      net[i] += ofEvents[0][e] - ofEvents[1][e];
      all[i] += ofEvents[0][e] + ofEvents[1][e] + ofEvents[2][e];
    }
    double pairs = sum[0] + sum[1] + sum[2];
    double difference = (sum[0] - sum[1]) / pairs;
    double[] influence = new double[net.length];
    Arrays.setAll(influence, i -> rows.weight(i) * (net[i] - difference * all[i]) / pairs / 2);
    return new Concordance(sum[0], sum[1], sum[2], tiedTime, tiedBoth, influence);
  }
}
