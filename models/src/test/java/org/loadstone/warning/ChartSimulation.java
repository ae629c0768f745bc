package org.loadstone.warning;

import java.util.List;
import java.util.stream.IntStream;

/** Counts false alarms of charts over long stretches of unchanged reports. */
record ChartSimulation(long seed, int replicates, int days) {

  /** Counts over deviations from the known mean 0 and SD 1. */
  FalseAlarms known(ControlChart chart) {
    return FalseAlarms.of(
        IntStream.range(0, replicates).parallel().mapToObj(i -> known(chart, i)).toList());
  }

  private long[] known(ControlChart chart, int replicate) {
    double[] state = new double[chart.stateSize()];
    long[] counts = new long[2];
    Reports.of(0)
        .each(
            Reports.sequence(seed, replicate),
            days,
            (day, isReported, value) -> {
              int before = chart.alert(state, 0);
              chart.step(state, 0, day, value);
              count(counts, before, chart.alert(state, 0));
            });
    return counts;
  }

  /** Counts as athletes are watched: against the moving baseline, through {@link Monitor}. */
  FalseAlarms own(Reports reports, ControlChart chart) {
    return FalseAlarms.of(
        IntStream.range(0, replicates).parallel().mapToObj(i -> own(reports, chart, i)).toList());
  }

  private long[] own(Reports reports, ControlChart chart, int replicate) {
    Monitor monitor = Monitor.of(chart);
    double[] state = new double[monitor.stateSize()];
    int at = monitor.chartAt(0, 0);
    long[] counts = new long[2];
    reports.each(
        Reports.sequence(seed, replicate),
        days,
        (day, isReported, value) -> {
          if (!isReported) {
            monitor.skip(state, 0, day);
            return;
          }
          int before = chart.alert(state, at);
          monitor.step(state, 0, day, value);
          if (monitor.isStepped(state, 0)) {
            count(counts, before, chart.alert(state, at));
          }
        });
    return counts;
  }

  /** Counts of many charts over the same reports, in the order of the charts. */
  List<FalseAlarms> own(Reports reports, List<? extends ControlChart> charts) {
    List<long[][]> all =
        IntStream.range(0, replicates).parallel().mapToObj(i -> own(reports, charts, i)).toList();
    return IntStream.range(0, charts.size())
        .mapToObj(chart -> FalseAlarms.of(all.stream().map(one -> one[chart]).toList()))
        .toList();
  }

  private long[][] own(Reports reports, List<? extends ControlChart> charts, int replicate) {
    Monitor monitor = Monitor.of();
    double[] state = new double[monitor.stateSize()];
    ControlChart[] each = charts.toArray(ControlChart[]::new);
    double[][] states = new double[each.length][CusumChart.of(Direction.BOTH).stateSize()];
    long[][] counts = new long[each.length][2];
    reports.each(
        Reports.sequence(seed, replicate),
        days,
        (day, isReported, value) -> {
          monitor.step(state, 0, day, value);
          if (monitor.isBaselineKnown(state, 0)) {
            double z = (value - monitor.baselineMean(state, 0)) / monitor.baselineSd(state, 0);
            for (int i = 0; i < each.length; i++) {
              int before = each[i].alert(states[i], 0);
              each[i].step(states[i], 0, day, z);
              count(counts[i], before, each[i].alert(states[i], 0));
            }
          }
        });
    return counts;
  }

  private static void count(long[] counts, int before, int after) {
    if (before == 0) {
      counts[0]++;
      counts[1] += after == 0 ? 0 : 1;
    }
  }
}
