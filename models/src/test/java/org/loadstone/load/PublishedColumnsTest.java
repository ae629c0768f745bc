package org.loadstone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Columns that publishers of real data computed, from their own daily loads. */
class PublishedColumnsTest {
  private static final double HUNDREDTH = 0.005 + 1e-9;

  private static List<String[]> rows(String data, String file) throws IOException {
    Path path = Path.of(System.getProperty("loadstone.root", ".."), "../shared/data", data, file);
    assumeTrue(Files.isRegularFile(path), "needs the data in ../shared/data/" + data);
    return Files.readAllLines(path).stream()
        .map(line -> line.replace("\"", "").split(",", -1))
        .toList();
  }

  private static int column(List<String[]> rows, String name) {
    return Arrays.asList(rows.getFirst()).indexOf(name);
  }

  @Test
  void theWeightedMeansOfTheHamstringSampleAreOursFromZero() throws IOException {
    String data = "jovanovic-hamstring";
    List<String[]> raw = rows(data, "Raw Data sample.csv");
    List<String[]> prepared = rows(data, "Prepared Data sample.csv");
    for (int metric = 1; metric <= 3; metric++) {
      String name = "LoadMetric0" + metric;
      Map<String, LoadTable> tables = hamstring(raw, name);
      assertThat(tables).hasSize(10);
      for (String[] row : prepared.subList(1, prepared.size())) {
        LoadTable table = tables.get(row[4] + row[1]);
        int day = Integer.parseInt(row[3]) - 1;
        assertPublished(
            table, day, "ewma_acute_7_zero_seed", row, column(prepared, name + ".Acute.Lag.0"));
        assertPublished(
            table,
            day,
            "ewma_chronic_28_zero_seed",
            row,
            column(prepared, name + ".Chronic.Lag.0"));
      }
    }
    assertThat(prepared).hasSize(2987);
  }

  private static Map<String, LoadTable> hamstring(List<String[]> raw, String metric) {
    int at = column(raw, metric);
    Map<String, TreeMap<Integer, OptionalDouble>> days = new LinkedHashMap<>();
    for (String[] row : raw.subList(1, raw.size())) {
      days.computeIfAbsent(row[4] + row[1], any -> new TreeMap<>())
          .put(Integer.parseInt(row[3]), OptionalDouble.of(Double.parseDouble(row[at])));
    }
    Map<String, LoadTable> tables = new LinkedHashMap<>();
    days.forEach((key, loads) -> tables.put(key, LoadTable.of(LoadSeries.of(loads))));
    return tables;
  }

  private static void assertPublished(
      LoadTable table, int day, String column, String[] row, int at) {
    assertThat(table.value(column, day).orElseThrow())
        .as("%s of %s, %s, day %d", column, row[4], row[1], day + 1)
        .isCloseTo(Double.parseDouble(row[at]), within(HUNDREDTH));
  }

  /** The publisher's windows begin with zeros, so do these. */
  private static final int DAYS_BEFORE = 41;

  /**
   * Shares of cells that agree; the rest are windows that later edits of a day left as they were.
   */
  @Test
  void theMeansAndRatiosOfSoccerMonAreOursWhereTheirDaysAreTheirs() throws IOException {
    List<String[]> daily = soccerMon("daily_load");
    List<LoadTable> players = new ArrayList<>();
    for (int player = 1; player < daily.getFirst().length; player++) {
      players.add(player(daily, player));
    }
    assertThat(players).hasSize(50);
    assertThat(share(players, "weekly_load", "sum7", 1, 0.5)).isCloseTo(0.9897, within(5e-4));
    assertThat(share(players, "atl", "acute7_mean", 1, HUNDREDTH)).isCloseTo(0.9850, within(5e-4));
    assertThat(share(players, "ctl28", "chronic28_mean", 1, HUNDREDTH))
        .isCloseTo(0.9788, within(5e-4));
    assertThat(share(players, "acwr", "acwr_coupled_7_28", 1, 1e-3)).isCloseTo(0.978, within(5e-3));
    double population = Math.sqrt(7 / 6.0);
    assertThat(share(players, "monotony", "monotony", population, HUNDREDTH))
        .isCloseTo(0.9781, within(2e-3));
    assertThat(share(players, "monotony", "monotony", 1, HUNDREDTH)).isLessThan(0.5);
  }

  private static List<String[]> soccerMon(String name) throws IOException {
    return rows("soccermon-subjective", "subjective/training-load/" + name + ".csv");
  }

  private static LoadTable player(List<String[]> daily, int player) {
    TreeMap<Integer, OptionalDouble> days = new TreeMap<>();
    for (int day = 0; day < DAYS_BEFORE; day++) {
      days.put(day, OptionalDouble.of(0));
    }
    for (String[] row : daily.subList(1, daily.size())) {
      days.put(days.size(), OptionalDouble.of(Double.parseDouble(row[player])));
    }
    return LoadTable.of(LoadSeries.of(days));
  }

  private static double share(
      List<LoadTable> players, String published, String ours, double factor, double tolerance)
      throws IOException {
    List<String[]> rows = soccerMon(published);
    int equal = 0;
    int cells = 0;
    for (int player = 1; player <= players.size(); player++) {
      for (int row = 1; row < rows.size(); row++) {
        double theirs = Double.parseDouble(rows.get(row)[player]);
        double value = players.get(player - 1).value(ours, row - 1 + DAYS_BEFORE).orElse(0);
        equal += Math.abs(value * factor - theirs) <= tolerance ? 1 : 0;
        cells++;
      }
    }
    assertThat(cells).isEqualTo(731 * 50);
    return (double) equal / cells;
  }
}
