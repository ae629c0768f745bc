package org.loadstone.warning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Limits of charts with one and two sides by autocorrelation and budget. */
final class LimitTable {
  static final String FILE = "own-baseline-limits.csv";
  static final String HEADER = "chart,sides,autocorrelation,reports,limit";
  static final double MOST_AUTOCORRELATION = 0.5;
  static final double FEWEST_REPORTS = 50;
  static final double MOST_REPORTS = 1000;

  private final Map<String, TreeMap<Double, TreeMap<Double, Double>>> limits;

  private LimitTable(Map<String, TreeMap<Double, TreeMap<Double, Double>>> limits) {
    this.limits = limits;
  }

  private static final class Standard {
    static final LimitTable TABLE = LimitTable.of(lines());
  }

  /** Returns the table that is part of the program. */
  static LimitTable standard() {
    return Standard.TABLE;
  }

  private static List<String> lines() {
    try (InputStream in = LimitTable.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads lines in the order of {@link #HEADER}; those that begin with # are remarks. */
  static LimitTable of(List<String> lines) {
    return new LimitTable(
        lines.stream()
            .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
            .map(line -> line.split(","))
            .collect(
                Collectors.groupingBy(
                    cells -> cells[0] + cells[1],
                    Collectors.groupingBy(
                        cells -> Double.valueOf(cells[2]),
                        TreeMap::new,
                        Collectors.toMap(
                            cells -> StrictMath.log(Double.parseDouble(cells[3])),
                            cells -> Double.valueOf(cells[4]),
                            (a, b) -> b,
                            TreeMap::new)))));
  }

  static String key(ControlChart chart) {
    return chart.title() + "," + sides(chart);
  }

  private static int sides(ControlChart chart) {
    return chart.direction() == Direction.BOTH ? 2 : 1;
  }

  static void requireReports(double reports) {
    if (!(reports >= FEWEST_REPORTS && reports <= MOST_REPORTS)) {
      throw new IllegalArgumentException(
          "Cannot set a limit for one false alarm in %s reports; give %.0f to %.0f"
              .formatted(reports, FEWEST_REPORTS, MOST_REPORTS));
    }
  }

  double limit(ControlChart chart, double autocorrelation, double reports) {
    TreeMap<Double, TreeMap<Double, Double>> rows = limits.get(chart.title() + sides(chart));
    double at = StrictMath.log(reports);
    double low = rows.floorKey(autocorrelation);
    double high = rows.ceilingKey(autocorrelation);
    return between(low, at(rows.get(low), at), high, at(rows.get(high), at), autocorrelation);
  }

  private static double at(TreeMap<Double, Double> row, double place) {
    // a budget at an end may lie beside the end's logarithm by rounding
    double inside = Math.clamp(place, row.firstKey(), row.lastKey());
    double low = row.floorKey(inside);
    double high = row.ceilingKey(inside);
    return between(low, row.get(low), high, row.get(high), inside);
  }

  private static double between(double low, double atLow, double high, double atHigh, double x) {
    return high == low ? atLow : atLow + (atHigh - atLow) * (x - low) / (high - low);
  }
}
