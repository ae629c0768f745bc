package org.loadstone.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Run lengths against published tables, to the digits they print. */
class RunLengthTest {
  /** Lucas and Saccucci 1990, table 3, from Markov chains of finitely many states. */
  @ParameterizedTest
  @CsvSource({
    "0.1, 2.814, 0, 500, 1",
    "0.1, 2.814, 0.25, 106, 0.5",
    "0.1, 2.814, 0.5, 31.3, 0.05",
    "0.1, 2.814, 1, 10.3, 0.05",
    "0.2, 2.962, 0, 500, 1",
    "0.2, 2.962, 0.25, 150, 0.5",
    "0.2, 2.962, 0.5, 41.8, 0.05",
    "0.2, 2.962, 1, 10.5, 0.05",
    "0.25, 2.998, 0, 500, 1",
    "0.25, 2.998, 0.5, 48.2, 0.1",
    "0.25, 2.998, 1, 11.1, 0.05",
    "0.4, 3.054, 0, 500, 1",
    "0.4, 3.054, 0.5, 71.2, 0.05",
    "0.4, 3.054, 1, 14.3, 0.05"
  })
  void ewmaEqualsLucasAndSaccucci(
      double lambda, double width, double shift, double published, double digits) {
    EwmaChart chart = EwmaChart.of(Direction.BOTH).withLambda(lambda);
    chart = chart.withLimit(width * chart.sd());
    assertThat(RunLength.of(chart, shift)).isCloseTo(published, within(digits));
  }

  /** Lucas and Crosier; Montgomery, table 9.3: k = 0.5, two sides. */
  @ParameterizedTest
  @CsvSource({
    "4, 0, 168, 0.5",
    "4, 0.5, 26.6, 0.05",
    "4, 1, 8.38, 0.005",
    "4, 2, 3.34, 0.005",
    "5, 0, 465, 0.5",
    "5, 0.5, 38.0, 0.05",
    "5, 1, 10.4, 0.05",
    "5, 3, 2.57, 0.005"
  })
  void cusumEqualsMontgomery(double limit, double shift, double published, double digits) {
    ControlChart chart = CusumChart.of(Direction.BOTH).withLimit(limit);
    assertThat(RunLength.of(chart, shift)).isCloseTo(published, within(digits));
  }

  @Test
  void cusumOfOneSideLastsTwiceAsLongAsThatOfTwo() {
    ControlChart up = CusumChart.of(Direction.UP).withLimit(5);
    ControlChart both = CusumChart.of(Direction.BOTH).withLimit(5);
    assertThat(RunLength.of(up, 0)).isCloseTo(2 * RunLength.of(both, 0), within(1e-6));
    ControlChart down = CusumChart.of(Direction.DOWN).withLimit(5);
    assertThat(RunLength.of(down, -1)).isEqualTo(RunLength.of(up, 1));
    assertThat(RunLength.of(down, 0.5)).isGreaterThan(1e5);
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void limitsGiveBackTheBudgetAndRiseWithIt(Direction direction) {
    for (ControlChart chart :
        new ControlChart[] {EwmaChart.of(direction), CusumChart.of(direction)}) {
      double before = 0;
      for (double reports : new double[] {5, 50, 180, 1000, 100_000}) {
        ControlChart set = ChartLimits.known().set(chart, reports);
        assertThat(RunLength.of(set, 0)).isCloseTo(reports, within(1e-6 * reports));
        assertThat(set.limit()).isGreaterThan(before);
        before = set.limit();
      }
    }
  }

  @Test
  void budgetsAndChartsOutsideOfWhatIsComputedAreRefused() {
    assertThatThrownBy(() -> ChartLimits.known().set(CusumChart.of(Direction.UP), 2))
        .hasMessage("Cannot set a limit for one false alarm in 2.0 reports; give 5 to 100,000");
    assertThatThrownBy(() -> EwmaChart.of(Direction.UP).withLambda(0))
        .hasMessage("Cannot make an EWMA chart with lambda 0.0; give one over 0 and at most 1");
    assertThatThrownBy(() -> CusumChart.of(Direction.UP).withReference(-1))
        .hasMessage("Cannot make a CUSUM chart with k -1.0; give one of at least 0");
    assertThatThrownBy(() -> CusumChart.of(Direction.UP).withLimit(Double.NaN))
        .hasMessage("Cannot make a chart with limit NaN; give one over 0");
  }
}
