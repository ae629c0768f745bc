package org.loadstone.survival.cox;

import java.util.Arrays;
import org.loadstone.matrix.Cholesky;
import org.loadstone.metric.ChiSquare;

/**
 * Score tests of coefficients that change with g(t): of b_j + c_j g(t), is c_j 0? (Grambsch and
 * Therneau 1994, doi:10.1093/biomet/81.3.515, with the information of the extended model.) Clusters
 * are not used.
 *
 * @param scale g
 * @param statistic p chi-square statistics of one degree, and of all together
 * @param degrees of freedom of each
 * @param pValue of each; not a number where the information cannot be solved
 */
public record ProportionalHazards(
    TimeScale scale, double[] statistic, int[] degrees, double[] pValue) {
  static ProportionalHazards of(CoxFit fit, TimeScale scale) {
    CoxProblem problem = fit.problem;
    int p = problem.width();
    double[] g = centred(scale.of(problem), problem.times());
    double[] squared = Arrays.stream(g).map(v -> v * v).toArray();
    double[] one = new double[g.length];
    Arrays.fill(one, 1);
    double[][][] moments = {
      fit.sums.information(one), fit.sums.information(g), fit.sums.information(squared)
    };
    double[] score = score(fit, g);
    double[] statistic = new double[p + 1];
    int[] degrees = new int[p + 1];
    double[] pValue = new double[p + 1];
    for (int j = 0; j <= p; j++) {
      int[] tested = j < p ? new int[] {j} : java.util.stream.IntStream.range(0, p).toArray();
      statistic[j] = statistic(moments, score, tested);
      degrees[j] = tested.length;
      pValue[j] = statistic[j] >= 0 ? ChiSquare.above(statistic[j], tested.length) : Double.NaN;
    }
    return new ProportionalHazards(scale, statistic, degrees, pValue);
  }

  // The test does not depend on the centre, its precision does.
  private static double[] centred(double[] g, EventTimes times) {
    double mean = 0;
    for (int i : times.rows) {
      mean += g[times.slot[i]] / times.rows.length;
    }
    double centre = mean;
    return Arrays.stream(g).map(v -> v - centre).toArray();
  }

  private static double[] score(CoxFit fit, double[] g) {
    EventTimes times = fit.problem.times();
    Schoenfeld schoenfeld = fit.schoenfeld();
    double[] score = new double[fit.problem.width()];
    for (int e = 0; e < times.rows.length; e++) {
      int i = times.rows[e];
      for (int j = 0; j < score.length; j++) {
        score[j] += fit.problem.rows().weight(i) * g[times.slot[i]] * schoenfeld.residuals()[e][j];
      }
    }
    return score;
  }

  private static double statistic(double[][][] moments, double[] score, int[] tested) {
    int p = score.length;
    int size = p + tested.length;
    double[][] information = new double[size][size];
    double[] u = new double[size];
    for (int a = 0; a < size; a++) {
      int j = a < p ? a : tested[a - p];
      u[a] = a < p ? 0 : score[j];
      for (int b = 0; b < size; b++) {
        int k = b < p ? b : tested[b - p];
        int moment = (a < p ? 0 : 1) + (b < p ? 0 : 1);
        information[a][b] = moments[moment][j][k];
      }
    }
    return Cholesky.of(information).map(c -> Newton.product(u, c.solve(u))).orElse(Double.NaN);
  }
}
