package org.loadstone.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Charts step by step, with numbers worked out by hand. */
class ControlChartTest {
  private static double[] after(ControlChart chart, double... deviations) {
    double[] state = new double[3 + chart.stateSize()];
    for (int i = 0; i < deviations.length; i++) {
      chart.step(state, 3, 100 + i, deviations[i]);
    }
    return state;
  }

  @Test
  void ewmaIsHeldAtItsCentreOnTheSideThatIsNotWatched() {
    ControlChart down = EwmaChart.of(Direction.DOWN).withLimit(1);
    double[] state = after(down, 2, -1, -1);
    assertThat(down.statistic(state, 3)).isCloseTo(-0.36, within(1e-12));
    assertThat(down.share(state, 3)).isCloseTo(0.36, within(1e-12));
    assertThat(down.onset(state, 3)).isEqualTo(101);

    ControlChart both = EwmaChart.of(Direction.BOTH).withLimit(1);
    assertThat(both.statistic(after(both, 2, -1, -1), 3)).isCloseTo(-0.104, within(1e-12));
    assertThat(both.onset(after(both, 2, -1, -1), 3)).isEqualTo(102);
  }

  @Test
  void cusumKeepsASumOfEachSide() {
    ControlChart both = CusumChart.of(Direction.BOTH).withLimit(4);
    assertThat(both.statistic(after(both, 1, 2), 3)).isEqualTo(2);
    assertThat(both.statistic(after(both, 1, 2, -3), 3)).isEqualTo(-2.5);
    assertThat(both.onset(after(both, 1, 2, -3), 3)).isEqualTo(102);
    assertThat(both.shift(after(both, 1, 2), 3)).isEqualTo(1.5);
  }

  @Test
  void anAlertStandsUntilTheStatisticIsBackAtItsCentreAndThenTheChartBeginsAnew() {
    ControlChart chart = CusumChart.of(Direction.DOWN).withLimit(2);
    assertThat(chart.alert(after(chart, -1, -1.9), 3)).isZero();
    double[] alert = after(chart, 0, -1.5, -1.5);
    assertThat(chart.alert(alert, 3)).isEqualTo(-1);
    assertThat(chart.onset(alert, 3)).isEqualTo(101);
    assertThat(chart.shift(alert, 3)).isEqualTo(-1.5);
    assertThat(chart.alert(after(chart, 0, -1.5, -1.5, 1), 3)).isEqualTo(-1);
    double[] over = after(chart, 0, -1.5, -1.5, 1, 1);
    assertThat(chart.alert(over, 3)).isZero();
    assertThat(over).containsOnly(0);
  }

  @Test
  void aSumIsHeldAtTheLimitSoThatALongAlertEndsSoonAfterTheReturn() {
    ControlChart chart = CusumChart.of(Direction.UP).withLimit(4);
    double[] state = new double[chart.stateSize()];
    for (int day = 0; day < 60; day++) {
      chart.step(state, 0, day, 3);
    }
    assertThat(chart.share(state, 0)).isEqualTo(1);
    for (int day = 60; day < 68; day++) {
      assertThat(chart.alert(state, 0)).isEqualTo(1);
      chart.step(state, 0, day, 0);
    }
    assertThat(chart.alert(state, 0)).isZero();
  }

  @Test
  void chartsOfOneSideAreMirrorImages() {
    for (ControlChart up :
        new ControlChart[] {
          EwmaChart.of(Direction.UP).withLimit(0.8), CusumChart.of(Direction.UP).withLimit(4)
        }) {
      ControlChart down =
          up instanceof EwmaChart
              ? EwmaChart.of(Direction.DOWN).withLimit(0.8)
              : CusumChart.of(Direction.DOWN).withLimit(4);
      double[] rise = after(up, 0.3, 1.2, 2, 1.7, 2.4);
      double[] fall = after(down, -0.3, -1.2, -2, -1.7, -2.4);
      assertThat(down.statistic(fall, 3)).isEqualTo(-up.statistic(rise, 3));
      assertThat(down.shift(fall, 3)).isEqualTo(-up.shift(rise, 3));
      assertThat(down.alert(fall, 3)).isEqualTo(-1);
      assertThat(up.alert(rise, 3)).isEqualTo(1);
    }
  }

  @Test
  void aChartWithoutALimitNeverAlerts() {
    ControlChart chart = CusumChart.of(Direction.BOTH);
    assertThat(chart.alert(after(chart, 50, 50, 50), 3)).isZero();
    assertThat(chart.share(after(chart, 50, 50, 50), 3)).isZero();
  }
}
