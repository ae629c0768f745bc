package org.loadstone.survival.cox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.matrix.Penalty;

class PenalizedCoxTest {
  private static final int N = 200;

  private static CoxRows rows() {
    SplittableRandom random = new SplittableRandom(21);
    double[] time = new double[N];
    boolean[] event = new boolean[N];
    double[][] x = new double[4][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < 4; j++) {
        x[j][i] = (j + 1) * random.nextDouble(-1, 1);
      }
      double hazard = Math.exp(0.8 * x[0][i] - 0.3 * x[2][i]);
      time[i] = Math.ceil(-10 * Math.log(random.nextDouble()) / hazard);
      event[i] = random.nextDouble() < 0.8;
    }
    return CoxRows.of(time, event, List.of("a", "b", "c", "d"), x);
  }

  @Test
  void isThePlainFitWithoutPenalty() {
    double[] plain = CoxFit.of(rows(), Ties.EFRON).coefficients();
    Penalty none = new Penalty(0, 1, Penalty.Scale.OWN);
    assertThat(PenalizedCox.of(rows(), Ties.EFRON, none).coefficients())
        .containsExactly(plain, within(1e-9));
  }

  @Test
  void meetsTheConditionsOfALeastPoint() {
    for (double alpha : new double[] {0, 0.5, 1}) {
      Penalty penalty = new Penalty(0.05, alpha, Penalty.Scale.OWN);
      PenalizedCox fit = PenalizedCox.of(rows(), Ties.EFRON, penalty);
      CoxProblem problem = CoxProblem.of(rows(), Ties.EFRON);
      double[] gradient = problem.at(fit.coefficients()).gradient();
      for (int j = 0; j < 4; j++) {
        double b = fit.coefficients()[j];
        double smooth = gradient[j] / N - penalty.ridge(1) * b;
        if (b == 0) {
          assertThat(Math.abs(smooth)).isLessThanOrEqualTo(penalty.lasso(1));
        } else {
          assertThat(smooth).isCloseTo(Math.signum(b) * penalty.lasso(1), within(1e-9));
        }
      }
    }
  }

  @Test
  void doesNotDependOnUnitsWhenStandardized() {
    CoxRows rows = rows();
    double[] tenfold = IntStream.range(0, N).mapToDouble(i -> 10 * rows.columns[1][i]).toArray();
    CoxRows other =
        CoxRows.of(
            rows.stop,
            rows.event,
            rows.names(),
            new double[][] {rows.columns[0], tenfold, rows.columns[2], rows.columns[3]});
    Penalty penalty = new Penalty(0.01, 0.5, Penalty.Scale.STANDARDIZED);
    double[] a = PenalizedCox.of(rows, Ties.BRESLOW, penalty).coefficients();
    double[] b = PenalizedCox.of(other, Ties.BRESLOW, penalty).coefficients();
    assertThat(b[1] * 10).isCloseTo(a[1], within(1e-9));
    assertThat(b[0]).isCloseTo(a[0], within(1e-9));
  }

  @Test
  void followsAPathFromNothingToNearlyEverything() {
    Penalty lasso = new Penalty(0, 1, Penalty.Scale.STANDARDIZED);
    List<PenalizedCox> path = PenalizedCox.path(rows(), Ties.EFRON, lasso, 20, 1e-3);
    assertThat(path.getFirst().coefficients()).containsExactly(new double[4], within(1e-12));
    assertThat(path.get(1).coefficients()[0]).isPositive();
    double[] plain = CoxFit.of(rows(), Ties.EFRON).coefficients();
    assertThat(path.getLast().coefficients()).containsExactly(plain, within(5e-3));
    assertThat(path.stream().mapToDouble(PenalizedCox::logLikelihood).toArray()).isSorted();
    assertThatThrownBy(() -> PenalizedCox.path(rows(), Ties.EFRON, lasso, 1, 0.1))
        .hasMessageContaining("give 2 or more, a share of 1, alpha > 0");
  }
}
