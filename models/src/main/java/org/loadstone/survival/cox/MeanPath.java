package org.loadstone.survival.cox;

/**
 * The mean of one centred covariate in the risk sets.
 *
 * @param mean per slot, over the steps in which its events leave
 * @param step mean times hazard
 * @param ownStep what a row with an event at the slot has of it
 */
record MeanPath(double[] mean, double[] step, double[] ownStep) {
  static MeanPath of(RiskSums sums, int j) {
    CoxProblem problem = sums.problem;
    int slots = problem.times().slots();
    MeanPath path = new MeanPath(new double[slots], new double[slots], new double[slots]);
    for (int k = 0; k < slots; k++) {
      double w = sums.stepWeight(k);
      int steps = problem.steps(k);
      for (int s = 0; s < steps; s++) {
        double gone = problem.gone(k, s);
        double mean = sums.mean(j, k, gone);
        double hazard = w / sums.left(k, gone);
        path.mean[k] += mean / steps;
        path.step[k] += mean * hazard;
        path.ownStep[k] += mean * hazard * (1 - gone);
      }
    }
    return path;
  }
}
