package org.loadstone.survival.cox;

/** Means of covariates as R reports them: without weights, 0 for those of -1, 0 and 1 alone. */
final class ReportedMeans {
  private ReportedMeans() {}

  static double[] means(CoxProblem problem) {
    double[] means = new double[problem.width()];
    boolean isWeighted = problem.rows().weight != null;
    Blocks.each(
        means.length,
        j -> {
          double[] x = problem.rows().columns[j];
          means[j] = isSign(x) ? 0 : isWeighted ? mean(x) : problem.centre()[j];
        });
    return means;
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += v;
    }
    return sum / x.length;
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
