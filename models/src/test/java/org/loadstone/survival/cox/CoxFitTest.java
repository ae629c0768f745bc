package org.loadstone.survival.cox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loadstone.survival.FitFailure;

class CoxFitTest {
  /** Rows of n athletes of one stratum, times of whole days with ties. */
  private record Sample(double[] start, double[] stop, boolean[] event, double[][] columns) {
    static Sample of(int n, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      Sample s = new Sample(new double[n], new double[n], new boolean[n], new double[2][n]);
      for (int i = 0; i < n; i++) {
        s.columns[0][i] = random.nextInt(2);
        s.columns[1][i] = random.nextDouble(-1, 1);
        s.start[i] = random.nextInt(5);
        s.stop[i] = s.start[i] + 1 + random.nextInt(12);
        s.event[i] = random.nextDouble() < 0.3 + 0.3 * s.columns[0][i];
      }
      return s;
    }

    CoxRows rows() {
      return CoxRows.of(start, stop, event, List.of("a", "b"), columns);
    }

    Sample at(int[] order) {
      double[][] x = new double[2][];
      for (int j = 0; j < 2; j++) {
        double[] column = columns[j];
        x[j] = Arrays.stream(order).mapToDouble(i -> column[i]).toArray();
      }
      boolean[] e = new boolean[order.length];
      for (int k = 0; k < e.length; k++) {
        e[k] = event[order[k]];
      }
      return new Sample(
          Arrays.stream(order).mapToDouble(i -> start[i]).toArray(),
          Arrays.stream(order).mapToDouble(i -> stop[i]).toArray(),
          e,
          x);
    }
  }

  // Times 1, 2, 3 with x = 1, 0, 1: the likelihood is e^b / (2 e^b + 1) * 1 / (1 + e^b), largest
  // where 2 e^2b = 1.
  @Test
  void findsTheCoefficientThatCanBeWorkedOutByHand() {
    double[][] x = {{1, 0, 1}};
    boolean[] all = {true, true, true};
    CoxFit fit = CoxFit.of(CoxRows.of(new double[] {1, 2, 3}, all, List.of("x"), x), Ties.EFRON);
    double b = -Math.log(2) / 2;
    assertThat(fit.coefficients()[0]).isCloseTo(b, within(1e-12));
    double r = Math.exp(b);
    assertThat(fit.logLikelihood()).isCloseTo(Math.log(r / (2 * r + 1) / (1 + r)), within(1e-12));
    assertThat(fit.logLikelihoodNull()).isCloseTo(Math.log(1 / 6.0), within(1e-12));
    double h1 = 1 / (2 * r + 1);
    assertThat(fit.baseline().getFirst().hazard())
        .containsExactly(
            new double[] {h1, h1 + 1 / (1 + r), h1 + 1 / (1 + r) + 1 / r}, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Ties.class)
  void doesNotDependOnTheOrderOfRows(Ties ties) {
    Sample sample = Sample.of(120, 7);
    int[] order = IntStream.range(0, 120).map(i -> (i * 47 + 11) % 120).toArray();
    CoxFit a = CoxFit.of(sample.rows(), ties);
    CoxFit b = CoxFit.of(sample.at(order).rows(), ties);
    assertThat(b.coefficients()).containsExactly(a.coefficients(), within(1e-11));
    assertThat(b.logLikelihood()).isCloseTo(a.logLikelihood(), within(1e-10));
    assertThat(b.concordance().estimate()).isCloseTo(a.concordance().estimate(), within(1e-12));
  }

  @Test
  void takesAWeightOfTwoAsTheRowTwiceWithBreslowTies() {
    Sample sample = Sample.of(80, 3);
    int[] twice = IntStream.range(0, 160).map(i -> i / 2).toArray();
    double[] weight = new double[80];
    Arrays.fill(weight, 2);
    CoxFit weighted = CoxFit.of(sample.rows().withWeights(weight), Ties.BRESLOW);
    CoxFit doubled = CoxFit.of(sample.at(twice).rows(), Ties.BRESLOW);
    assertThat(weighted.coefficients()).containsExactly(doubled.coefficients(), within(1e-11));
    assertThat(weighted.variance()[0]).containsExactly(doubled.variance()[0], within(1e-12));
    assertThat(weighted.logLikelihood()).isCloseTo(doubled.logLikelihood(), within(1e-9));
  }

  @Test
  void hasResidualsThatSumToNothing() {
    CoxFit fit = CoxFit.of(Sample.of(150, 5).rows(), Ties.EFRON);
    assertThat(Arrays.stream(fit.martingaleResiduals()).sum()).isCloseTo(0, within(1e-10));
    double[][] scores = fit.scoreResiduals();
    for (int j = 0; j < 2; j++) {
      int column = j;
      assertThat(Arrays.stream(scores).mapToDouble(s -> s[column]).sum())
          .isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void hasScoresThatAreTheSlopesOfTheLikelihoodWithTheWeightOfARow() {
    Sample sample = Sample.of(60, 9);
    double[] zero = {0.3, -0.2};
    double[][] scores = ScoreResiduals.of(sums(sample.rows(), zero)).byRow();
    double step = 1e-5;
    for (int i = 0; i < 60; i += 7) {
      double[] more = new double[60];
      Arrays.fill(more, 1);
      more[i] += step;
      double[] less = more.clone();
      less[i] -= 2 * step;
      for (int j = 0; j < 2; j++) {
        double slope =
            (gradient(sample.rows().withWeights(more), zero)[j]
                    - gradient(sample.rows().withWeights(less), zero)[j])
                / (2 * step);
        // Breslow: the gradient is linear in a row's weight but for its part in the means.
        assertThat(scores[i][j]).isCloseTo(slope, within(1e-6));
      }
    }
  }

  private static RiskSums sums(CoxRows rows, double[] b) {
    CoxProblem problem = CoxProblem.of(rows, Ties.BRESLOW);
    return RiskSums.at(problem, problem.predictor(b));
  }

  private static double[] gradient(CoxRows rows, double[] b) {
    return CoxProblem.of(rows, Ties.BRESLOW).at(b).gradient();
  }

  // Two of three rows at one time: exact and Efron worked out by hand.
  @Test
  void treatsTiesExactly() {
    double[][] x = {{1, 0, 0}};
    CoxRows rows =
        CoxRows.of(new double[] {1, 1, 2}, new boolean[] {true, true, false}, List.of("x"), x);
    double b = 0.4;
    double r = Math.exp(b);
    assertThat(CoxProblem.of(rows, Ties.EXACT).at(new double[] {b}).value())
        .isCloseTo(Math.log(r / (r + r + 1)), within(1e-12));
    assertThat(CoxProblem.of(rows, Ties.EFRON).at(new double[] {b}).value())
        .isCloseTo(Math.log(r / ((r + 2) * (r + 2 - (r + 1) / 2))), within(1e-12));
    assertThat(CoxProblem.of(rows, Ties.BRESLOW).at(new double[] {b}).value())
        .isCloseTo(Math.log(r / ((r + 2) * (r + 2))), within(1e-12));
  }

  @Test
  void refusesWhatExactTiesDoNotKnow() {
    CoxRows rows = Sample.of(50, 2).rows();
    double[] weights = new double[50];
    Arrays.fill(weights, 2);
    assertThatThrownBy(() -> CoxFit.of(rows.withWeights(weights), Ties.EXACT))
        .isInstanceOf(FitFailure.class)
        .hasMessageContaining("neither weights nor clusters");
    CoxFit fit = CoxFit.of(rows, Ties.EXACT);
    assertThatThrownBy(fit::schoenfeld).hasMessageContaining("ties are exact");
    assertThatThrownBy(fit::dfbeta).hasMessageContaining("ties are exact");
    assertThat(Arrays.stream(fit.martingaleResiduals()).sum()).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Ties.class)
  void hasDerivativesThatAgreeWithDifferences(Ties ties) {
    CoxProblem problem = CoxProblem.of(Sample.of(50, 2).rows(), ties);
    double[] b = {0.4, -0.3};
    double step = 1e-5;
    PartialLikelihood at = problem.at(b);
    for (int j = 0; j < 2; j++) {
      double[] more = b.clone();
      double[] less = b.clone();
      more[j] += step;
      less[j] -= step;
      double slope = (problem.at(more).value() - problem.at(less).value()) / (2 * step);
      assertThat(at.gradient()[j]).isCloseTo(slope, within(1e-6));
      for (int k = 0; k < 2; k++) {
        double bend =
            (problem.at(less).gradient()[k] - problem.at(more).gradient()[k]) / (2 * step);
        assertThat(at.information()[j][k]).isCloseTo(bend, within(1e-6));
      }
    }
  }

  @Test
  void namesACovariateThatIsASumOfOthers() {
    Sample s = Sample.of(60, 4);
    double[] sum = new double[60];
    Arrays.setAll(sum, i -> 2 * s.columns[0][i] - s.columns[1][i]);
    CoxRows rows =
        CoxRows.of(
            s.start,
            s.stop,
            s.event,
            List.of("a", "b", "c"),
            new double[][] {s.columns[0], s.columns[1], sum});
    assertThatThrownBy(() -> CoxFit.of(rows, Ties.EFRON))
        .isInstanceOf(FitFailure.class)
        .hasMessage("Cannot fit: c is a sum of a, b; leave one of them out");
  }

  @Test
  void namesACovariateThatTellsEventsWithoutError() {
    double[] time = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
    boolean[] event = new boolean[20];
    double[] x = new double[20];
    for (int i = 0; i < 20; i++) {
      x[i] = i < 8 ? 1 : 0;
      event[i] = i < 8;
    }
    CoxRows rows = CoxRows.of(time, event, List.of("early"), new double[][] {x});
    assertThatThrownBy(() -> CoxFit.of(rows, Ties.EFRON))
        .isInstanceOf(FitFailure.class)
        .hasMessageStartingWith("Cannot fit: early tells events from other rows without error");
  }

  @Test
  void saysWhatIsWrongWithRows() {
    double[] one = {1};
    assertThatThrownBy(
            () ->
                CoxRows.of(
                    new double[] {3, 2},
                    new double[] {4, 2},
                    new boolean[2],
                    List.of(),
                    new double[0][]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot use interval: (2.0, 2.0] in row 2; give rows with start < stop");
    assertThatThrownBy(() -> CoxRows.of(one, new boolean[1], List.of(), new double[0][]))
        .isInstanceOf(FitFailure.class)
        .hasMessage("Cannot fit: none of 1 rows ends with the event; look at how events are coded");
    double[][] constant = {{2, 2, 2}};
    assertThatThrownBy(
            () ->
                CoxFit.of(
                    CoxRows.of(
                        new double[] {1, 2, 3},
                        new boolean[] {true, true, false},
                        List.of("x"),
                        constant),
                    Ties.EFRON))
        .isInstanceOf(FitFailure.class)
        .hasMessage(
            "Cannot fit: x has one value among the rows at risk of each event; leave it out");
  }

  @Test
  void findsNoFrailtyWhereGroupsDoNotDiffer() {
    Sample s = Sample.of(200, 12);
    int[] group = IntStream.range(0, 200).map(i -> i % 40).toArray();
    assertThatThrownBy(
            () ->
                SharedFrailty.fit(
                    s.rows(), Ties.EFRON, FrailtyDistribution.GAMMA, group, OptionalDouble.empty()))
        .isInstanceOf(FitFailure.class)
        .hasMessageContaining("the variance of the frailty goes to 0");
  }

  @Test
  void standsStillWithFrailtiesOfHardlyAnyVariance() {
    Sample s = Sample.of(200, 13);
    int[] group = IntStream.range(0, 200).map(i -> i % 40).toArray();
    CoxFit plain = CoxFit.of(s.rows(), Ties.EFRON);
    FrailtyFit fit =
        SharedFrailty.fit(
            s.rows(), Ties.EFRON, FrailtyDistribution.GAUSSIAN, group, OptionalDouble.of(1e-7));
    assertThat(fit.conditional().coefficients())
        .containsExactly(plain.coefficients(), within(1e-5));
    assertThat(fit.degrees()[2]).isLessThan(0.01);
  }
}
