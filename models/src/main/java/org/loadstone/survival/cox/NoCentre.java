package org.loadstone.survival.cox;

/** Means of covariates as R reports them: those of -1, 0 and 1 alone stay as they are. */
final class NoCentre {
  private NoCentre() {}

  static double[] means(CoxProblem problem) {
    double[] means = problem.centre().clone();
    Blocks.each(
        means.length,
        j -> {
          if (isSign(problem.rows().columns[j])) {
            means[j] = 0;
          }
        });
    return means;
  }

  private static boolean isSign(double[] values) {
    for (double v : values) {
      if (v != 0 && v != 1 && v != -1) {
        return false;
      }
    }
    return true;
  }
}
