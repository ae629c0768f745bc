package org.loadstone.survival.cox;

import org.loadstone.survival.FitFailure;

/**
 * Rows ready to be fitted.
 *
 * @param rows as given
 * @param times event times and where rows stand among them
 * @param ties how events at one time share a risk set
 * @param centre p weighted means, taken from the covariates for the sake of precision
 * @param shift mean offset, taken from the offsets
 */
record CoxProblem(CoxRows rows, EventTimes times, Ties ties, double[] centre, double shift) {
  static CoxProblem of(CoxRows rows, Ties ties) {
    if (ties == Ties.EXACT && (rows.weight != null || rows.cluster != null)) {
      throw new FitFailure(
          "exact ties know neither weights nor clusters",
          "use efron or breslow, or leave them out");
    }
    double[] centre = new double[rows.columns.length];
    Blocks.each(centre.length, j -> centre[j] = mean(rows, rows.columns[j]));
    double shift = rows.offset == null ? 0 : mean(rows, rows.offset);
    return new CoxProblem(rows, EventTimes.of(rows), ties, centre, shift);
  }

  private static double mean(CoxRows rows, double[] values) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < values.length; i++) {
      sum += rows.weight(i) * values[i];
      weights += rows.weight(i);
    }
    return sum / weights;
  }

  /** Returns the same rows with another offset, which is not centred. */
  CoxProblem withOffset(double[] offset) {
    return new CoxProblem(rows.withOffset(offset), times, ties, centre, 0);
  }

  int width() {
    return centre.length;
  }

  /** Returns the number of steps by which the events of a slot leave the risk set. */
  int steps(int slot) {
    return ties == Ties.EFRON ? times.events(slot) : 1;
  }

  /** Returns the share of the events that has left the risk set before a step. */
  double gone(int slot, int step) {
    return ties == Ties.EFRON ? step / (double) times.events(slot) : 0;
  }

  /** Returns n log hazards at centred covariates. */
  double[] predictor(double[] coefficients) {
    int n = rows.size();
    double[] out = new double[n];
    Blocks.forEach(
        n,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            out[i] = rows.offset(i) - shift;
          }
          for (int j = 0; j < coefficients.length; j++) {
            double b = coefficients[j];
            double c = centre[j];
            double[] x = rows.columns[j];
            for (int i = from; i < to && b != 0; i++) {
              out[i] += b * (x[i] - c);
            }
          }
        });
    return out;
  }

  /** Returns the log likelihood with its first two derivatives at p coefficients. */
  PartialLikelihood at(double[] coefficients) {
    return ties == Ties.EXACT
        ? ExactLikelihood.at(this, coefficients)
        : RiskSums.at(this, predictor(coefficients)).likelihood();
  }
}
