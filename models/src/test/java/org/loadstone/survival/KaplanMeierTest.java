package org.loadstone.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KaplanMeierTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  // Ends 1, 2, 2+, 3, 4+: by hand S = 4/5, 3/5, 3/10.
  private static final SurvivalData FIVE =
      SurvivalData.of(new double[] {4, 2, 1, 3, 2}, new int[] {0, 1, 1, 1, 0});

  @Test
  void survivalIsTheProductOfSharesThatStay() {
    SurvivalCurve c = KaplanMeier.of(FIVE).getFirst();
    assertThat(c.time()).containsExactly(1, 2, 3, 4);
    assertThat(c.atRisk()).containsExactly(5, 4, 2, 1);
    assertThat(c.events()).containsExactly(1, 1, 1, 0);
    assertThat(c.censored()).containsExactly(0, 1, 0, 1);
    assertThat(c.survival()).containsExactly(new double[] {0.8, 0.6, 0.3, 0.3}, CLOSE);
    assertThat(c.hazard()[2]).isCloseTo(1 / 5.0 + 1 / 4.0 + 1 / 2.0, CLOSE);
    double greenwood = 1 / 20.0 + 1 / 12.0 + 1 / 2.0;
    assertThat(c.logError()[2]).isCloseTo(Math.sqrt(greenwood), CLOSE);
    assertThat(c.survivalAt(0.5)).isEqualTo(1);
    assertThat(c.survivalAt(2.5)).isCloseTo(0.6, CLOSE);
  }

  @Test
  void restrictedMeanIsTheAreaUnderTheCurve() {
    var mean = KaplanMeier.of(FIVE).getFirst().restrictedMean(4);
    assertThat(mean.value()).isCloseTo(1 + 0.8 + 0.6 + 0.3, CLOSE);
    double variance = 1.7 * 1.7 / 20 + 0.9 * 0.9 / 12 + 0.3 * 0.3 / 2;
    assertThat(mean.standardError()).isCloseTo(Math.sqrt(variance), CLOSE);
    var cut = KaplanMeier.of(FIVE).getFirst().restrictedMean(0.5);
    assertThat(cut.value()).isEqualTo(0.5);
    assertThat(cut.standardError()).isZero();
  }

  @Test
  void quantileOnAFlatPieceIsItsMiddle() {
    SurvivalCurve c =
        KaplanMeier.of(SurvivalData.of(new double[] {1, 2, 5, 6}, new int[] {1, 1, 1, 1}))
            .getFirst();
    assertThat(c.quantile(0.5, IntervalScale.LOG, 0.95).estimate()).hasValue(3.5);
    assertThat(c.median(IntervalScale.LOG, 0.95).estimate()).hasValue(3.5);
    assertThat(c.quantile(0.6, IntervalScale.LOG, 0.95).estimate()).hasValue(5);
    assertThat(KaplanMeier.of(FIVE).getFirst().quantile(0.9, IntervalScale.LOG, 0.95).estimate())
        .isEmpty();
  }

  @Test
  void limitsAroundZeroSurvivalAreUndefined() {
    SurvivalCurve c =
        KaplanMeier.of(SurvivalData.of(new double[] {1, 2}, new int[] {1, 1})).getFirst();
    for (IntervalScale scale : IntervalScale.values()) {
      assertThat(c.limits(scale, 0.95).lower()[1]).isNaN();
    }
    assertThat(c.logError()[1]).isInfinite();
  }

  @Test
  void rowOrderAndSplittingARowChangeNothing() {
    SplittableRandom random = new SplittableRandom(7);
    double[] time = random.doubles(60).map(v -> Math.ceil(v * 20)).toArray();
    int[] cause = random.ints(60, 0, 2).toArray();
    double[] start = new double[120];
    double[] stop = new double[120];
    int[] end = new int[120];
    for (int i = 0; i < 60; i++) {
      int r = 59 - i;
      stop[i] = time[r] / 2;
      start[60 + i] = time[r] / 2;
      stop[60 + i] = time[r];
      end[60 + i] = cause[r];
    }
    SurvivalCurve whole = KaplanMeier.of(SurvivalData.of(time, cause)).getFirst();
    SurvivalCurve split = KaplanMeier.of(SurvivalData.of(start, stop, end)).getFirst();
    assertThat(split.atEvents().survival()).containsExactly(whole.atEvents().survival());
    assertThat(split.atEvents().logError()).containsExactly(whole.atEvents().logError());
    int[] subjects = IntStream.range(0, 120).map(i -> i % 60).toArray();
    SurvivalCurve one =
        KaplanMeier.bySubject(SurvivalData.of(start, stop, end).withSubjects(subjects)).getFirst();
    SurvivalCurve other = KaplanMeier.bySubject(SurvivalData.of(time, cause)).getFirst();
    assertThat(one.atEvents().logError()).containsExactly(other.atEvents().logError(), CLOSE);
    assertThat(one.atEvents().censored()).containsExactly(other.atEvents().censored());
  }

  @Test
  void aWeightCountsAsRepeatedRows() {
    double[] weight = {1, 3, 2, 1, 2};
    SurvivalCurve weighted = KaplanMeier.of(FIVE.withWeights(weight)).getFirst();
    int[] rows =
        IntStream.range(0, 5)
            .flatMap(i -> IntStream.range(0, (int) weight[i]).map(j -> i))
            .toArray();
    SurvivalData repeated =
        SurvivalData.of(
            Arrays.stream(rows).mapToDouble(i -> FIVE.stop[i]).toArray(),
            Arrays.stream(rows).map(i -> FIVE.cause[i]).toArray());
    SurvivalCurve copies = KaplanMeier.of(repeated).getFirst();
    assertThat(weighted.survival()).containsExactly(copies.survival(), CLOSE);
    assertThat(weighted.logError()).containsExactly(copies.logError(), CLOSE);
    assertThat(weighted.hazardError()).containsExactly(copies.hazardError(), CLOSE);
  }

  @Test
  void flemingHarringtonLetsTiedEventsLeaveInTurn() {
    SurvivalCurve c =
        FlemingHarrington.of(SurvivalData.of(new double[] {1, 1, 2}, new int[] {1, 1, 0}))
            .getFirst();
    assertThat(c.hazard()[0]).isCloseTo(1 / 3.0 + 1 / 2.0, CLOSE);
    assertThat(c.survival()[0]).isCloseTo(Math.exp(-5 / 6.0), CLOSE);
  }

  @Test
  void badRowsAreRefusedWithTheirValue() {
    assertThatThrownBy(() -> SurvivalData.of(new double[0], new int[0]))
        .hasMessage("Cannot follow rows: 0 rows; give at least one row at risk");
    assertThatThrownBy(() -> SurvivalData.of(new double[] {-1}, new int[] {1}))
        .hasMessage("Cannot use time: -1.0 in row 0; give times of at least 0");
    assertThatThrownBy(() -> SurvivalData.of(new double[] {3}, new double[] {3}, new int[] {1}))
        .hasMessage(
            "Cannot use interval: (3.0, 3.0] in row 0; give finite times with start < stop");
    assertThatThrownBy(() -> FIVE.withWeights(new double[] {1}))
        .hasMessage("Cannot pair weights with rows: 1 weights, 5 rows; give one per row");
  }
}
