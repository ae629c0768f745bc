package org.loadstone.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Makes the table of limits for the moving baseline: false alarms of many limits over the same
 * simulated reports, and between them the limit of each budget.
 */
final class LimitSearch {
  static final double[] AUTOCORRELATIONS = {0, 0.1, 0.2, 0.3, 0.4, 0.5};
  static final double[] BUDGETS = {50, 75, 100, 150, 200, 300, 400, 500, 700, 1000};

  private static final ChartSimulation COARSE = new ChartSimulation(20_260_301, 8, 125_000);
  private static final ChartSimulation FINE = new ChartSimulation(20_260_302, 64, 250_000);
  private static final int COARSE_LIMITS = 40;
  private static final int FINE_LIMITS = 12;
  private static final double MARGIN = 1.1;

  /** Returns the lines of the file, remarks first. */
  static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# Limits of charts against the moving baseline, in SDs of the signal.");
    lines.add(
        "# Made by LimitTableTest (-Dslow=whole -Drefresh=true): %,d days of normal reports each."
            .formatted((long) FINE.replicates() * FINE.days()));
    lines.add(LimitTable.HEADER);
    for (double autocorrelation : AUTOCORRELATIONS) {
      List<List<ControlChart>> fine = new ArrayList<>();
      for (Direction direction : List.of(Direction.UP, Direction.BOTH)) {
        fine.add(around(autocorrelation, EwmaChart.of(direction), 0.5, 3.5));
        fine.add(around(autocorrelation, CusumChart.of(direction), 2, 50));
      }
      List<ControlChart> all = fine.stream().flatMap(List::stream).toList();
      List<FalseAlarms> counted = FINE.own(Reports.of(autocorrelation), all);
      for (int i = 0; i < fine.size(); i++) {
        List<FalseAlarms> own = counted.subList(i * FINE_LIMITS, (i + 1) * FINE_LIMITS);
        lines.addAll(rows(autocorrelation, fine.get(i), own));
      }
    }
    return lines;
  }

  /** Returns the chart with limits that enclose the budgets narrowly. */
  private static List<ControlChart> around(
      double autocorrelation, ControlChart chart, double low, double high) {
    List<ControlChart> coarse = spread(chart, low, high, COARSE_LIMITS);
    List<FalseAlarms> counted = COARSE.own(Reports.of(autocorrelation), coarse);
    double from = limit(coarse, counted, BUDGETS[0] / MARGIN);
    double to = limit(coarse, counted, BUDGETS[BUDGETS.length - 1] * MARGIN);
    return spread(chart, from, to, FINE_LIMITS);
  }

  private static List<ControlChart> spread(ControlChart chart, double low, double high, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> chart.withLimit(low * Math.pow(high / low, (double) i / (count - 1))))
        .toList();
  }

  private static List<String> rows(
      double autocorrelation, List<ControlChart> charts, List<FalseAlarms> counted) {
    List<String> rows = new ArrayList<>();
    for (double budget : BUDGETS) {
      rows.add(
          String.format(
              Locale.ROOT,
              "%s,%s,%.0f,%.4f",
              LimitTable.key(charts.getFirst()),
              autocorrelation,
              budget,
              limit(charts, counted, budget)));
    }
    return rows;
  }

  /** Interpolates along the logarithm of the run length, which rises almost evenly with limits. */
  private static double limit(List<ControlChart> charts, List<FalseAlarms> counted, double budget) {
    int i = 1;
    while (i < charts.size() - 1 && counted.get(i).runLength() < budget) {
      i++;
    }
    double low = StrictMath.log(counted.get(i - 1).runLength());
    double high = StrictMath.log(counted.get(i).runLength());
    double share = (StrictMath.log(budget) - low) / (high - low);
    double from = charts.get(i - 1).limit();
    return from + share * (charts.get(i).limit() - from);
  }

  private LimitSearch() {}
}
