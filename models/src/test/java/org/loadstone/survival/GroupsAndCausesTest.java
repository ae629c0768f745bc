package org.loadstone.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GroupsAndCausesTest {
  private static final Offset<Double> CLOSE = within(1e-10);

  private static SurvivalData competing(long seed, int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] time = random.doubles(n).map(v -> Math.ceil(v * 30)).toArray();
    return SurvivalData.of(time, random.ints(n, 0, 3).toArray())
        .withGroups(random.ints(n, 0, 3).toArray());
  }

  @Test
  void logRankOfFourRowsIsAsByHand() {
    // Group 0 ends at 1 and 3, group 1 at 2 and 4: E0 = 2/4 + 1/3 + 1/2, V = 1/4 + 2/9 + 1/4.
    LogRank test =
        LogRank.of(
            SurvivalData.of(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1})
                .withGroups(new int[] {0, 1, 0, 1}));
    assertThat(test.observed()[0][0]).isEqualTo(2);
    assertThat(test.expected()[0][0]).isCloseTo(4 / 3.0, CLOSE);
    assertThat(test.variance()[0][0]).isCloseTo(13 / 18.0, CLOSE);
    assertThat(test.chiSquare()).isCloseTo(4 / 9.0 / (13 / 18.0), CLOSE);
    assertThat(test.degrees()).isOne();
  }

  @Test
  void aStratumOfItsOwnForEveryGroupComparesNothing() {
    SurvivalData d = competing(3, 40);
    LogRank test = LogRank.of(d.withStrata(d.group));
    for (int g = 0; g < 3; g++) {
      assertThat(Arrays.stream(test.observed()[g]).sum())
          .isCloseTo(Arrays.stream(test.expected()[g]).sum(), CLOSE);
    }
    assertThatThrownBy(() -> LogRank.of(d.withGroups(new int[40])))
        .hasMessageStartingWith("Cannot compare groups: 1 groups");
  }

  @Test
  void meanCumulativeFunctionOfTwoAthletesIsAsByHand() {
    // Athlete 1 has events at 1 and 3, athlete 2 none until 4.
    SurvivalData d =
        SurvivalData.of(
                new double[] {0, 1, 3, 0}, new double[] {1, 3, 4, 4}, new int[] {1, 1, 0, 0})
            .withSubjects(new int[] {1, 1, 1, 2});
    MeanCumulativeFunction m = MeanCumulativeFunction.of(d).getFirst();
    assertThat(m.mean()).containsExactly(0.5, 1.0);
    assertThat(m.robustError()[1]).isCloseTo(Math.sqrt(2 * 0.25), CLOSE);
    assertThat(m.poissonError()[1]).isCloseTo(Math.sqrt(0.5), CLOSE);
    assertThat(m.meanAt(2)).isEqualTo(0.5);
  }

  @Test
  void occupancyAddsUpAndEqualsIncidence() {
    SurvivalData d = competing(11, 90);
    var incidence = CumulativeIncidence.of(d);
    for (StateOccupancy o : StateOccupancy.of(d)) {
      for (int k = 0; k < o.time().length; k++) {
        assertThat(Arrays.stream(o.probability()[k]).sum()).isCloseTo(1, CLOSE);
        for (int c = 0; c < 2; c++) {
          double other = incidence.get(c * 3 + o.group()).estimateAt(o.time()[k]);
          assertThat(o.probability()[k][c + 1]).isCloseTo(other, CLOSE);
        }
      }
    }
  }

  @Test
  void jackknifeErrorsOfOccupancyAreThoseOfWeightsMovedALittle() {
    SurvivalData d = competing(5, 25).withGroups(new int[25]);
    StateOccupancy o = StateOccupancy.of(d).getFirst();
    int at = o.time().length / 2;
    double sum = 0;
    for (int i = 0; i < 25; i++) {
      double[] up = new double[25];
      double[] down = new double[25];
      Arrays.fill(up, 1);
      Arrays.fill(down, 1);
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double slope =
          (StateOccupancy.of(d.withWeights(up)).getFirst().probability()[at][1]
                  - StateOccupancy.of(d.withWeights(down)).getFirst().probability()[at][1])
              / 2e-5;
      sum += slope * slope;
    }
    assertThat(o.standardError()[at][1]).isCloseTo(Math.sqrt(sum), within(1e-8));
  }

  @Test
  void graysTestDoesNotDependOnTheOrderOfRowsOrGroups() {
    SurvivalData d = competing(19, 80);
    int[] reversed = Arrays.stream(d.group).map(g -> 2 - g).toArray();
    GrayTest a = GrayTest.weighted(d, 1, 0);
    GrayTest b = GrayTest.weighted(d.withGroups(reversed), 1, 0);
    assertThat(b.statistic()).isCloseTo(a.statistic(), within(1e-8));
    assertThat(a.pValue()).isBetween(0.0, 1.0);
    assertThatThrownBy(() -> GrayTest.weighted(d, 9, 0))
        .hasMessage("Cannot find cause: 9; the causes in the rows are [1, 2]");
  }

  @Test
  void fineGrayIsFreeOfTheOriginOfACovariateAndNamesOneThatIsConstant() {
    SurvivalData d = competing(23, 120);
    double[][] x = new double[120][];
    Arrays.setAll(x, i -> new double[] {(i * 37 % 11) / 5.0, i % 2});
    double[][] moved =
        Arrays.stream(x).map(r -> new double[] {r[0] + 50, r[1]}).toArray(double[][]::new);
    FineGray a = FineGray.fit(d, x, 1);
    FineGray b = FineGray.fit(d, moved, 1);
    assertThat(b.coefficients()).containsExactly(a.coefficients(), within(1e-9));
    assertThat(b.variance()[0]).containsExactly(a.variance()[0], within(1e-9));
    assertThat(b.incidence(new double[] {51, 1}))
        .containsExactly(a.incidence(new double[] {1, 1}), within(1e-9));
    double[][] constant =
        IntStream.range(0, 120).mapToObj(i -> new double[] {1}).toArray(double[][]::new);
    assertThatThrownBy(() -> FineGray.fit(d, constant, 1))
        .hasMessage(
            "Cannot fit Fine-Gray: covariate 0 is constant or a sum of others; leave it out");
  }
}
