package org.loadstone.survival.cox;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The distinct event times of each stratum as slots 0, 1, ..., by stratum and then time, and where
 * each row stands among them: at risk in the slots after {@code before} up to {@code last}.
 */
final class EventTimes {
  final double[] time;
  final int[] stratum;
  final int[] from; // first slot of each stratum, and the number of slots
  final int[] before; // -1 where a row is at risk from its stratum's first slot
  final int[] last; // -1 where a row is never at risk of an event
  final int[] slot; // where a row has its event, or -1
  final int[] rows; // with an event, by slot and then row
  final int[] rowsFrom; // where the rows of each slot begin, and their number

  private EventTimes(double[] time, int[] stratum, int[] from, int[] rows, int[] rowsFrom, int n) {
    this.time = time;
    this.stratum = stratum;
    this.from = from;
    this.rows = rows;
    this.rowsFrom = rowsFrom;
    this.before = new int[n];
    this.last = new int[n];
    this.slot = new int[n];
  }

  static EventTimes of(CoxRows data) {
    int n = data.size();
    int[] rows = sorted(data);
    int strata = 1;
    for (int i = 0; data.stratum != null && i < n; i++) {
      strata = Math.max(strata, data.stratum[i] + 1);
    }
    double[] time = new double[rows.length];
    int[] stratum = new int[rows.length];
    int[] rowsFrom = new int[rows.length + 1];
    int slots = 0;
    for (int k = 0; k < rows.length; k++) {
      double t = data.stop[rows[k]];
      int s = data.stratum(rows[k]);
      if (slots == 0 || time[slots - 1] != t || stratum[slots - 1] != s) {
        time[slots] = t;
        stratum[slots] = s;
        rowsFrom[slots++] = k;
      }
    }
    rowsFrom[slots] = rows.length;
    int[] from = new int[strata + 1];
    for (int k = 0; k < slots; k++) {
      from[stratum[k] + 1]++;
    }
    for (int s = 0; s < strata; s++) {
      from[s + 1] += from[s];
    }
    EventTimes times =
        new EventTimes(
            Arrays.copyOf(time, slots),
            Arrays.copyOf(stratum, slots),
            from,
            rows,
            Arrays.copyOf(rowsFrom, slots + 1),
            n);
    Blocks.forEach(n, (a, b) -> times.place(data, a, b));
    return times;
  }

  private static int[] sorted(CoxRows data) {
    Integer[] rows =
        IntStream.range(0, data.size()).filter(i -> data.event[i]).boxed().toArray(Integer[]::new);
    Arrays.parallelSort(
        rows,
        (a, b) -> {
          int byStratum = Integer.compare(data.stratum(a), data.stratum(b));
          return byStratum != 0 ? byStratum : Double.compare(data.stop[a], data.stop[b]);
        });
    return Arrays.stream(rows).mapToInt(Integer::intValue).toArray();
  }

  private void place(CoxRows data, int begin, int end) {
    for (int i = begin; i < end; i++) {
      int s = data.stratum(i);
      int reached = atOrBefore(data.stop[i], s);
      int started = data.start == null ? from[s] - 1 : atOrBefore(data.start[i], s);
      boolean isAtRisk = reached > started;
      last[i] = isAtRisk ? reached : -1;
      before[i] = isAtRisk && started >= from[s] ? started : -1;
      slot[i] = data.event[i] ? reached : -1;
    }
  }

  private int atOrBefore(double t, int s) {
    int at = Arrays.binarySearch(time, from[s], from[s + 1], t);
    return at >= 0 ? at : -at - 2;
  }

  int slots() {
    return time.length;
  }

  int strata() {
    return from.length - 1;
  }

  int events(int slot) {
    return rowsFrom[slot + 1] - rowsFrom[slot];
  }

  /** Returns the sum over the rows at risk in each slot. */
  double[] atRisk(double[] value) {
    double[] sum = new double[slots()];
    for (int i = 0; i < value.length; i++) {
      add(sum, i, value[i]);
    }
    return down(sum);
  }

  /** Returns the sum of value (x - centre) over the rows at risk in each slot. */
  double[] atRisk(double[] value, double[] x, double centre) {
    double[] sum = new double[slots()];
    for (int i = 0; i < value.length; i++) {
      add(sum, i, value[i] * (x[i] - centre));
    }
    return down(sum);
  }

  private void add(double[] sum, int row, double value) {
    if (last[row] >= 0) {
      sum[last[row]] += value;
      if (before[row] >= 0) {
        sum[before[row]] -= value;
      }
    }
  }

  private double[] down(double[] sum) {
    for (int s = 0; s < strata(); s++) {
      for (int k = from[s + 1] - 2; k >= from[s]; k--) {
        sum[k] += sum[k + 1];
      }
    }
    return sum;
  }

  /** Returns the sum over the rows with an event in each slot. */
  double[] ending(double[] value) {
    double[] sum = new double[slots()];
    for (int k = 0; k < sum.length; k++) {
      for (int e = rowsFrom[k]; e < rowsFrom[k + 1]; e++) {
        sum[k] += value[rows[e]];
      }
    }
    return sum;
  }

  /** Returns running sums, from 0 in each stratum. */
  double[] cumulative(double[] step) {
    double[] sum = step.clone();
    for (int k = 1; k < sum.length; k++) {
      if (stratum[k] == stratum[k - 1]) {
        sum[k] += sum[k - 1];
      }
    }
    return sum;
  }

  /** Returns what a running sum grows while a row is at risk. */
  double grown(double[] cumulative, int row) {
    if (last[row] < 0) {
      return 0;
    }
    return cumulative[last[row]] - (before[row] < 0 ? 0 : cumulative[before[row]]);
  }
}
