package org.loadstone.survival.cox;

/**
 * What each row adds to the gradient: its event's covariates less the mean of the risk set, less
 * the same expected over its time at risk (Therneau, Grambsch and Fleming 1990,
 * doi:10.1093/biomet/77.1.147).
 */
final class ScoreResiduals {
  private final RiskSums sums;
  private final double[] expected;

  private ScoreResiduals(RiskSums sums) {
    this.sums = sums;
    this.expected = sums.expected();
  }

  static ScoreResiduals of(RiskSums sums) {
    return new ScoreResiduals(sums);
  }

  /** Returns residuals of one count of each row, n by p. */
  double[][] byRow() {
    int p = sums.problem.width();
    double[][] out = new double[expected.length][p];
    Blocks.each(p, j -> each(j, (i, score) -> out[i][j] = score));
    return out;
  }

  /** Returns weighted sums by cluster, each row its own where there are none, p by clusters. */
  double[][] byCluster() {
    CoxRows rows = sums.problem.rows();
    int clusters = rows.size();
    if (rows.cluster != null) {
      clusters = 0;
      for (int code : rows.cluster) {
        clusters = Math.max(clusters, code + 1);
      }
    }
    double[][] out = new double[sums.problem.width()][clusters];
    Blocks.each(
        out.length,
        j ->
            each(
                j,
                (i, score) ->
                    out[j][rows.cluster == null ? i : rows.cluster[i]] += rows.weight(i) * score));
    return out;
  }

  private interface Taker {
    void take(int row, double score);
  }

  private void each(int j, Taker taker) {
    CoxProblem problem = sums.problem;
    EventTimes times = problem.times();
    MeanPath path = MeanPath.of(sums, j);
    double[] cumulative = times.cumulative(path.step());
    double[] x = problem.rows().columns[j];
    double c = problem.centre()[j];
    for (int i = 0; i < x.length; i++) {
      int k = times.slot[i];
      double own = k < 0 ? 0 : path.step()[k] - path.ownStep()[k];
      double passed = sums.risk[i] * (times.grown(cumulative, i) - own);
      double event = k < 0 ? 0 : x[i] - c - path.mean()[k];
      taker.take(i, event - expected[i] * (x[i] - c) + passed);
    }
  }
}
