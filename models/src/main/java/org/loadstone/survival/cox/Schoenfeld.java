package org.loadstone.survival.cox;

/**
 * Covariates at each event less the mean of its risk set (Schoenfeld 1982,
 * doi:10.1093/biomet/69.1.239).
 *
 * @param rows of the events, by stratum, then time, then row
 * @param time of the events
 * @param residuals events by p
 * @param scaled b + (number of events) V times the residual (Grambsch and Therneau 1994,
 *     doi:10.1093/biomet/81.3.515)
 */
public record Schoenfeld(int[] rows, double[] time, double[][] residuals, double[][] scaled) {
  static Schoenfeld of(CoxFit fit) {
    CoxProblem problem = fit.problem;
    EventTimes times = problem.times();
    int p = problem.width();
    int d = times.rows.length;
    double[] time = new double[d];
    double[][] residuals = new double[d][p];
    for (int j = 0; j < p; j++) {
      double[] mean = MeanPath.of(fit.sums, j).mean();
      for (int e = 0; e < d; e++) {
        int i = times.rows[e];
        int k = times.slot[i];
        time[e] = times.time[k];
        residuals[e][j] = problem.rows().columns[j][i] - problem.centre()[j] - mean[k];
      }
    }
    double[] b = fit.coefficients();
    double[][] variance = fit.variance();
    double[][] scaled = new double[d][];
    for (int e = 0; e < d; e++) {
      scaled[e] = Robust.times(residuals[e], variance);
      for (int j = 0; j < p; j++) {
        scaled[e][j] = b[j] + d * scaled[e][j];
      }
    }
    return new Schoenfeld(times.rows.clone(), time, residuals, scaled);
  }
}
