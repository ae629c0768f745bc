package org.loadstone.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Days from a planted fall that stays to its alert, and how far off its estimated onset is. */
final class DetectionDelay {
  private static final int CHANGE = 150;
  private static final int WATCHED = 28;
  private static final int[] WITHIN = {7, 14, WATCHED};
  private static final double[] FALLS = {1, 1.5, 2, 3};

  /**
   * What became of a fall.
   *
   * @param delays days from the change to the alert, the first day of the change counted as 1; 29
   *     where there was none in 28 days; without athletes on alert before
   * @param onsets estimated less true onset, of the alerts
   */
  record Row(ControlChart chart, double fall, int[] delays, int[] onsets) {
    double within(int days) {
      return (double) Arrays.stream(delays).filter(delay -> delay <= days).count() / delays.length;
    }

    int median() {
      return Arrays.stream(delays).sorted().toArray()[delays.length / 2];
    }

    double onsetWithin(int days) {
      return (double) Arrays.stream(onsets).filter(error -> Math.abs(error) <= days).count()
          / onsets.length;
    }
  }

  static List<Row> rows(long seed, int athletes) {
    List<Row> rows = new ArrayList<>();
    for (ControlChart chart :
        List.of(EwmaChart.of(Direction.DOWN), CusumChart.of(Direction.DOWN))) {
      ControlChart set =
          ChartLimits.own(FalseAlarmTables.AUTOCORRELATION).set(chart, FalseAlarmTables.USUAL);
      for (double fall : FALLS) {
        List<int[]> found =
            IntStream.range(0, athletes)
                .parallel()
                .mapToObj(athlete -> found(seed, athlete, set, fall))
                .filter(one -> one[0] > 0)
                .toList();
        rows.add(
            new Row(
                set,
                fall,
                found.stream().mapToInt(one -> one[0]).toArray(),
                found.stream().filter(one -> one[0] <= WATCHED).mapToInt(one -> one[1]).toArray()));
      }
    }
    return rows;
  }

  /** Returns [delay, error of the onset]; delay 0 for an athlete on alert before the change. */
  private static int[] found(long seed, int athlete, ControlChart chart, double fall) {
    Monitor monitor = Monitor.of(chart);
    double[] state = new double[monitor.stateSize()];
    int at = monitor.chartAt(0, 0);
    int[] found = {WATCHED + 1, 0};
    Reports.of(FalseAlarmTables.AUTOCORRELATION)
        .each(
            Reports.sequence(seed, athlete),
            CHANGE + WATCHED,
            (day, isReported, value) -> {
              if (day == CHANGE && chart.alert(state, at) != 0) {
                found[0] = 0;
              }
              monitor.step(state, 0, day, day < CHANGE ? value : value - fall);
              if (day >= CHANGE && found[0] > WATCHED && chart.alert(state, at) != 0) {
                found[0] = day - CHANGE + 1;
                found[1] = chart.onset(state, at) - CHANGE;
              }
            });
    return found;
  }

  static void markdown(StringBuilder out, List<Row> rows) {
    out.append("| chart, one side | fall, SD | in 7 days | in 14 days | in 28 days | median days ");
    out.append("| onset within 3 days |\n|---|---:|---:|---:|---:|---:|---:|\n");
    for (Row row : rows) {
      out.append("| %s | %s |".formatted(row.chart().title(), row.fall()));
      for (int days : WITHIN) {
        out.append(String.format(Locale.ROOT, " %.0f %% |", 100 * row.within(days)));
      }
      out.append(row.median() > WATCHED ? " over 28 |" : " %d |".formatted(row.median()));
      out.append(String.format(Locale.ROOT, " %.0f %% |\n", 100 * row.onsetWithin(3)));
    }
  }

  private DetectionDelay() {}
}
