package org.loadstone.risk.recurrent;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.loadstone.risk.FeatureColumn;
import org.loadstone.risk.Preprocessing;
import org.loadstone.risk.RiskTable;
import org.loadstone.survival.FitFailure;

/**
 * Features of a training table as terms, with the time at risk of its rows.
 *
 * @param table training rows
 * @param followUp of them
 * @param steps from all features but those of the baseline to terms
 * @param x n rows by p terms
 */
record Design(RiskTable table, FollowUp followUp, Preprocessing steps, double[][] x) {
  /**
   * Returns the design.
   *
   * @param baseline features that are part of the baseline
   * @throws FitFailure if no other feature varies
   */
  static Design of(RiskTable table, List<String> baseline) {
    RiskTable features = RecurrenceNeeds.without(table, baseline);
    Preprocessing steps = Preprocessing.fit(features, Preprocessing.Scaling.STANDARD);
    if (steps.terms().isEmpty()) {
      throw new FitFailure("no feature varies on the training rows", "give features that do");
    }
    return new Design(table, FollowUp.of(table), steps, steps.apply(features));
  }

  int terms() {
    return steps.terms().size();
  }

  /** Returns the names of the terms. */
  List<String> names() {
    return IntStream.range(0, terms()).mapToObj(steps::title).toList();
  }

  /** Returns the terms of some rows, p by the number of rows. */
  double[][] columns(int[] rows) {
    double[][] columns = new double[terms()][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < columns.length; k++) {
        columns[k][i] = x[rows[i]][k];
      }
    }
    return columns;
  }

  /** Returns how the hazard of a row differs from that of the average row, as a factor. */
  double factor(int row, double[] coefficients) {
    double sum = 0;
    for (int k = 0; k < coefficients.length; k++) {
      sum += coefficients[k] * x[row][k];
    }
    return StrictMath.exp(sum);
  }

  /**
   * Returns onsets per day at risk and hazard factor, of rows without the value or of all rows
   * where those have fewer onsets than a rate needs.
   */
  double rateWithout(FeatureColumn column, double[] coefficients) {
    double[] own = new double[2];
    double[] all = new double[2];
    for (int row = 0; row < x.length; row++) {
      double event = followUp.event()[row] ? 1 : 0;
      double exposure = factor(row, coefficients) * followUp.days()[row];
      all[0] += event;
      all[1] += exposure;
      own[0] += column.present()[row] ? 0 : event;
      own[1] += column.present()[row] ? 0 : exposure;
    }
    return own[0] >= RecurrenceNeeds.FEWEST_ONSETS ? own[0] / own[1] : all[0] / all[1];
  }

  static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  static List<List<Double>> boxed(double[][] matrix) {
    return Arrays.stream(matrix).map(Design::boxed).toList();
  }
}
