package org.loadstone.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.loadstone.hazard.PersonPeriods.Interval;
import org.loadstone.matrix.Penalty;
import org.loadstone.matrix.Penalty.Scale;
import org.loadstone.survival.FitFailure;

class HazardFitTest {
  private static final double[] GROUP = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1};
  private static final double[] Y = {1, 1, 0, 0, 0, 0, 1, 1, 1, 0};

  private static BinaryRows two() {
    return BinaryRows.of(List.of("group"), new double[][] {GROUP}, Y);
  }

  /** Two of six and three of four: log odds -log 2 and log 3, variances by the four cells. */
  @Test
  void aTwoByTwoTableHasItsLogOddsRatio() {
    HazardFit fit = HazardFit.of(two(), Link.LOGIT);
    assertThat(fit.coefficients()[0]).isCloseTo(-Math.log(2), within(1e-12));
    assertThat(fit.coefficients()[1]).isCloseTo(Math.log(6), within(1e-12));
    assertThat(fit.standardErrors()[1])
        .isCloseTo(Math.sqrt(1 / 2.0 + 1 / 4.0 + 1 / 3.0 + 1 / 1.0), within(1e-10));
    assertThat(fit.logLikelihood())
        .isCloseTo(
            2 * Math.log(1 / 3.0) + 4 * Math.log(2 / 3.0) + 3 * Math.log(0.75) + Math.log(0.25),
            within(1e-12));
  }

  @Test
  void complementaryLogLogHasTheRatioOfCumulativeHazards() {
    HazardFit fit = HazardFit.of(two(), Link.CLOGLOG);
    assertThat(fit.coefficients()[1])
        .isCloseTo(Math.log(Math.log(0.25) / Math.log(2 / 3.0)), within(1e-10));
    assertThat(fit.fitted()[9]).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void everyRowItsOwnClusterGivesTheScoresOfRows() {
    HazardFit fit = HazardFit.of(two(), Link.LOGIT);
    List<String> own = Arrays.asList("abcdefghij".split(""));
    double[][] robust = fit.clusterCovariance(own).orElseThrow();
    double first = 6 * (1 / 3.0) * (2 / 3.0);
    double second = 4 * 0.75 * 0.25;
    assertThat(robust[1][1])
        .as("equal to the model's in a full table")
        .isCloseTo(1 / first + 1 / second, within(1e-10));
    assertThat(fit.clusterCovariance(List.of("a", "a", "a", "a", "a", "a", "a", "a", "a", "a")))
        .isEmpty();
  }

  @Test
  void whatCannotBeFittedNamesTheColumn() {
    double[] constant = new double[10];
    Arrays.fill(constant, 3);
    assertThatThrownBy(
            () ->
                HazardFit.of(
                    BinaryRows.of(List.of("group", "k"), new double[][] {GROUP, constant}, Y),
                    Link.LOGIT))
        .isInstanceOf(FitFailure.class)
        .hasMessage("Cannot fit: k is constant, or a sum of the columns before it; leave it out");
    assertThatThrownBy(
            () -> HazardFit.of(BinaryRows.of(List.of("x"), new double[][] {Y}, Y), Link.LOGIT))
        .isInstanceOf(FitFailure.class)
        .hasMessageContaining("the coefficient of x grows without end");
    assertThatThrownBy(() -> BinaryRows.of(List.of(), new double[0][], new double[] {0, 0}))
        .hasMessage("Cannot fit: all 2 outcomes are 0; give rows of both kinds");
    assertThatThrownBy(() -> BinaryRows.of(List.of(), new double[0][], new double[] {0, 2}))
        .hasMessage("Cannot fit outcome 2.0; give 0 or 1 on every row");
    assertThatThrownBy(() -> new Penalty(-1, 0, Scale.OWN)).hasMessageContaining("lambda -1.0");
  }

  private static BinaryRows made(long seed) {
    Random random = new Random(seed);
    double[][] columns = new double[5][300];
    double[] y = new double[300];
    for (int i = 0; i < y.length; i++) {
      for (double[] column : columns) {
        column[i] = random.nextGaussian();
      }
      double eta = -0.5 + columns[0][i] - 0.7 * columns[1][i];
      y[i] = random.nextDouble() < Link.LOGIT.mean(eta) ? 1 : 0;
    }
    return BinaryRows.of(List.of("a", "b", "c", "d", "e"), columns, y);
  }

  /** At the least point no coordinate's slope is beyond the lasso's (Karush, Kuhn, Tucker). */
  @Test
  void lassoSolutionsMeetTheirConditions() {
    BinaryRows rows = made(4);
    for (Link link : Link.values()) {
      PenalizedHazard fit = PenalizedHazard.of(rows, link, new Penalty(0.05, 1, Scale.OWN));
      double[] slopes =
          rows.weighted(HazardFit.scores(rows, link, rows.predictor(fit.coefficients())));
      assertThat(slopes[0] / rows.size()).isCloseTo(0, within(1e-10));
      for (int k = 1; k < slopes.length; k++) {
        double b = fit.coefficients()[k];
        double slope = slopes[k] / rows.size();
        if (b == 0) {
          assertThat(Math.abs(slope)).isLessThanOrEqualTo(0.05);
        } else {
          assertThat(slope).isCloseTo(0.05 * Math.signum(b), within(1e-10));
        }
      }
      assertThat(fit.coefficients()).as("some are exactly 0").contains(0.0);
    }
  }

  @Test
  void withoutPenaltyTheMaximumIsThatOfLikelihood() {
    BinaryRows rows = made(5);
    for (Link link : Link.values()) {
      double[] free = HazardFit.of(rows, link).coefficients();
      double[] penalised =
          PenalizedHazard.of(rows, link, new Penalty(0, 0.5, Scale.STANDARDIZED)).coefficients();
      for (int k = 0; k < free.length; k++) {
        assertThat(penalised[k]).isCloseTo(free[k], within(1e-9));
      }
    }
  }

  @Test
  void quadratureIntegratesPolynomials() {
    for (int n : new int[] {1, 2, 5, 15, 25, 40}) {
      GaussHermite rule = GaussHermite.of(n);
      assertThat(moment(rule, 0)).isCloseTo(Math.sqrt(Math.PI), within(1e-12));
      if (n > 1) {
        assertThat(moment(rule, 2)).isCloseTo(Math.sqrt(Math.PI) / 2, within(1e-12));
      }
      if (n > 4) {
        assertThat(moment(rule, 8)).isCloseTo(Math.sqrt(Math.PI) * 105 / 16, within(1e-10));
      }
    }
  }

  private static double moment(GaussHermite rule, int power) {
    double sum = 0;
    for (int k = 0; k < rule.nodes().length; k++) {
      sum += rule.weights()[k] * Math.pow(rule.nodes()[k], power);
    }
    return sum;
  }

  @Test
  void intervalsBecomePeriods() {
    List<PersonPeriods.Period> periods =
        PersonPeriods.of(
            List.of(
                new Interval("p", 0, 4, true, 0),
                new Interval("p", 4, 9, true, 1),
                new Interval("p", 9, 11, false, 2),
                new Interval("q", 0, 3, false, 3)),
            3);
    assertThat(periods)
        .extracting(p -> p.person() + p.period() + " " + p.row() + p.prior() + p.outcome())
        .containsExactly("p1 000", "p2 001", "p3 111", "p4 220", "q1 300");
    assertThatThrownBy(() -> PersonPeriods.of(List.of(new Interval("p", 5, 5, true, 0)), 1))
        .hasMessageContaining("Cannot expand the interval 5.0 to 5.0 of p");
  }
}
