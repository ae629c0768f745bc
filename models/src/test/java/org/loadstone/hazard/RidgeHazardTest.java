package org.loadstone.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.loadstone.matrix.Penalty;
import org.loadstone.survival.FitFailure;

class RidgeHazardTest {
  private static final int N = 10_000;

  private static BinaryRows rows() {
    SplittableRandom random = new SplittableRandom(8);
    double[][] x = new double[2][N];
    double[] y = new double[N];
    for (int i = 0; i < N; i++) {
      x[0][i] = random.nextGaussian();
      x[1][i] = 2 * random.nextGaussian();
      double hazard = Math.exp(-3 + 0.6 * x[0][i]);
      y[i] = random.nextDouble() < -Math.expm1(-hazard) ? 1 : 0;
    }
    return BinaryRows.of(List.of("a", "b"), x, y);
  }

  @Test
  void equalsTheRidgeOfThePenalizedFitFromAnyStart() {
    BinaryRows rows = rows();
    Penalty penalty = new Penalty(0.01, 0, Penalty.Scale.OWN);
    double[] expected = PenalizedHazard.of(rows, Link.CLOGLOG, penalty).coefficients();
    double[] ridge = {0, 0.01 * N, 0.01 * N};
    double[] start = RidgeHazard.start(rows, Link.CLOGLOG);
    assertThat(RidgeHazard.of(rows, Link.CLOGLOG, ridge, start).coefficients())
        .containsExactly(expected, within(1e-9));
    assertThat(RidgeHazard.of(rows, Link.CLOGLOG, ridge, new double[] {-1, 1, 1}).coefficients())
        .containsExactly(expected, within(1e-9));
  }

  @Test
  void isThePlainFitWithoutARidge() {
    BinaryRows rows = rows();
    HazardFit plain = HazardFit.of(rows, Link.CLOGLOG);
    double[] start = RidgeHazard.start(rows, Link.CLOGLOG);
    HazardFit fit = RidgeHazard.of(rows, Link.CLOGLOG, new double[3], start);
    assertThat(fit.coefficients()).containsExactly(plain.coefficients(), within(1e-9));
    assertThat(fit.standardErrors()).containsExactly(plain.standardErrors(), within(1e-9));
    assertThat(fit.nullLogLikelihood()).isCloseTo(plain.nullLogLikelihood(), within(1e-9));
  }

  @Test
  void collinearColumnsNeedARidge() {
    double[] x = {0, 1, 2, 3, 4, 5};
    BinaryRows rows =
        BinaryRows.of(List.of("a", "b"), new double[][] {x, x}, new double[] {0, 1, 0, 0, 1, 1});
    double[] start = RidgeHazard.start(rows, Link.LOGIT);
    assertThatThrownBy(() -> RidgeHazard.of(rows, Link.LOGIT, new double[3], start))
        .isInstanceOf(FitFailure.class)
        .hasMessageContaining("give a larger ridge");
    double[] b = RidgeHazard.of(rows, Link.LOGIT, new double[] {0, 1, 1}, start).coefficients();
    assertThat(b[1]).isCloseTo(b[2], within(1e-9)).isPositive();
  }
}
