package org.loadstone.survival.cox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.loadstone.matrix.Penalty;
import org.loadstone.survival.FitFailure;

class RidgeCoxTest {
  private static final int N = 300;
  private static final int ATHLETES = 30;

  private static CoxRows rows(int[] athlete, double spread) {
    SplittableRandom random = new SplittableRandom(5);
    double[] frailty = new double[ATHLETES];
    Arrays.setAll(frailty, g -> Math.exp(spread * random.nextGaussian()));
    double[] time = new double[N];
    boolean[] event = new boolean[N];
    double[][] x = new double[3][N];
    for (int i = 0; i < N; i++) {
      athlete[i] = i % ATHLETES;
      for (double[] column : x) {
        column[i] = random.nextGaussian();
      }
      double hazard = frailty[athlete[i]] * Math.exp(0.7 * x[0][i] - 0.4 * x[1][i]);
      time[i] = Math.ceil(-20 * Math.log(random.nextDouble()) / hazard);
      event[i] = random.nextDouble() < 0.7;
    }
    return CoxRows.of(time, event, List.of("a", "b", "c"), x).withClusters(athlete);
  }

  @Test
  void equalsTheRidgeOfThePenalizedFit() {
    CoxRows rows = rows(new int[N], 0);
    Penalty penalty = new Penalty(0.2, 0, Penalty.Scale.OWN);
    double[] ridge = {0.2 * N, 0.2 * N, 0.2 * N};
    double[] b = RidgeCox.of(rows, Ties.EFRON, ridge, new double[3]).coefficients();
    assertThat(b)
        .containsExactly(PenalizedCox.of(rows, Ties.EFRON, penalty).coefficients(), within(1e-9));
    double[] other = RidgeCox.of(rows, Ties.EFRON, ridge, new double[] {1, 1, 1}).coefficients();
    assertThat(b).as("from another start").containsExactly(other, within(1e-9));
  }

  @Test
  void isThePlainFitWithItsErrorsWithoutARidge() {
    CoxRows rows = rows(new int[N], 0);
    CoxFit plain = CoxFit.of(rows, Ties.EFRON);
    CoxFit ridge = RidgeCox.of(rows, Ties.EFRON, new double[3], new double[3]);
    CoxFit slight = RidgeCox.of(rows, Ties.EFRON, new double[] {1e-9, 0, 0}, new double[3]);
    for (int j = 0; j < 3; j++) {
      double[] robust = plain.robustVariance().orElseThrow()[j];
      assertThat(ridge.coefficients()[j]).isEqualTo(plain.coefficients()[j]);
      assertThat(slight.variance()[j]).containsExactly(plain.variance()[j], within(1e-9));
      assertThat(slight.robustVariance().orElseThrow()[j]).containsExactly(robust, within(1e-9));
    }
  }

  @Test
  void aRidgeHoldsWhatTellsEventsWithoutError() {
    double[] time = {1, 2, 3, 4};
    boolean[] event = {true, true, false, false};
    double[][] x = {{1, 1, 0, 0}, {1, 1, 0, 0}};
    CoxRows rows = CoxRows.of(time, event, List.of("a", "same"), x);
    double[] b =
        RidgeCox.of(rows, Ties.EFRON, new double[] {0.1, 0.1}, new double[2]).coefficients();
    assertThat(b[0]).isPositive().isCloseTo(b[1], within(1e-9));
    assertThatThrownBy(() -> RidgeCox.of(rows, Ties.EFRON, new double[2], new double[2]))
        .isInstanceOf(FitFailure.class);
  }

  @Test
  void aRidgeBesideAFrailtyShrinksCoefficientsAndMeetsTheConditionOfALargestPoint() {
    int[] athlete = new int[N];
    CoxRows rows = rows(athlete, 0.8);
    FrailtyFit free = frailty(rows, athlete, new double[3]);
    double[] ridge = {50, 50, 50};
    FrailtyFit held = frailty(rows, athlete, ridge);
    double[] b = held.conditional().coefficients();
    double[] gradient = held.conditional().sums.likelihood().gradient();
    for (int j = 0; j < 3; j++) {
      assertThat(gradient[j]).isCloseTo(ridge[j] * b[j], within(1e-6));
    }
    assertThat(Math.abs(b[0])).isLessThan(0.9 * Math.abs(free.conditional().coefficients()[0]));
    assertThat(held.theta()).isPositive();
  }

  private static FrailtyFit frailty(CoxRows rows, int[] athlete, double[] ridge) {
    return SharedFrailty.fit(
        rows, Ties.EFRON, FrailtyDistribution.GAMMA, athlete, OptionalDouble.empty(), ridge);
  }
}
