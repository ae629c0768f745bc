package org.loadstone.risk.bagged;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;

/** Labelled athlete-days of athletes with numbers as ids. */
final class MadeRows {
  private MadeRows() {}

  /** Returns a table of one feature x, rows as {athlete, day, label, x}. */
  static RiskTable of(double[]... rows) {
    RiskTableBuilder builder = RiskTable.labelled(List.of("x"));
    for (double[] row : rows) {
      int day = (int) row[1];
      OptionalInt onset = row[2] == 1 ? OptionalInt.of(day + 1) : OptionalInt.empty();
      builder.add(
          Integer.toString((int) row[0]),
          "",
          day,
          onset,
          new double[] {row[3]},
          new boolean[] {true});
    }
    return builder.build();
  }

  /** Returns athletes times days rows with log odds = intercept + effect x. */
  static RiskTable random(int athletes, int days, double intercept, double effect, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] rows = new double[athletes * days][];
    for (int i = 0; i < rows.length; i++) {
      double x = random.nextGaussian();
      double risk = 1 / (1 + Math.exp(-intercept - effect * x));
      rows[i] = new double[] {i / days, i % days, random.nextDouble() < risk ? 1 : 0, x};
    }
    return of(rows);
  }
}
