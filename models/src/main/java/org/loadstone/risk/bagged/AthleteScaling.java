package org.loadstone.risk.bagged;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.RiskTable;

/**
 * Which rows give the mean and standard deviation (divisor n - 1) by which a feature is moved and
 * scaled: z = (x - mean) / sd; an sd of 0 counts as 0.01.
 */
public enum AthleteScaling {
  /**
   * The athlete's rows without an event, over all time, of test athletes too, as published: reads
   * outcomes and later rows of those who are tested.
   */
  HEALTHY_ROWS("scaled by the athlete's healthy rows, all time"),
  /** All of the athlete's rows: reads later rows, not outcomes. */
  ALL_ROWS("scaled by all of the athlete's rows, outcome unread"),
  /**
   * The athlete's rows of days before; those of the training athletes until there are {@value
   * #FEWEST}.
   */
  EARLIER_ROWS("scaled by the athlete's earlier rows"),
  /** All rows of the training athletes, one mean for everybody. */
  TRAINING_POOL("scaled by the training athletes together");

  /** Earlier rows that an athlete's own mean needs. */
  public static final int FEWEST = 14;

  private static final double INSTEAD_OF_ZERO = 0.01;

  private final String title;

  AthleteScaling(String title) {
    this.title = title;
  }

  /** Returns the words for a table. */
  public String title() {
    return title;
  }

  /**
   * Returns the table with scaled features, absent values staying absent.
   *
   * @param testAthletes ids of those who are held out
   */
  public RiskTable of(RiskTable table, Set<String> testAthletes) {
    boolean[] pool = new boolean[table.rows()];
    for (int row = 0; row < pool.length; row++) {
      pool[row] = !testAthletes.contains(table.athleteId(row));
    }
    List<FeatureColumn> scaled =
        table.columns().parallelStream().map(column -> column(table, column, pool)).toList();
    return table.withColumns(scaled);
  }

  private FeatureColumn column(RiskTable table, FeatureColumn column, boolean[] pool) {
    Moments common = new Moments();
    IntStream.range(0, pool.length)
        .filter(row -> pool[row] && column.present()[row])
        .forEach(row -> common.add(column.value()[row]));
    double[] out =
        switch (this) {
          case TRAINING_POOL ->
              Arrays.stream(column.value()).map(value -> scaled(value, common)).toArray();
          case EARLIER_ROWS -> byEarlier(table, column, common);
          case ALL_ROWS, HEALTHY_ROWS -> byOwn(table, column, common);
        };
    for (int row = 0; row < out.length; row++) {
      out[row] = column.present()[row] ? out[row] : 0;
    }
    return new FeatureColumn(column.name(), out, column.present());
  }

  private double[] byOwn(RiskTable table, FeatureColumn column, Moments common) {
    Map<Integer, Moments> own = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (column.present()[row] && (this == ALL_ROWS || table.label(row) == 0)) {
        own.computeIfAbsent(table.athleteCodes()[row], code -> new Moments())
            .add(column.value()[row]);
      }
    }
    double[] out = new double[table.rows()];
    Arrays.setAll(
        out,
        row -> scaled(column.value()[row], own.getOrDefault(table.athleteCodes()[row], common)));
    return out;
  }

  // Rows of an athlete stand together, days ascending.
  private static double[] byEarlier(RiskTable table, FeatureColumn column, Moments common) {
    double[] out = new double[table.rows()];
    Moments own = new Moments();
    for (int row = 0; row < out.length; row++) {
      if (row > 0 && table.athleteCodes()[row] != table.athleteCodes()[row - 1]) {
        own = new Moments();
      }
      out[row] = scaled(column.value()[row], own.count() < FEWEST ? common : own);
      if (column.present()[row]) {
        own.add(column.value()[row]);
      }
    }
    return out;
  }

  private static double scaled(double value, Moments by) {
    double deviation = by.deviation();
    return (value - by.mean()) / (deviation == 0 ? INSTEAD_OF_ZERO : deviation);
  }
}
