package org.loadstone.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Budgets beside what simulation gives, with seeds that had no part in the making of the limits.
 *
 * @param known for a known baseline
 * @param own for the moving baseline
 * @param other for reports that are not as the limits suppose
 * @param delays from a change to its alert
 */
record FalseAlarmTables(
    List<Row> known, List<Row> own, List<Row> other, List<DetectionDelay.Row> delays) {
  static final double AUTOCORRELATION = 0.3;
  static final double USUAL = 180;

  private static final long SEED = 20_260_401;
  private static final double[] BUDGETS = {50, 100, 180, 365, 1000};

  /** A budget and what became of it. */
  record Row(String what, ControlChart chart, double budget, FalseAlarms counted) {
    double excess() {
      return counted.runLength() / budget - 1;
    }
  }

  static FalseAlarmTables whole() {
    ChartSimulation simulation = new ChartSimulation(SEED, 64, 200_000);
    return new FalseAlarmTables(
        known(simulation, BUDGETS),
        own(simulation, BUDGETS),
        other(simulation),
        DetectionDelay.rows(SEED + 1, 20_000));
  }

  static List<Row> known(ChartSimulation simulation, double... budgets) {
    List<Row> rows = new ArrayList<>();
    for (ControlChart chart : charts()) {
      for (double budget : budgets) {
        ControlChart set = ChartLimits.known().set(chart, budget);
        rows.add(new Row("", set, budget, simulation.known(set)));
      }
    }
    return rows;
  }

  static List<Row> own(ChartSimulation simulation, double... budgets) {
    List<Row> rows = new ArrayList<>();
    for (ControlChart chart : charts()) {
      for (double budget : budgets) {
        ControlChart set = ChartLimits.own(AUTOCORRELATION).set(chart, budget);
        FalseAlarms counted = simulation.own(Reports.of(AUTOCORRELATION), set);
        rows.add(new Row("", set, budget, counted));
      }
    }
    return rows;
  }

  private static List<Row> other(ChartSimulation simulation) {
    Reports usual = Reports.of(AUTOCORRELATION);
    List<Row> rows = new ArrayList<>();
    for (ControlChart chart : List.of(charts().get(0), charts().get(2))) {
      ControlChart set = ChartLimits.own(AUTOCORRELATION).set(chart, USUAL);
      rows.add(row(simulation, "3 of 10 days missing", set, usual.withMissing(0.3)));
      rows.add(row(simulation, "4 of 10 days missing", set, usual.withMissing(0.4)));
      rows.add(row(simulation, "whole numbers, SD 1", set, usual.withStep(1)));
      rows.add(row(simulation, "whole numbers, SD 0.5", set, usual.withStep(2)));
      rows.add(row(simulation, "autocorrelation 0.1", set, Reports.of(0.1)));
      rows.add(row(simulation, "autocorrelation 0.5", set, Reports.of(0.5)));
      ControlChart textbook = ChartLimits.known().set(chart, USUAL);
      rows.add(row(simulation, "as supposed, but the limit of a known baseline", textbook, usual));
    }
    return rows;
  }

  private static Row row(
      ChartSimulation simulation, String what, ControlChart chart, Reports reports) {
    return new Row(what, chart, USUAL, simulation.own(reports, chart));
  }

  static List<ControlChart> charts() {
    return List.of(
        EwmaChart.of(Direction.DOWN),
        EwmaChart.of(Direction.BOTH),
        CusumChart.of(Direction.DOWN),
        CusumChart.of(Direction.BOTH));
  }

  String markdown() {
    StringBuilder out = new StringBuilder("### Known baseline, independent reports\n\n");
    budgets(out, known);
    out.append("\n### Own moving baseline, autocorrelation 0.3\n\n");
    budgets(out, own);
    out.append("\n### Reports that are not as supposed\n\n");
    out.append("| reports | chart | one false alarm in | simulated |\n|---|---|---:|---:|\n");
    for (Row row : other) {
      out.append(
          "| %s | %s | %.0f | %s |\n"
              .formatted(row.what(), title(row.chart()), row.budget(), simulated(row)));
    }
    out.append("\n### How soon a change is found\n\n");
    DetectionDelay.markdown(out, delays);
    return out.toString();
  }

  private static void budgets(StringBuilder out, List<Row> rows) {
    out.append("| chart | limit, SD | one false alarm in | simulated | difference |\n");
    out.append("|---|---:|---:|---:|---:|\n");
    for (Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.0f | %s | %+.1f %% |\n",
              title(row.chart()),
              row.chart().limit(),
              row.budget(),
              simulated(row),
              Math.round(1000 * row.excess()) / 10.0));
    }
  }

  private static String simulated(Row row) {
    double length = row.counted().runLength();
    return String.format(
        Locale.ROOT, "%.1f ± %.1f", length, length * row.counted().relativeError());
  }

  static String title(ControlChart chart) {
    return chart.title() + (chart.direction() == Direction.BOTH ? ", two sides" : ", one side");
  }
}
